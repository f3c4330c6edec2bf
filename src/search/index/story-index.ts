import { isCommonWord, type Rarity, rarityInEnglish } from '../../language/terms/rarity.js';
import { wordsOf } from '../../language/terms/words.js';
import type { Numbers } from '../../platform/numbers.js';
import { once } from '../../platform/once.js';
import { withoutPause } from '../../platform/steps.js';
import type { ArticleWords } from '../check/article-words.js';
import { sentencesOfAcronym } from '../packing/acronyms.js';
import { prepareStory, type ToldDays } from '../packing/prepare.js';
import { dayOf } from '../typed/days.js';
import type { Story } from '../types.js';
import type { Lexicon } from './lexicon.js';
import { postingsOf, type StoryPostings, tellingness } from './postings.js';
import { type Scored, sentenceScores } from './sentence-scores.js';
import { type SentenceView, viewsOf } from './sentence-view.js';
import { createDictionaries, putOn, type ShelvedStory } from './shelved.js';
import { storyWords } from './story-words.js';
import { type Vocabulary, vocabularyOfStory } from './vocabulary.js';
import { type WordPlaces, wordPlaces } from './word-places.js';

/** One story made ready for questions. */
export interface StoryIndex extends StoryPostings {
  readonly story: Story;
  readonly views: readonly SentenceView[];
  /** The sentences by MiniSearch's score for some terms, and the best so many of those that hold any. */
  scored(terms: readonly string[], most?: number): Scored;
  /** Whether the article writes a term with a capital throughout. */
  isName(term: string): boolean;
  /** Terms of the article's title, without stop words. */
  readonly title: ReadonlySet<string>;
  /** The day on which it was published, where that is known (see Days), and the days that its sentences speak of. */
  readonly today: number | null;
  readonly days: readonly ToldDays[];
  /** The sentences with a name that a term is the acronym of; none where the story has the term itself, or where it is an everyday word. */
  spelledOut(term: string): readonly number[];
  /** How telling a term is in this story. */
  weightOf(term: string): number;
  /** How rare it is beyond this story. */
  readonly rarityOf: Rarity;
  /** For checking claims. */
  readonly checked: ArticleWords;
  vocabulary(): Vocabulary;
}

/** Indexes one story by itself. */
export function indexStory(story: Story, rarityOf: Rarity = rarityInEnglish): StoryIndex {
  const dictionaries = createDictionaries();
  const shelved = withoutPause(putOn(prepareStory(story), dictionaries));
  return indexShelved(shelved, dictionaries.lexicon, rarityOf);
}

export function indexShelved(shelved: ShelvedStory, lexicon: Lexicon, rarityOf: Rarity): StoryIndex {
  const { story, words, acronyms, days, checked } = shelved;
  const views = viewsOf(story, storyWords(shelved, lexicon));
  const places = wordPlaces(words);
  const postings = postingsOf(words, places, lexicon);
  const { terms } = postings;
  return {
    ...postings,
    story,
    views,
    scored: sentenceScores(terms, words.terms),
    isName: namesIn(shelved, places, lexicon),
    title: new Set(
      wordsOf(story.article.title)
        .filter((word) => !word.stop)
        .map((word) => word.term),
    ),
    spelledOut: (term) => (terms.has(term) || isCommonWord(term) ? NONE : sentencesOfAcronym(acronyms, term)),
    weightOf: (term) => tellingness(terms.get(term)?.length ?? 0, views.length),
    today: dayOf(story.article.published),
    days,
    rarityOf,
    checked,
    vocabulary: once(() => vocabularyOfStory(shelved, lexicon)),
  };
}

const NONE: readonly number[] = [];

/** Tells a term that the story writes with a capital throughout. The first word of a sentence, or of a quotation, has its capital whatever it is. */
function namesIn({ story, words }: ShelvedStory, places: WordPlaces, lexicon: Lexicon): (term: string) => boolean {
  const { start, capital, first } = words;
  const { text } = story.article;
  const known = new Map<string, boolean>();
  const isName = (term: string): boolean => {
    const telling = Array.from(places.of(lexicon.ofTerm(term).filter((number) => !lexicon.at(number).stop)));
    return (
      telling.every((place) => capital[place] === 1) &&
      telling.some((place) => !isAmong(first, place) && !OPENS.test(text.charAt((start[place] as number) - 1)))
    );
  };
  return (term) => {
    const name = known.get(term) ?? isName(term);
    known.set(term, name);
    return name;
  };
}

/** Whether a number is among some that are ascending; halves. */
function isAmong(ascending: Numbers, number: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === number;
}

const OPENS = /[“"‘'«(]/;
