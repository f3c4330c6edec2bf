import type { Lexicon } from './lexicon.js';
import type { WordColumns } from './shelved.js';
import type { WordPlaces } from './word-places.js';

/** Where something stands in a story. */
export interface Posting {
  /** Indexes of the sentences that hold it, ascending, none twice. */
  readonly sentences: readonly number[];
  /** How often each of them does. */
  readonly counts: readonly number[];
}

/** The sentences of a story by what their words are found by. */
export interface Postings {
  has(key: string): boolean;
  get(key: string): readonly number[] | undefined;
  posting(key: string): Posting | undefined;
}

/** The sentences of a story by what their words have. */
export interface StoryPostings {
  /** By the terms of their words. */
  readonly terms: Postings;
  /** By their words as they are written, folded. */
  readonly forms: Postings;
  /** By the first letters of their telling words, BEGINNING each. */
  readonly beginnings: Postings;
}

/**
 * Lists of the sentences that hold something, made when they are first asked for: a question asks for some dozens of words of a few stories, and lists of
 * all words of all stories would be many times as much as their texts.
 */
export function postingsOf(words: WordColumns, places: WordPlaces, lexicon: Lexicon): StoryPostings {
  const listed = (lexemesOf: (key: string) => readonly number[]): Postings => {
    const known = new Map<string, Posting | undefined>();
    const posting = (key: string): Posting | undefined => {
      if (!known.has(key)) known.set(key, postingOf(words, places.of(lexemesOf(key))));
      return known.get(key);
    };
    return {
      has: (key) => posting(key) !== undefined,
      get: (key) => posting(key)?.sentences,
      posting,
    };
  };
  return {
    terms: listed(lexicon.ofTerm),
    forms: listed(lexicon.ofForm),
    beginnings: listed(lexicon.ofBeginning),
  };
}

/** @param places indexes of words, ascending */
function postingOf({ first }: WordColumns, places: ArrayLike<number>): Posting | undefined {
  if (places.length === 0) return undefined;
  const sentences: number[] = [];
  const counts: number[] = [];
  let sentence = 0;
  for (let at = 0; at < places.length; at++) {
    while ((first[sentence + 1] as number) <= (places[at] as number)) sentence++;
    if (sentences.at(-1) === sentence) counts[counts.length - 1] = (counts.at(-1) as number) + 1;
    else {
      sentences.push(sentence);
      counts.push(1);
    }
  }
  return { sentences, counts };
}

/** ln(1 + (N - n + 0.5) / (n + 0.5)), as in BM25: larger for what stands in fewer of the N sentences; largest for what stands in none. */
export function tellingness(holding: number, sentences: number): number {
  return Math.log(1 + (sentences - holding + 0.5) / (holding + 0.5));
}
