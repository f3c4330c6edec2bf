import { stemmer } from 'stemmer';
import { STOP_WORDS } from '../lexicon/function-words.js';
import type { Span } from '../span.js';
import { eachWord, SEARCHED } from '../words/scan.js';
import { countryOf, countryWithoutCapital } from './countries.js';
import { baseForm } from './forms.js';

/** A word where it stands, and the term it is found by. */
export interface Word extends Span {
  /** Lower case, without accents, apostrophes straight, without a possessive ending. */
  readonly folded: string;
  /** What the index holds: the stem of the base form; "US", "U.S." and "American" are one term. */
  readonly term: string;
  readonly capital: boolean;
  readonly stop: boolean;
}

const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}?$/u;
const UNITED_STATES = /^U\.?S\.?(?:A\.?)?$/;

/**
 * The words that are seen between two offsets of a text, in order; offsets are the text's own UTF-16 units. "United States" is one word, a possessive
 * ending belongs to its word. Linear in the length.
 */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  eachWord(text, from, to, SEARCHED, (written, start, end) => {
    const word = wordAt(written, start, end);
    // A mark without a letter is no word.
    if (word.folded === '') return;
    const previous = words.at(-1);
    if (previous && joins(previous, word)) words[words.length - 1] = united(previous, word);
    else if (previous?.folded === 'the' && word.folded === 'us') words.push({ ...word, term: 'usa', stop: false });
    else words.push(word);
  });
  return words;
}

/** The ending of "Xi’s" and "the Joneses’". */
export const GENITIVE = /['’ʼ]s?$/u;

/** Lower case, accents off, apostrophes straight, possessive ending off: what two spellings of one word have in common. */
export function fold(written: string): string {
  const plain = PLAIN.test(written) ? written : written.replace(APOSTROPHES, "'").normalize('NFKD').replace(MARKS, '');
  const lower = plain.toLowerCase();
  return lower.length > 2 && lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

/** The same for what begins with a digit: "1,200" is "1200". */
export function foldNumber(written: string): string {
  return written.replace(/,(?=\d{3})/g, '').toLowerCase();
}

/** ASCII without the grave accent, which is typed for an apostrophe. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[’‘ʼ`´]/g;

/** The term of a folded word. */
export function termOf(folded: string): string {
  const known = STEMS.get(folded);
  if (known !== undefined) return known;
  const base = baseForm(folded);
  const term = /^[a-z']+$/.test(base) ? stemmer(base) : base;
  if (STEMS.size < MOST_STEMS) STEMS.set(folded, term);
  return term;
}

/** Stems are asked for again and again; the memory of them is bounded. */
const STEMS = new Map<string, string>();
const MOST_STEMS = 50_000;

function wordAt(written: string, start: number, end: number): Word {
  const capital = /^\p{Lu}/u.test(written);
  if (UNITED_STATES.test(written)) return { start, end, folded: 'us', term: 'usa', capital, stop: false };
  if (INITIALS.test(written)) {
    const letters = fold(written.replaceAll('.', ''));
    return { start, end, folded: letters, term: letters, capital, stop: false };
  }
  const folded = /^\d/.test(written) ? foldNumber(written) : fold(written);
  const country = capital ? countryOf(folded) : countryWithoutCapital(folded);
  const stop = STOP_WORDS.has(folded) && country === undefined;
  return { start, end, folded, term: stop ? folded : termOf(country ?? folded), capital, stop };
}

function joins(previous: Word, word: Word): boolean {
  return previous.folded === 'united' && word.folded === 'states' && word.start === previous.end + 1;
}

function united(previous: Word, word: Word): Word {
  return { ...word, start: previous.start, folded: 'united states', term: 'usa' };
}
