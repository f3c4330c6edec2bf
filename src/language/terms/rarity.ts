import { eachInSteps, type Steps } from '../../platform/steps.js';
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

/** How many sentences of an article hold each of its terms. */
export type TermCounts = ReadonlyMap<string, number>;

/** What the articles of a library hold; articles come and go. */
export interface LibraryTerms {
  /** @param sentences how many the article has */
  add(terms: TermCounts, sentences: number): Steps;
  remove(terms: TermCounts, sentences: number): Steps;
  /** Sentences of all articles that hold a term; 0 for one that stands nowhere. */
  holding(term: string): number;
  /** All of them. */
  readonly sentences: number;
  /** In the loaded articles, where there are enough of them; what is rare in English may be what a library is all about. */
  readonly rarity: Rarity;
}

/** Terms between two steps. */
const STEP = 2_000;

interface Held {
  sentences: number;
  /** The sum over articles of the share of sentences that hold it. */
  shares: number;
}

export function createLibraryTerms(): LibraryTerms {
  const held = new Map<string, Held>();
  let articles = 0;
  let sentences = 0;
  return {
    *add(terms, own) {
      articles += 1;
      sentences += own;
      yield* eachInSteps(terms, STEP, ([term, count]) => {
        const known = held.get(term);
        if (known === undefined) held.set(term, { sentences: count, shares: count / own });
        else {
          known.sentences += count;
          known.shares += count / own;
        }
      });
    },
    *remove(terms, own) {
      articles -= 1;
      sentences -= own;
      yield* eachInSteps(terms, STEP, ([term, count]) => {
        const known = held.get(term) as Held;
        known.sentences -= count;
        known.shares -= count / own;
        if (known.sentences === 0) held.delete(term);
      });
    },
    holding: (term) => held.get(term)?.sentences ?? 0,
    get sentences() {
      return sentences;
    },
    rarity(term) {
      if (articles < ENOUGH) return rarityInEnglish(term);
      const trust = articles / (articles + LIST_WEIGHT);
      const listed = Math.exp(-RAREST * rarityInEnglish(term));
      const share = ((held.get(term)?.shares ?? 0) / articles) * trust + listed * (1 - trust);
      return Math.min(1, -Math.log(share) / RAREST);
    },
  };
}
