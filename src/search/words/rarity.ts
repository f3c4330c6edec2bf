import weights from './common-words.weights.json' with { type: 'json' };

/** How rare a term is, 0 (in every sentence) to 1 (in next to none). One article is too short to tell: a word that it has once may be an everyday one. */
export type Rarity = (term: string) => number;

/**
 * Minus the logarithm of the share of sentences that hold a term, over the articles that the ranking is trained on. The list is closed: common
 * words of English.
 */
const LISTED: ReadonlyMap<string, number> = new Map(Object.entries(weights as Readonly<Record<string, number>>));
/** What is not listed is taken to be as rare as this. */
const RAREST = 8;

/** In English at large. */
export const rarityInEnglish: Rarity = (term) => (LISTED.get(term) ?? RAREST) / RAREST;

/** Listed among the common words of English. */
export function isCommonWord(term: string): boolean {
  return LISTED.has(term);
}

/** Fewer articles tell less of how common words are than the list does. */
const ENOUGH = 50;
/** The list counts as much as so many articles. */
const LIST_WEIGHT = 100;

/**
 * In the loaded articles, where there are enough of them; what is rare in English may be what a library is all about.
 * @param articles for each article the number of its sentences that hold each term, and the number of all
 */
export function rarityInLibrary(
  articles: readonly { readonly terms: ReadonlyMap<string, { readonly length: number }>; readonly sentences: number }[],
): Rarity {
  if (articles.length < ENOUGH) return rarityInEnglish;
  const shares = new Map<string, number>();
  for (const { terms, sentences } of articles)
    for (const [term, { length }] of terms) shares.set(term, (shares.get(term) ?? 0) + length / sentences);
  const trust = articles.length / (articles.length + LIST_WEIGHT);
  return (term) => {
    const listed = Math.exp(-RAREST * rarityInEnglish(term));
    const share = ((shares.get(term) ?? 0) / articles.length) * trust + listed * (1 - trust);
    return Math.min(1, -Math.log(share) / RAREST);
  };
}
