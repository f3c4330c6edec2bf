import { COUNTRY_OF } from '../lexicon/peoples.js';

/** The country of a folded word written with a capital ("chinese" → "china"), or undefined. */
export function countryOf(folded: string): string | undefined {
  return COUNTRY_OF.get(folded);
}

/** The same for a word without a capital, as questions are typed: "polish" is a verb then. */
export function countryWithoutCapital(folded: string): string | undefined {
  return folded === 'polish' ? undefined : COUNTRY_OF.get(folded);
}
