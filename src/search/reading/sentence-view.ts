import type { Sentence, Span } from '../../article/types.js';
import type { Attribution, Quotation, Speaker, Statement } from '../../quotes/types.js';
import type { Story } from '../types.js';
import { acronymsOf } from '../words/acronyms.js';
import { type Word, wordsOf } from '../words/words.js';
import { type Pronouns, pronounsOf } from './pronouns.js';
import { type TypedSpan, typedSpans } from './typed-spans.js';

/** What ranking needs to know of one sentence, worked out once when the articles are loaded. */
export interface SentenceView extends Span {
  readonly story: Story;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** Positions in `words` of every term. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Words that are no stop words. */
  readonly telling: number;
  readonly pronouns: Pronouns;
  readonly punctuation: Punctuation;
  readonly typed: readonly TypedSpan[];
  readonly quotations: readonly Quotation[];
  readonly statements: readonly Statement[];
  /** Terms of the names and roles of everyone who speaks in the sentence, and the acronyms of their names. */
  readonly speakerTerms: ReadonlySet<string>;
  /** Terms of the names and roles of everyone whom a word of the sentence stands for ("he", "the spokesman"). */
  readonly impliedTerms: ReadonlySet<string>;
  readonly heading: boolean;
}

/** Marks within a sentence that tell something of how it is built. */
export interface Punctuation {
  readonly parenthesis: boolean;
  readonly colon: boolean;
  readonly question: boolean;
  readonly commas: number;
}

function punctuationOf(text: string): Punctuation {
  return {
    parenthesis: /[([]/.test(text),
    colon: /:\s/.test(text),
    question: text.endsWith('?'),
    commas: text.match(/,/g)?.length ?? 0,
  };
}

/** The sentences of a story, in order: `views[i].sentence.index === i`. */
export function viewsOf(story: Story): SentenceView[] {
  const { article } = story;
  const headings = new Set(
    article.paragraphs.filter((paragraph) => paragraph.heading).map((paragraph) => paragraph.number),
  );
  const implied = impliedBySentence(story);
  return article.sentences.map((sentence) => {
    const words = wordsOf(article.text, sentence.start, sentence.end);
    const quotations = within(story.quotations, sentence);
    const statements = within(story.statements, sentence);
    return {
      start: sentence.start,
      end: sentence.end,
      story,
      sentence,
      words,
      positions: positionsOf(words),
      telling: words.filter((word) => !word.stop).length,
      pronouns: pronounsOf(words),
      punctuation: punctuationOf(article.text.slice(sentence.start, sentence.end)),
      typed: typedSpans(article.text, words),
      quotations,
      statements,
      speakerTerms: speakerTerms([...quotations, ...statements].map((said) => said.speaker)),
      impliedTerms: implied.get(sentence.index) ?? NOTHING,
      heading: headings.has(sentence.paragraph),
    };
  });
}

const NOTHING: ReadonlySet<string> = new Set();

/** By sentence, the terms of those who are mentioned there or speak there, whatever the sentence calls them. */
function impliedBySentence({ article, quotations, statements, speakers }: Story): Map<number, Set<string>> {
  const implied = new Map<number, Set<string>>();
  const add = (speaker: Speaker, offset: number) => {
    const at = sentenceAt(article.sentences, offset);
    if (at < 0) return;
    const known = implied.get(at) ?? new Set();
    implied.set(at, known);
    for (const word of wordsOf(`${speaker.name} ${speaker.role ?? ''}`)) if (!word.stop) known.add(word.term);
  };
  for (const speaker of speakers) for (const mention of speaker.mentions) add(speaker, mention.start);
  for (const { speaker } of [...quotations, ...statements]) if (speaker) add(speaker.speaker, speaker.mention.start);
  return implied;
}

/** Index of the sentence that an offset stands in; sentences are in order, so halve. -1 outside all. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found.start <= offset ? low : -1;
}

/** Those of the spans, which are in order, that share a letter with `span`. */
export function within<T extends Span>(spans: readonly T[], span: Span): T[] {
  return spans.filter((other) => other.start < span.end && other.end > span.start);
}

function positionsOf(words: readonly Word[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const known = positions.get(word.term);
    if (known) known.push(index);
    else positions.set(word.term, [index]);
  }
  return positions;
}

function speakerTerms(attributions: readonly (Attribution | null)[]): Set<string> {
  const terms = new Set<string>();
  for (const attribution of attributions) {
    if (!attribution) continue;
    const { name, role } = attribution.speaker;
    for (const word of wordsOf(`${name} ${role ?? ''}`)) if (!word.stop) terms.add(word.term);
    for (const acronym of acronymsOf(wordsOf(name))) terms.add(acronym);
  }
  return terms;
}
