import { readFileSync } from 'node:fs';
import { createLibrary } from '../../src/library/library.js';
import { articleOf, readArticle } from '../../src/reading/read.js';
import type { Article } from '../../src/reading/types.js';
import type { Corpus } from '../../src/search/corpus.js';
import type { Story } from '../../src/search/types.js';

/** Written for these tests. Two speakers, words that stand twice, one negation, quotation marks within quotation marks. */
export const FLOOD = articleOf(
  'flood',
  `Harborview (Coast Wire) A storm flooded the old harbor of Harborview on Tuesday, closing the ferry terminal for three days.
Mayor Elena Ruiz said the city would not ask for federal help. “We will not wait for Washington to rescue us,” she told reporters. “We have pumps, we have sandbags, and we have each other.”
Fire chief Tom Okafor disagreed. “The pumps are thirty years old and two of them failed on Tuesday night,” he said. “I have never seen the water rise so fast.”
According to the National Weather Office, 11.4 inches of rain fell within 36 hours, the most since 1962. The office called the storm a “once in a century event.”
Ruiz rejected criticism that the sea wall had been neglected. “Nobody told me that the wall was ‘about to collapse,’ and I do not believe it,” she said.
Okafor, who has led the fire department since 2009, said 240 people were taken to shelters in schools. One man, 71-year-old Harold Finch, drowned in his cellar.
“We will not wait for Washington to rescue us,” Ruiz repeated on Thursday, when the terminal opened again.
Repairs will cost about $4.5 million, the city said. “That’s money we don’t have,” said Okafor.`,
  { title: 'Storm floods the old harbor of Harborview' },
);

/** Written for these tests. Straight quotation marks, a split quotation, a scare quote, a spokeswoman without a name. */
export const MUSEUM = articleOf(
  'museum',
  `BRENNTAL — A stolen painting was returned to the Brenntal City Museum on Friday, forty years after it vanished from a van.
The painting, a small landscape by Clara Voss, had hung in a dentist's waiting room in Lyon, museum director Anton Weiss said.
"It was never lost," Weiss said, "it was only waiting for someone to look at it properly."
A spokeswoman for the French police said a patient recognised the picture from a calendar. "She counted the cows," the spokeswoman said. "There are seven in the original, and there were seven on the wall."
The dentist, who bought the picture at a flea market in 1991 for 60 francs, will not be charged. "I thought it was a copy, and I still like the frame better than the cows," he wrote in a letter to the museum.
The so-called "Brenntal robbery" was the work of four men, three of whom were caught in 1986. The fourth, Jean Marchetti, died in Naples in 2003.
Weiss expects 20,000 visitors this summer. "We do not plan to sell it, we do not plan to lend it and we do not plan to lose it again," he said.`,
);

/** Written for these tests. The same words from two mouths, and somebody quoting somebody else. */
export const STRIKE = articleOf(
  'strike',
  `Bus drivers in Port Alder will strike on Monday after talks about night shifts failed, union leader Maria Santos said on Saturday.
“The company walked away from the table,” Santos said. “Our members are tired of promises.”
Company spokesman Peter Lang denied that. “The company never walked away from the table,” Lang said in a statement. “The union changed its demands at midnight.”
Santos quoted a driver who had told her, “I sleep four hours a night and then I drive sixty children to school.”
Some 1,200 drivers and 300 mechanics are expected to take part. Trains will run as usual.
“This strike is unnecessary,” Lang said. Transport minister Ingrid Solheim used the same words. “This strike is unnecessary,” she told parliament on Sunday.`,
  { published: '2024-05-05' },
);

export const SEED = readArticle('article.txt', readFileSync(new URL('../../seeds/article.txt', import.meta.url)));

/** A corpus of some articles, attributed and indexed. */
export function corpusOf(...articles: readonly Article[]): Corpus {
  return createLibrary(articles).corpus;
}

export function storyOf(article: Article): Story {
  return corpusOf(article).stories[0] as Story;
}

/** The sentence that a passage was ranked for, to the letter. */
export function sentenceText({ story, sentence }: { readonly story: Story; readonly sentence: number }): string {
  const span = story.article.sentences[sentence];
  return story.article.text.slice(span?.start, span?.end);
}
