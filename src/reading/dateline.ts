import type { Span } from '../language/span.js';

/** A place, more places, a date; then an agency in brackets; then a dash, or the capital of the first sentence. */
const PLACE = String.raw`\p{Lu}[\p{L}.’'-]*(?:[ ,/]+[\p{L}\d.’'-]+){0,7}?`;
const WITH_AGENCY = new RegExp(
  String.raw`^${PLACE}\s*\((\p{Lu}[\p{L} .&/-]{1,40})\)\s*(?:[-–—]{1,2}\s*|(?=[“"‘\p{Lu}]))`,
  'u',
);
/** Without an agency only capitals are safe: "PARIS — ". Words are parted, so that a run of capitals can be read in one way alone. */
const CAPITALS =
  /^\p{Lu}[\p{Lu}.’'-]+(?:[ ,]+\p{Lu}[\p{Lu}.’'-]+){0,3}[ ,]*(?:\p{Lu}\p{Ll}+\.?,? ?){0,2}\s*(?:—|–|--)\s*/u;
const AGENCY_ALONE = /^\((\p{Lu}[\p{L} .&/-]{1,40})\)\s*(?:[-–—]{1,2}\s*|(?=[“"‘\p{Lu}]))/u;
/** Datelines are short: nothing beyond this is looked at. */
const REACH = 120;

/** The dateline that opens a paragraph, with the dash and white space after it, or null. Offsets are UTF-16 units of `text`. */
export function findDateline(text: string, paragraph: Span): Span | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + REACH));
  const match = WITH_AGENCY.exec(head) ?? AGENCY_ALONE.exec(head) ?? CAPITALS.exec(head);
  if (!match || paragraph.start + match[0].length >= paragraph.end) return null;
  return { start: paragraph.start, end: paragraph.start + match[0].length };
}

/** The news agency that a dateline names ("CNN"), or undefined. */
export function agencyOf(dateline: string): string | undefined {
  return /\(([^)]+)\)/.exec(dateline)?.[1];
}
