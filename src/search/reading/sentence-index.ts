import MiniSearch from 'minisearch';
import { STOP_WORDS } from '../words/stop-words.js';
import type { Word } from '../words/words.js';
import type { SentenceView } from './sentence-view.js';

/** Weight of a stop word beside a content word, from the measurements in bench/questions.ts. */
const STOP_WORD_WEIGHT = 0.15;

interface Entry {
  readonly id: number;
  readonly terms: string;
}

/** A MiniSearch index over sentences; ids are positions in the list it was made of. */
export type SentenceIndex = MiniSearch<Entry>;

/** One sentence that MiniSearch found. */
export interface Found {
  readonly id: number;
  readonly score: number;
}

export function indexSentences(views: readonly SentenceView[]): SentenceIndex {
  const index = new MiniSearch<Entry>({
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    searchOptions: { boostTerm: (term) => (STOP_WORDS.has(term) ? STOP_WORD_WEIGHT : 1) },
  });
  index.addAll(views.map((view, id) => ({ id, terms: termsOf(view.words) })));
  return index;
}

/** The sentences that hold any of the terms, best first. */
export function findSentences(index: SentenceIndex, terms: readonly string[]): Found[] {
  if (terms.length === 0) return [];
  return index.search(terms.join(' ')).map(({ id, score }) => ({ id: id as number, score }));
}

function termsOf(words: readonly Word[]): string {
  return words.map((word) => word.term).join(' ');
}
