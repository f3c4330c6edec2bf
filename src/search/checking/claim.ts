import type { Span } from '../../article/types.js';

/** A word as checking compares it: case, accents and the shape of its apostrophe aside, nothing else. */
export interface CheckedWord extends Span {
  readonly key: string;
}

/** Numbers with their separators; signs of money and per cent; letters with apostrophes and digits. Hyphens and dashes part words. */
const WORD = /\d+(?:[.,]\d+)+|[$€£¥₹%]|[\p{L}\p{M}\p{N}]+(?:['’‘ʼ][\p{L}\p{M}]+)*/gu;
const OMISSION = /\[\s*(?:…|\.{2,})\s*\]|\(\s*(?:…|\.{2,})\s*\)|…|\.{3,}|\.\s\.\s\./gu;
/** Marks that stand around a claim without being part of it. */
const MARKS = /^[\s“”„‟"«»‹›‘’‚‛'`*_>]+|[\s“”„‟"«»‹›‘’‚‛'`*_]+$/gu;

/** The words of a text between two offsets, to be compared; offsets are UTF-16 units of `text`. */
export function checkedWords(text: string, from = 0, to = text.length): CheckedWord[] {
  return Array.from(text.slice(from, to).matchAll(WORD), (match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    key: keyOf(match[0]),
  }));
}

function keyOf(written: string): string {
  if (/^\d/.test(written)) return written.replace(/,(?=\d{3})/g, '').toLowerCase();
  return written
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase();
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
