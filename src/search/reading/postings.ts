import type { Numbers } from '../packing/numbers.js';
import type { Lexicon } from '../shelf/lexicon.js';
import type { WordColumns } from '../shelf/shelved.js';

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
 * Looks through the words of a story for what is asked for, when it is first asked for: a question asks for some dozens of words of a few stories, and
 * lists of all words of all stories would be many times as much as their texts.
 */
export function postingsOf(words: WordColumns, lexicon: Lexicon): StoryPostings {
  return {
    terms: lookedUp(words, lexicon.ofTerm),
    forms: lookedUp(words, lexicon.ofForm),
    beginnings: lookedUp(words, lexicon.ofBeginning),
  };
}

function lookedUp(words: WordColumns, lexemesOf: (key: string) => readonly number[]): Postings {
  const known = new Map<string, Posting | undefined>();
  const posting = (key: string): Posting | undefined => {
    if (!known.has(key)) known.set(key, find(words, lexemesOf(key)));
    return known.get(key);
  };
  return {
    has: (key) => posting(key) !== undefined,
    get: (key) => posting(key)?.sentences,
    posting,
  };
}

function find({ lexeme, lexemes, first }: WordColumns, numbers: readonly number[]): Posting | undefined {
  const own = numbers.filter((number) => isAmong(lexemes, number));
  if (own.length === 0) return undefined;
  const sentences: number[] = [];
  const counts: number[] = [];
  let sentence = 0;
  for (const place of placesOf(lexeme, own)) {
    while ((first[sentence + 1] as number) <= place) sentence++;
    if (sentences.at(-1) === sentence) counts[counts.length - 1] = (counts.at(-1) as number) + 1;
    else {
      sentences.push(sentence);
      counts.push(1);
    }
  }
  return { sentences, counts };
}

/** Where any of some words stand, ascending. */
export function placesOf(lexeme: Uint32Array, numbers: readonly number[]): number[] {
  const places: number[] = [];
  for (const number of numbers)
    for (let at = lexeme.indexOf(number); at >= 0; at = lexeme.indexOf(number, at + 1)) places.push(at);
  return numbers.length > 1 ? places.sort((a, b) => a - b) : places;
}

/** Whether a number is among some that are ascending; halves. */
export function isAmong(ascending: Numbers, number: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === number;
}

/** ln(1 + (N - n + 0.5) / (n + 0.5)), as in BM25: larger for what stands in fewer of the N sentences; largest for what stands in none. */
export function tellingness(holding: number, sentences: number): number {
  return Math.log(1 + (sentences - holding + 0.5) / (holding + 0.5));
}
