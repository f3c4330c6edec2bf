import { type Word, wordsOf } from '../../language/terms/words.js';
import { type Numbers, numbersOf } from '../../platform/numbers.js';
import type { Article } from '../../reading/types.js';

/** What two words have in common that are written alike and found by the same term: all of a word but its place and its capital. */
export type Lexeme = Pick<Word, 'folded' | 'term' | 'stop'>;

/** The words of all sentences of an article, in columns. */
export interface PackedWords {
  /** The different words, each once, in order of their first place. */
  readonly lexemes: readonly Lexeme[];
  /** For every word its place among the lexemes. */
  readonly lexeme: Numbers;
  /** Where it begins in the article's text, in UTF-16 units, and how many it has. */
  readonly start: Numbers;
  readonly length: Numbers;
  /** 1 for a word that is written with a capital. */
  readonly capital: Uint8Array;
  /** For every sentence the index of its first word; one entry more for the end. */
  readonly first: Numbers;
  /** How many different terms each sentence has. */
  readonly terms: Numbers;
}

/** The words of each sentence of an article. */
export function sentenceWords({ text, sentences }: Article): Word[][] {
  return sentences.map(({ start, end }) => wordsOf(text, start, end));
}

/** @param sentences the words of each sentence */
export function packWords(sentences: readonly (readonly Word[])[]): PackedWords {
  const places = new Map<string, number>();
  const lexemes: Lexeme[] = [];
  const placeOf = ({ folded, term, stop }: Word): number => {
    const key = keyOfLexeme({ folded, term, stop });
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, lexemes.length);
    return lexemes.push({ folded, term, stop }) - 1;
  };
  const words = sentences.flat();
  let count = 0;
  return {
    lexeme: numbersOf(words.map(placeOf)),
    lexemes,
    start: numbersOf(words.map(({ start }) => start)),
    length: numbersOf(words.map(({ start, end }) => end - start)),
    capital: Uint8Array.from(words, ({ capital }) => (capital ? 1 : 0)),
    first: numbersOf([0, ...sentences.map(({ length }) => (count += length))]),
    terms: numbersOf(sentences.map((own) => new Set(own.map(({ term }) => term)).size)),
  };
}

export function keyOfLexeme({ folded, term, stop }: Lexeme): string {
  return `${folded}\n${term}\n${stop}`;
}
