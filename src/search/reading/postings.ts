import type { SentenceView } from './sentence-view.js';

/** For each key the indexes of the sentences that hold it, ascending, none twice. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** @param keysOf what to find a sentence by; may give a key twice */
export function postingsOf(
  views: readonly SentenceView[],
  keysOf: (view: SentenceView) => Iterable<string>,
): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [index, view] of views.entries()) {
    for (const key of keysOf(view)) {
      const known = postings.get(key);
      if (known === undefined) postings.set(key, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  return postings;
}

/** ln(1 + (N - n + 0.5) / (n + 0.5)), as in BM25: larger for what stands in fewer of the N sentences; largest for what stands in none. */
export function tellingness(holding: number, sentences: number): number {
  return Math.log(1 + (sentences - holding + 0.5) / (holding + 0.5));
}
