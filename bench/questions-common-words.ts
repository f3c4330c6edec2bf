import type { IndexedArticle } from './questions-learn.js';

/** So many terms are listed. */
const LISTED = 2_500;
/** A term of fewer articles may be a name. Share of the articles of a file. */
const FEWEST_ARTICLES = 0.015;
const LEAST_COUNT = 4;

/**
 * Minus the logarithm of the share of sentences that hold a term, for the most common terms. Every file counts the same, and every article
 * of a file. Only single terms and numbers come out: nothing that could be read.
 */
export function commonWords(files: readonly (readonly IndexedArticle[])[]): Record<string, number> {
  const shares = new Map<string, number>();
  const articles = new Map<string, number>();
  for (const file of files) {
    for (const { index } of file) {
      const held = new Map<string, number>();
      for (const view of index.views)
        for (const term of new Set(view.words.filter(({ stop }) => !stop).map(({ term }) => term)))
          held.set(term, (held.get(term) ?? 0) + 1);
      for (const [term, count] of held) {
        shares.set(term, (shares.get(term) ?? 0) + count / index.views.length / file.length / files.length);
        articles.set(term, (articles.get(term) ?? 0) + 1);
      }
    }
  }
  const fewest = Math.max(LEAST_COUNT, FEWEST_ARTICLES * files.reduce((sum, file) => sum + file.length, 0));
  return Object.fromEntries(
    [...shares]
      .filter(([term]) => (articles.get(term) ?? 0) >= fewest && !/\d/.test(term))
      .sort(([, a], [, b]) => b - a)
      .slice(0, LISTED)
      .map(([term, share]) => [term, Number((-Math.log(share)).toFixed(1))]),
  );
}
