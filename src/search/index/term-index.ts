import MiniSearch from 'minisearch';
import { STOP_WORDS } from '../../language/lexicon/function-words.js';
import { GIVEN_TERMS } from './given-terms.js';

/** Weight of a stop word beside a content word, from the measurements in bench/questions/run.ts. */
const STOP_WORD_WEIGHT = 0.15;

interface Entry {
  readonly id: number;
  readonly terms: readonly string[];
}

/** A MiniSearch index over stretches of text, each given as its terms. */
export type TermIndex = MiniSearch<Entry>;

/** A stretch that MiniSearch found. */
export interface Found {
  readonly id: number;
  readonly score: number;
}

export function createTermIndex(): TermIndex {
  return new MiniSearch<Entry>({
    fields: ['terms'],
    ...GIVEN_TERMS,
    searchOptions: { boostTerm: boostOf },
  });
}

/** How much a term of a question counts. */
export function boostOf(term: string): number {
  return STOP_WORDS.has(term) ? STOP_WORD_WEIGHT : 1;
}

/** The stretches that hold any of the terms, best first. */
export function findByTerms(index: TermIndex, terms: readonly string[]): Found[] {
  if (terms.length === 0) return [];
  return index.search(terms.join(' ')).map(({ id, score }) => ({ id: id as number, score }));
}
