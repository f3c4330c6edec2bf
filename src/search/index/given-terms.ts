/** Terms as they are; or, of a query, with spaces between. */
type Given = string | readonly string[];

/**
 * For MiniSearch: fields are lists of terms. Of a text it would cut its terms out, and each that is long would keep the whole text in memory.
 * Empty terms are no terms.
 */
export const GIVEN_TERMS = {
  stringifyField: (terms: Given) => terms as string,
  tokenize: (terms: Given) => (typeof terms === 'string' ? terms.split(' ') : (terms as string[])),
  processTerm: (term: string) => term || null,
};
