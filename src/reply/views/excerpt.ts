import type { Span } from '../../language/span.js';
import { IGNORABLE } from '../../platform/seen/ignorable.js';
import { seen } from '../../platform/seen/unseen.js';
import { escapeMarkdown, onOneLine } from '../markdown/escape.js';

/** A part of an excerpt that is set off. */
export interface Emphasis extends Span {
  readonly style: 'bold' | 'underline';
}

/** Stands for words that are left out; the only thing in a block quote that is not the article's. */
export const OMISSION = '\\[…\\]';

const MARKS = { bold: '**', underline: '__' } as const;

/** The article's words between two offsets as a block quote of one line, with parts set off. Offsets are UTF-16 units of `text`. */
export function blockQuote(text: string, span: Span, emphases: readonly Emphasis[] = []): string {
  return `> ${emphasised(text, span, emphases)}`;
}

/**
 * As much of `span` as fits into `most` UTF-16 units around `focus`, as a block quote; what is left out is marked.
 * Nothing is cut inside a word, unless a single word is longer than that.
 */
export function excerptAround(
  text: string,
  span: Span,
  focus: Span,
  emphases: readonly Emphasis[],
  { most, reach }: { readonly most: number; readonly reach: number },
): { readonly shown: string; readonly length: number } {
  const from = focus.start - reach <= span.start ? span.start : wordStartAfter(text, focus.start - reach, focus.start);
  const limit = Math.min(focus.end + reach, from + most, span.end);
  const cut = limit < span.end ? wordEndBefore(text, from, limit) : span.end;
  const to = cut > from ? cut : limit - Number(insidePair(text, limit));
  const shown = blockQuote(text, { start: from, end: to }, emphases).slice('> '.length);
  const before = from > span.start ? `${OMISSION} ` : '';
  const after = to < span.end ? ` ${OMISSION}` : '';
  return { shown: `> ${before}${shown}${after}`, length: to - from };
}

/** `blockQuote` without the mark of the block quote. Emphases that reach out of the span are cut to it; later ones are drawn inside earlier ones. */
export function emphasised(text: string, span: Span, emphases: readonly Emphasis[]): string {
  const [first, ...others] = emphases;
  if (!first) return escapeMarkdown(text.slice(span.start, span.end));
  const { start, end } = trim(text, clip(first, span));
  if (start >= end || seen(text.slice(start, end)).trim() === '') return emphasised(text, span, others);
  const mark = MARKS[first.style];
  const part = (piece: Span) =>
    emphasised(
      text,
      piece,
      others.filter((other) => other.start < piece.end && other.end > piece.start),
    );
  return (
    part({ start: span.start, end: start }) + mark + part({ start, end }) + mark + part({ start: end, end: span.end })
  );
}

function clip(inner: Span, outer: Span): Span {
  return { start: Math.max(inner.start, outer.start), end: Math.min(inner.end, outer.end) };
}

/** White space, and what is not seen or seen as that. */
const BLANK = String.raw`[\s\p{Cc}${IGNORABLE}]+`;
const BLANKS = new RegExp(`^${BLANK}`, 'u');
const BLANKS_AT_END = new RegExp(`${BLANK}$`, 'u');

/** Discord draws no emphasis beside white space; a surrogate pair is never cut. */
function trim(text: string, span: Span): Span {
  let { start, end } = span;
  if (insidePair(text, start)) start--;
  if (insidePair(text, end)) end++;
  const before = blankPart(BLANKS.exec(text.slice(start, end))?.[0]);
  const after = blankPart(BLANKS_AT_END.exec(text.slice(start, end))?.[0]);
  return { start: Math.min(start + before, end), end: Math.max(start, end - after) };
}

/** The length of a blank stretch that leaves white space when it is shown; of one that leaves nothing, 0: it may belong to a sign beside it. */
function blankPart(stretch = ''): number {
  return onOneLine(stretch) === '' ? 0 : stretch.length;
}

function insidePair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}

/** The largest end at or before `limit` that does not cut a word; `from` when there is none. */
export function wordEndBefore(text: string, from: number, limit: number): number {
  if (limit >= text.length) return text.length;
  let end = limit;
  while (end > from && !(/\s/.test(text[end] as string) && !/\s/.test(text[end - 1] as string))) end--;
  return end;
}

/** The smallest start at or after `limit` that does not cut a word; `to` when there is none. */
function wordStartAfter(text: string, limit: number, to: number): number {
  if (limit <= 0) return 0;
  let start = limit;
  while (start < to && !(/\s/.test(text[start - 1] as string) && !/\s/.test(text[start] as string))) start++;
  return start;
}
