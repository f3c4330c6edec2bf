import { seenText } from '../../platform/seen/unseen.js';

/** What counts as a word, and in which text it is looked for. */
export interface WordView {
  readonly pattern: RegExp;
  /** Characters that nothing is drawn for are passed over, within words too. */
  readonly asSeen: boolean;
}

/** "1,200.50" */
const SEPARATED_NUMBER = String.raw`\d+(?:[.,]\d+)+`;
/** Letters, marks and digits, with apostrophes inside. */
const joined = (letters: string, apostrophes: string) =>
  String.raw`[${letters}\p{M}\p{N}]+(?:[${apostrophes}][${letters}\p{M}]+)*`;

/** To be searched for: initials with stops, numbers with their separators, letters and digits with apostrophes inside. Hyphens part words. */
export const SEARCHED: WordView = {
  pattern: new RegExp(
    [String.raw`(?:\p{Lu}\.){2,}\p{Lu}?`, SEPARATED_NUMBER, joined(String.raw`\p{L}`, "'’‘ʼ`´")].join('|'),
    'gu',
  ),
  asSeen: true,
};

/** To be compared: numbers with their separators, signs of money and per cent, letters with apostrophes and digits. Hyphens and dashes part words. */
export const COMPARED: WordView = {
  pattern: new RegExp([SEPARATED_NUMBER, '[$€£¥₹%]', joined(String.raw`\p{Alphabetic}`, "'’‘ʼ")].join('|'), 'gu'),
  asSeen: true,
};

/**
 * To be read as a sentence: handles, addresses, initials with stops (U.S.), numbers, words with inner apostrophes and hyphens, dots of omission, double hyphens,
 * anything else one by one. A part with more than a thousand characters, and a word of more than fifty parts, is cut: a match without bounds keeps its way back for
 * every character, and some megabytes of one word fill the stack. The longest token in two thousand articles and encyclopedia pages has 103.
 */
export const PARSED: WordView = {
  pattern:
    /https?:\/\/\S{1,1000}|www\.\S{1,1000}|[@#][\p{L}\p{N}_]{1,1000}|(?:\p{L}\.){2,1000}|\d{1,1000}(?:[-‑]\p{L}[\p{L}\p{N}]{0,1000}){1,50}|[$£€]?\d(?:[\d,.:]{0,1000}\d)?(?:%|(?:st|nd|rd|th|s|bn|m|k)\b|\b)|[\p{L}\p{M}\p{N}]{1,1000}(?:[’'‑&-][\p{L}\p{M}\p{N}]{1,1000}){0,50}|\.{2,1000}|-{2,1000}|[^\s]/gu,
  asSeen: false,
};

/** Gives the words of a view between two offsets of a text, in order; offsets are UTF-16 units of `text`. Linear in the length. */
export function eachWord(
  text: string,
  from: number,
  to: number,
  { pattern, asSeen }: WordView,
  found: (written: string, start: number, end: number) => void,
): void {
  const part = text.slice(from, to);
  if (!asSeen) {
    for (const { 0: word, index } of part.matchAll(pattern)) found(word, from + index, from + index + word.length);
    return;
  }
  const seen = seenText(part);
  for (const { 0: word, index } of seen.text.matchAll(pattern))
    found(word, from + seen.startOf(index), from + seen.endOf(index + word.length));
}
