import weights from './common-words.weights.json' with { type: 'json' };

/**
 * How rare terms are in English at large: minus the logarithm of the share of sentences that hold them, over the articles that the
 * ranking is trained on. One article is too short to tell: a word that it has once may be an everyday one. The list is closed: common words of English.
 */
const RARITY: Readonly<Record<string, number>> = weights;
const COMMON: ReadonlyMap<string, number> = new Map(Object.entries(RARITY));
/** What is not listed is taken to be as rare as this. */
const RAREST = 8;

/** 0 (in every sentence) to 1 (rare). */
export function rarityOf(term: string): number {
  return (COMMON.get(term) ?? RAREST) / RAREST;
}
