import type { IndexedArticle } from './learn.js';

/**
 * Minus the logarithm of the share of sentences that hold a term, for the terms of a closed list. Every file counts the same, and every article
 * of a file. Only numbers are learnt: which terms are listed is not up to the files.
 * @param listed stems of common words of English (SUBTLEX-US); those that no file has keep their number
 */
export function commonWords(
  files: readonly (readonly IndexedArticle[])[],
  listed: Readonly<Record<string, number>>,
): Record<string, number> {
  const shares = new Map<string, number>();
  for (const file of files) {
    for (const { index } of file) {
      const held = new Map<string, number>();
      for (const view of index.views)
        for (const term of new Set(view.words.filter(({ stop }) => !stop).map(({ term }) => term)))
          held.set(term, (held.get(term) ?? 0) + 1);
      for (const [term, count] of held)
        shares.set(term, (shares.get(term) ?? 0) + count / index.views.length / file.length / files.length);
    }
  }
  return Object.fromEntries(
    Object.entries(listed).map(([term, before]) => {
      const share = shares.get(term);
      return [term, share ? Number((-Math.log(share)).toFixed(1)) : before];
    }),
  );
}
