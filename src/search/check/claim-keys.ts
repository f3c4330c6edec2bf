import type { ArticleWords } from './article-words.js';
import type { CheckedWord } from './claim.js';

/** The keys of all articles, by number. */
export interface Keys {
  numberOf(key: string): number | undefined;
  at(number: number): string;
  /** In how many articles it stands. */
  holders(number: number): number;
  /** Numbers are below this. */
  readonly size: number;
}

/** A word that stands in no article: no key's number. */
export const UNKNOWN = 0xffffffff;

/** Words of a claim as one article can hold them. */
export interface ClaimKeys {
  readonly keys: readonly number[];
  /** Index of the one that fewest articles hold. */
  readonly rarest: number;
}

/** Words of a claim, to be looked for in many articles. */
export interface ClaimWords {
  readonly words: readonly CheckedWord[];
  /** Its keys, and those of its words whose letters only look Latin, were they Latin: UNKNOWN for all others. */
  readonly own: ClaimKeys;
  readonly latin: readonly number[];
  /** False where a word of it stands in no article, whatever its letters are taken for. */
  readonly known: boolean;
}

export function claimWords(words: readonly CheckedWord[], keys: Keys): ClaimWords {
  const own = words.map(({ key }) => keys.numberOf(key) ?? UNKNOWN);
  const latin = words.map(({ latinKey }) => (latinKey === undefined ? UNKNOWN : (keys.numberOf(latinKey) ?? UNKNOWN)));
  return {
    words,
    own: withRarest(own, keys),
    latin,
    known: own.every((key, at) => key !== UNKNOWN || latin[at] !== UNKNOWN),
  };
}

/** A word whose letters only look Latin is taken for the Latin one where the article has that alone. */
export function keysIn({ keys: own }: ArticleWords, claim: ClaimWords, keys: Keys): ClaimKeys {
  if (claim.latin.every((key) => key === UNKNOWN)) return claim.own;
  return withRarest(
    claim.own.keys.map((key, at) => {
      const latin = claim.latin[at] as number;
      return latin !== UNKNOWN && !own.includes(key) && own.includes(latin) ? latin : key;
    }),
    keys,
  );
}

function withRarest(numbers: readonly number[], keys: Keys): ClaimKeys {
  const holders = numbers.map((number) => (number === UNKNOWN ? 0 : keys.holders(number)));
  const fewest = holders.reduce((least, count) => Math.min(least, count), Infinity);
  return { keys: numbers, rarest: holders.indexOf(fewest) };
}
