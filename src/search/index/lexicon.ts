import { keyOfLexeme, type Lexeme } from '../packing/words.js';
import { createDictionary, type Dictionary } from './dictionary.js';

/** The words of all stories of a shelf, and which of them are found by what. */
export interface Lexicon extends Pick<Dictionary<Lexeme>, 'hold' | 'release' | 'at'> {
  /** Numbers of the lexemes of a term. */
  ofTerm(term: string): readonly number[];
  /** Of those that are written so, folded. */
  ofForm(folded: string): readonly number[];
  /** Of telling ones that begin so, with BEGINNING letters. */
  ofBeginning(letters: string): readonly number[];
}

/** Words whose first letters agree this far are taken for relatives ("explosion", "explosive"). */
export const BEGINNING = 5;

const NONE: readonly number[] = [];

export function createLexicon(): Lexicon {
  const [terms, forms, beginnings] = [createLists(), createLists(), createLists()];
  const dictionary = createDictionary<Lexeme>(keyOfLexeme, {
    come({ term, folded, stop }, number) {
      terms.put(term, number);
      forms.put(folded, number);
      if (!stop) beginnings.put(folded.slice(0, BEGINNING), number);
    },
    gone({ term, folded, stop }, number) {
      terms.take(term, number);
      forms.take(folded, number);
      if (!stop) beginnings.take(folded.slice(0, BEGINNING), number);
    },
  });
  const { hold, release, at } = dictionary;
  return { hold, release, at, ofTerm: terms.of, ofForm: forms.of, ofBeginning: beginnings.of };
}

/** Numbers by key. */
function createLists() {
  const lists = new Map<string, number[]>();
  return {
    of: (key: string): readonly number[] => lists.get(key) ?? NONE,
    put(key: string, number: number) {
      const known = lists.get(key);
      if (known) known.push(number);
      else lists.set(key, [number]);
    },
    take(key: string, number: number) {
      const known = lists.get(key) ?? [];
      if (known.length > 1) known.splice(known.indexOf(number), 1);
      else lists.delete(key);
    },
  };
}
