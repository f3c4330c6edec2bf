import { abbreviationOf, SENTENCE_OPENERS } from '../lexicon/abbreviations.js';
import type { Span } from '../span.js';
import { sayingWords } from '../verbs/saying.js';

/** A run of terminators from its first, the marks that close after it, and the white space before the next sentence. */
const BOUNDARY = /(?<![.!?…。！？])([.!?…。！？]+)([”’"'»“)\]]*)(\s+|(?<=[。！？][”’」』]?))(?=\S)/gu;

/** How far back a word before a full stop is looked for, and a tag after a closing mark: keeps the work linear. */
const REACH = 60;

/** `"Really?" Smith said.`: up to four capitalised words and a verb of saying go on with the sentence. */
const TAG_AFTER_MARK = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:${sayingWords('tag').join('|')})\b`,
  'u',
);

const OPENING = new Set(['“', '‘', '«', '„', '(', '[', '"', "'"]);

/** The sentences of `text` between two offsets (UTF-16, end exclusive), trimmed; offsets are the text's own. Linear in the length. */
export function splitSentences(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  eachSentence(text, from, to, (start, end) => spans.push({ start, end }));
  return spans;
}

/** As `splitSentences`, one after another, for whoever only counts them. */
export function eachSentence(
  text: string,
  from: number,
  to: number,
  found: (start: number, end: number) => void,
): void {
  const paragraph = text.slice(from, to);
  const give = (begin: number, behind: number) => found(from + begin, from + behind);
  let start = skipSpace(paragraph, 0);
  for (const match of paragraph.matchAll(BOUNDARY)) {
    const stop = match.index;
    const [whole, terminator = '', closers = ''] = match;
    const next = stop + whole.length;
    if (next <= start) continue;
    if (!endsSentence(paragraph, stop, terminator, closers, next)) continue;
    divide(paragraph, start, stop + terminator.length + closers.length, give);
    start = next;
  }
  const end = paragraph.trimEnd().length;
  if (end > start) divide(paragraph, start, end, give);
}

/** What goes on for so long without an end is a list, or no prose; whoever looks at one sentence is to have no whole book before them. UTF-16 units. */
const LONGEST = 4_000;

/** Gives a sentence; of one that is longer than any, pieces that end before a word begins. */
function divide(text: string, from: number, to: number, give: (start: number, end: number) => void): void {
  let start = from;
  while (to - start > LONGEST) {
    const piece = text.slice(start, start + LONGEST);
    const space = piece.search(/\s\S*$/);
    const end = space > 0 ? start + space : wholeCharacter(text, start + LONGEST);
    give(start, start + text.slice(start, end).trimEnd().length);
    start = skipSpace(text, end);
  }
  if (to > start) give(start, to);
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

function skipSpace(text: string, at: number): number {
  let index = at;
  while (index < text.length && /\s/.test(text[index] as string)) index++;
  return index;
}

function endsSentence(text: string, stop: number, terminator: string, closers: string, next: number): boolean {
  const before = text[stop - 1];
  // A stop that stands alone or right after an opening mark ends nothing: it is a slip of the keyboard.
  if (stop === 0 || before === undefined || /\s/.test(before) || before === '“' || before === '‘') return false;
  const rest = text.slice(next, next + REACH);
  if (!startsSentence(rest)) return false;
  if (closers !== '' && /[!?]/.test(terminator) && TAG_AFTER_MARK.test(rest)) return false;
  return terminator === '.' && closers === '' ? !isAbbreviation(text, stop, rest) : true;
}

/** A capital, a digit, or either behind opening marks; letters without case start sentences too. */
function startsSentence(rest: string): boolean {
  let index = 0;
  while (index < rest.length && OPENING.has(rest[index] as string)) index++;
  const first = String.fromCodePoint(rest.codePointAt(index) ?? 0);
  return !/^[\p{Ll}\p{Pd},;:]/u.test(first);
}

function isAbbreviation(text: string, stop: number, rest: string): boolean {
  const before = text.slice(Math.max(0, stop - REACH), stop);
  const word = /[\p{L}\p{M}.’'-]+$/u.exec(before)?.[0] ?? '';
  const kind = abbreviationOf(word);
  if (kind === null) return false;
  if (kind === 'never-final') return word.toLowerCase() !== 'no' || /^\d/.test(rest);
  const opener = /^[“‘"'(]*([\p{L}]+)/u.exec(rest)?.[1]?.toLowerCase() ?? '';
  // "J. K. Rowling", "George W. Bush": an initial; "vitamin C. The": a sentence's end. "U.S.", "a.m.", "Ph.D." and "Inc." end where a sentence opens.
  return !SENTENCE_OPENERS.has(opener) || (kind === 'initial' && (opener === 'a' || opener === 'i'));
}
