import type { WordColumns } from './shelved.js';

/** Where the words of a story stand. */
export interface WordPlaces {
  /** The indexes of all words that are any of some, which are numbers of the lexicon; ascending. */
  of(lexemes: readonly number[]): ArrayLike<number>;
}

/** Puts the indexes of the words in order of what they are, once for all that will be asked (by counting, in time with their number). */
export function wordPlaces({ lexeme, lexemes }: WordColumns): WordPlaces {
  const begin = new Uint32Array(lexemes.length + 1);
  for (let at = 0; at < lexeme.length; at++)
    begin[(lexeme[at] as number) + 1] = (begin[(lexeme[at] as number) + 1] as number) + 1;
  for (let own = 0; own < lexemes.length; own++) begin[own + 1] = (begin[own + 1] as number) + (begin[own] as number);
  const next = begin.slice();
  const places = new Uint32Array(lexeme.length);
  for (let at = 0; at < lexeme.length; at++) {
    const own = lexeme[at] as number;
    places[next[own] as number] = at;
    next[own] = (next[own] as number) + 1;
  }
  const ownOf = new Map(Array.from(lexemes, (number, own) => [number, own]));
  return {
    of(numbers) {
      const parts = numbers.flatMap((number) => {
        const own = ownOf.get(number);
        return own === undefined ? [] : [places.subarray(begin[own], begin[own + 1])];
      });
      const [only] = parts;
      if (parts.length <= 1) return only ?? [];
      const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        all.set(part, at);
        at += part.length;
      }
      return all.sort();
    },
  };
}
