import type { SentenceView } from './sentence-view.js';

/** How telling terms are: inverse sentence frequency, as in BM25. */
export interface TermWeights {
  /** Sentences counted. */
  readonly sentences: number;
  readonly frequency: ReadonlyMap<string, number>;
}

export function countTerms(views: Iterable<SentenceView>): TermWeights {
  const frequency = new Map<string, number>();
  let sentences = 0;
  for (const view of views) {
    sentences++;
    for (const term of view.positions.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return { sentences, frequency };
}

/** ln(1 + (N - n + 0.5) / (n + 0.5)): larger for terms in fewer of the N sentences; largest for terms in none. */
export function weightOf(weights: TermWeights, term: string): number {
  const n = weights.frequency.get(term) ?? 0;
  return Math.log(1 + (weights.sentences - n + 0.5) / (n + 0.5));
}
