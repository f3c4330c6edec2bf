import type { Lexeme } from '../packing/words.js';
import type { WordColumns } from '../shelf/shelved.js';
import type { Steps } from '../shelf/steps.js';

/** For each key the indexes of the sentences that hold it, ascending, none twice. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** The sentences of a story by what their words are found by. */
export interface StoryPostings {
  /** By the terms of their words. */
  readonly terms: Postings;
  /** By their words as they are written, folded. */
  readonly forms: Postings;
  /** By the first letters of their telling words, BEGINNING each. */
  readonly beginnings: Postings;
}

/** Words whose first letters agree this far are taken for relatives ("explosion", "explosive"). */
export const BEGINNING = 5;
/** Sentences between two steps. */
const STEP = 500;

/** Takes time with the number of words; gives way after each step. */
export function* postingsOf(
  { lexeme, first }: WordColumns,
  lexemeAt: (number: number) => Lexeme,
): Steps<StoryPostings> {
  const byLexeme = new Map<number, number[]>();
  for (let sentence = 0; sentence + 1 < first.length; sentence++) {
    for (let at = first[sentence] as number; at < (first[sentence + 1] as number); at++)
      post(byLexeme, lexeme[at] as number, sentence);
    if (sentence % STEP === STEP - 1) yield;
  }
  const terms = new Map<string, number[]>();
  const forms = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  for (const [number, sentences] of byLexeme) {
    const { term, folded, stop } = lexemeAt(number);
    merge(terms, term, sentences);
    merge(forms, folded, sentences);
    if (!stop) merge(beginnings, folded.slice(0, BEGINNING), sentences);
  }
  yield;
  return { terms, forms, beginnings };
}

function post(postings: Map<number, number[]>, key: number, sentence: number): void {
  const known = postings.get(key);
  if (known === undefined) postings.set(key, [sentence]);
  else if (known.at(-1) !== sentence) known.push(sentence);
}

/** Several words share a key: their sentences are put together in order. */
function merge(postings: Map<string, number[]>, key: string, sentences: readonly number[]): void {
  const known = postings.get(key);
  postings.set(key, known === undefined ? (sentences as number[]) : merged(known, sentences));
}

function merged(one: readonly number[], other: readonly number[]): number[] {
  const all: number[] = [];
  let at = 0;
  for (const sentence of one) {
    while (at < other.length && (other[at] as number) < sentence) all.push(other[at++] as number);
    if (other[at] === sentence) at++;
    all.push(sentence);
  }
  while (at < other.length) all.push(other[at++] as number);
  return all;
}

/** ln(1 + (N - n + 0.5) / (n + 0.5)), as in BM25: larger for what stands in fewer of the N sentences; largest for what stands in none. */
export function tellingness(holding: number, sentences: number): number {
  return Math.log(1 + (sentences - holding + 0.5) / (holding + 0.5));
}
