import type { Word } from '../../language/terms/words.js';

const YEAR = /^(?:1[0-9]|20)\d\d$/;
const YEAR_LENGTH = 4;

/** Whether a word is written as a year is. "1,200" folds to four digits too, and is none. */
export function isYearNumber({ folded, start, end }: Word): boolean {
  return YEAR.test(folded) && end - start === YEAR_LENGTH;
}
