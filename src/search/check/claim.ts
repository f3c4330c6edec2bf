import type { Span } from '../../language/span.js';
import { foldNumber } from '../../language/terms/words.js';
import { COMPARED, eachWord } from '../../language/words/scan.js';
import { asRead, countLookAlikes, latinised } from '../../platform/seen/look-alikes.js';

/** A word as checking compares it: case, accents, the shape of its apostrophe and of its letters aside, nothing else. */
export interface CheckedWord extends Span {
  readonly key: string;
  /** The key of a word of another script whose letters all look Latin, were they Latin. */
  readonly latinKey?: string;
  /** How many of its letters and digits look like others. */
  readonly lookAlikes: number;
}

const OMISSION = /\[\s*(?:…|\.{2,})\s*\]|\(\s*(?:…|\.{2,})\s*\)|…|\.{3,}|\.\s\.\s\./gu;
/** Marks that stand around a claim without being part of it. */
const MARKS = /^[\s“”„‟"«»‹›‘’‚‛'`*_>]+|[\s“”„‟"«»‹›‘’‚‛'`*_]+$/gu;

/** The words that are seen between two offsets of a text, to be compared; offsets are UTF-16 units of `text`. */
export function checkedWords(text: string, from = 0, to = text.length): CheckedWord[] {
  const words: CheckedWord[] = [];
  eachWord(text, from, to, COMPARED, (written, start, end) => {
    const keys = keysOf(written);
    if (!LOOK_OF_A_SIGN.test(keys.key)) words.push({ start, end, ...keys });
  });
  return words;
}

/** Phones write it behind signs, to have them in colour; nothing, too, is no word. */
const LOOK_OF_A_SIGN = /^[\ufe0e\ufe0f]*$/;
const ASCII = /^\p{ASCII}*$/u;

function keysOf(written: string): Omit<CheckedWord, keyof Span> {
  const key = keyOf(asRead(written));
  const lookAlikes = countLookAlikes(written);
  const latinKey = lookAlikes > 0 ? keyOf(latinised(written)) : key;
  return { key, lookAlikes, ...(latinKey === key || !ASCII.test(latinKey) ? {} : { latinKey }) };
}

function keyOf(written: string): string {
  if (/^\d/.test(written)) return foldNumber(written);
  return withoutAccents(written).replace(/[’‘ʼ]/g, "'").toLowerCase();
}

/** Points that Hebrew and Arabic are mostly written without. */
const POINTS = /[[\p{scx=Hebr}\p{scx=Arab}]&&\p{M}]+/gv;

/**
 * A letter that has an accent loses it. A mark that makes no letter with what stands before it stays, since it changes what is read: a
 * stroke through a word takes it back.
 */
function withoutAccents(written: string): string {
  if (ASCII.test(written)) return written;
  return Array.from(written.normalize('NFC'), (character) =>
    /\p{M}/u.test(character) ? character : character.normalize('NFKD').replace(/\p{M}+/gu, ''),
  )
    .join('')
    .replace(POINTS, '');
}

/** Whether a claim says that something is left out of it. */
export function isShortened(claim: string): boolean {
  return claim.search(OMISSION) >= 0;
}

/** A claim's parts: what stands between marks of omission, quotation marks around each taken off. Parts without a word are dropped. */
export function partsOf(claim: string): string[] {
  return claim
    .split(OMISSION)
    .map((part) => part.replace(MARKS, ''))
    .filter((part) => checkedWords(part).length > 0);
}
