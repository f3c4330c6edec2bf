import type { Span } from '../../language/span.js';
import type { Numbers } from '../../platform/numbers.js';
import type { Quotation } from '../../quotes/types.js';
import type { Story } from '../types.js';

/** The words of a story, ready to be compared with claims. Keys are numbers of the shelf's dictionary. */
export interface ArticleWords {
  readonly story: Story;
  /** The key of every word. */
  readonly keys: Uint32Array;
  /** Where every word begins in the text, in UTF-16 units, and how many it has. */
  readonly start: Numbers;
  readonly length: Numbers;
  /** For each quotation that somebody may have said, the range of its words: `[first, behind the last)`. */
  readonly quoted: readonly QuotedWords[];
}

export interface QuotedWords {
  readonly quotation: Quotation;
  readonly from: number;
  readonly to: number;
  /** The largest `to` of this one and of those before it. */
  readonly reach: number;
}

/** Where a run of words stands. */
export interface Run extends Span {
  /** Positions of its words: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly quotation: Quotation | null;
}

export function articleWords(story: Story, words: Pick<ArticleWords, 'keys' | 'start' | 'length'>): ArticleWords {
  const quoted: QuotedWords[] = [];
  for (const quotation of story.quotations) {
    if (!isSaid(quotation)) continue;
    const from = firstFrom(words.start, quotation.start);
    const to = firstFrom(words.start, quotation.end);
    if (to > from) quoted.push({ quotation, from, to, reach: Math.max(to, quoted.at(-1)?.reach ?? 0) });
  }
  return { story, ...words, quoted };
}

/** A scare quote or title that nobody is named for is not said. */
export function isSaid(quotation: Quotation): boolean {
  return quotation.kind !== 'term' || quotation.speaker !== null;
}

/** Where a word of an article stands. */
export function spanAt({ start, length }: ArticleWords, at: number): Span {
  const from = start[at] as number;
  return { start: from, end: from + (length[at] as number) };
}

/**
 * The runs of the keys in a row, in order of the text.
 * @param rarest the one of them to look for first
 * @param from the position at which the first run may begin
 */
export function* runsOf(article: ArticleWords, keys: readonly number[], rarest: number, from = 0): Iterable<Run> {
  const { keys: own } = article;
  const wanted = keys[rarest] as number;
  for (let at = own.indexOf(wanted, from + rarest); at >= 0; at = own.indexOf(wanted, at + 1)) {
    const start = at - rarest;
    if (start + keys.length > own.length) return;
    if (standsAt(own, start, keys)) yield runAt(article, start, start + keys.length);
  }
}

function standsAt(own: Uint32Array, start: number, keys: readonly number[]): boolean {
  for (let at = 0; at < keys.length; at++) if (own[start + at] !== keys[at]) return false;
  return true;
}

/** The run of the words `[from, to)`, and the quotation that holds all of it. */
export function runAt(article: ArticleWords, from: number, to: number): Run {
  const { start } = spanAt(article, from);
  const { end } = spanAt(article, to - 1);
  return { from, to, start, end, quotation: innermost(article.quoted, from, to)?.quotation ?? null };
}

/** Of nested quotations the innermost says who speaks; of equal ones the first. */
function innermost(quoted: readonly QuotedWords[], from: number, to: number): QuotedWords | null {
  let best: QuotedWords | null = null;
  for (let at = lastFrom(quoted, from); at >= 0; at--) {
    const one = quoted[at] as QuotedWords;
    if (one.reach < to) break;
    if (one.to >= to && (best === null || one.to - one.from <= best.to - best.from)) best = one;
  }
  return best;
}

/** Index of the last quotation that begins at `from` or before; they are in order, so halve. -1 without any. */
function lastFrom(quoted: readonly QuotedWords[], from: number): number {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle] as QuotedWords).from <= from) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Position of the first word that does not begin before `offset`; words are in order, so halve. */
function firstFrom(starts: Numbers, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
