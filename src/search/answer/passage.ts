import type { Span } from '../../language/span.js';
import type { Quotation } from '../../quotes/types.js';
import { checkedWords } from '../check/claim.js';
import type { SentenceView } from '../index/sentence-view.js';

/** A passage is at most this long. UTF-16 units. */
const LONGEST_PASSAGE = 400;

const NONE: ReadonlySet<number> = new Set();

/** What is shown for a sentence: the passage, and the sentence (or as much of it as fits) within. */
export interface Excerpt extends Span {
  readonly answer: Span;
}

/**
 * Grows a sentence with its neighbours of the same paragraph to at most 400 units; whole sentences only, and never ending inside a
 * quotation if that can be helped. A longer sentence is cut at words.
 * @param wordsAsked where the words asked for stand: what a cut sentence keeps; only called for one that is cut
 * @param shown sentences that have been shown before, and are not shown again as neighbours
 */
export function excerptOf(
  views: readonly SentenceView[],
  index: number,
  wordsAsked: () => readonly Span[],
  shown: ReadonlySet<number> = NONE,
): Excerpt {
  const view = views[index] as SentenceView;
  const span = { start: view.start, end: view.end };
  if (view.end - view.start > LONGEST_PASSAGE) {
    const cut = cutSentence(view, wordsAsked());
    return { start: cut.start, end: cut.end, answer: cut };
  }
  const quotations = near(view, view.story.quotations);
  let best = span;
  const joins = (at: number) => sameParagraph(views, at, index) && (at === index || !shown.has(at));
  for (let from = index; joins(from); from--) {
    const { start } = views[from] as SentenceView;
    if (view.end - start > LONGEST_PASSAGE) break;
    for (let to = index; joins(to); to++) {
      const { end } = views[to] as SentenceView;
      if (end - start > LONGEST_PASSAGE) break;
      if (!keepsRank(views, from, to, index)) continue;
      const grown = { start, end };
      if (worth(grown, quotations) > worth(best, quotations)) best = grown;
    }
  }
  return { start: best.start, end: best.end, answer: span };
}

function sameParagraph(views: readonly SentenceView[], at: number, index: number): boolean {
  return views[at] !== undefined && views[at].sentence.paragraph === views[index]?.sentence.paragraph;
}

/** The answering sentence stays the longest of the passage, so that the passage is still about it. */
function keepsRank(views: readonly SentenceView[], from: number, to: number, index: number): boolean {
  const view = views[index] as SentenceView;
  const length = view.end - view.start;
  for (let at = from; at <= to; at++) {
    const other = views[at] as SentenceView;
    if (at !== index && other.end - other.start >= length) return false;
  }
  return true;
}

/** Those that a passage with the sentence may cut into. */
function near({ start, end }: Span, quotations: readonly Quotation[]): readonly Quotation[] {
  return quotations.filter(
    ({ marked }) => marked.start < end + LONGEST_PASSAGE && marked.end > start - LONGEST_PASSAGE,
  );
}

/** Longer is better, what comes before the sentence as good as what comes after; a cut quotation is worse than any gain. */
function worth(passage: Span, quotations: readonly Quotation[]): number {
  const cuts = quotations.filter(
    ({ marked }) => cutsInto(passage.start, marked) || cutsInto(passage.end, marked),
  ).length;
  return passage.end - passage.start - cuts * LONGEST_PASSAGE;
}

function cutsInto(offset: number, span: Span): boolean {
  return span.start < offset && offset < span.end;
}

/** The 400 units of a long sentence that hold most of the words asked for, from word to word, quotations whole where they fit. */
function cutSentence(view: SentenceView, wordsAsked: readonly Span[]): Span {
  const { text } = view.story.article;
  const words = checkedWords(text, view.start, view.end);
  const first = words[0];
  // Without words, or with one that is longer than a passage, there is no good place to cut.
  if (!first || words.some((word) => word.end - word.start > LONGEST_PASSAGE)) return safeCut(text, view.start);
  const held = countHeld(view, wordsAsked);
  const cuts = countCuts(view);
  let best: Span = { start: first.start, end: first.end };
  let bestWorth = Number.NEGATIVE_INFINITY;
  let to = 0;
  for (let from = 0; from < words.length; from++) {
    const start = from === 0 ? view.start : (words[from] as Span).start;
    while (to + 1 < words.length && (words[to + 1] as Span).end - start <= LONGEST_PASSAGE) to++;
    const atEnd = to === words.length - 1 && view.end - start <= LONGEST_PASSAGE;
    const span = { start, end: atEnd ? view.end : (words[to] as Span).end };
    if (span.end - span.start > LONGEST_PASSAGE) continue;
    const spanWorth = held(span) - cuts(span) * CUT_QUOTATION;
    if (spanWorth > bestWorth) {
      best = span;
      bestWorth = spanWorth;
    }
  }
  return best;
}

/** Counts the words asked for that stand in a stretch of the sentence: those that end in it less those that begin before it, whatever the stretch. */
function countHeld({ start, end }: Span, wordsAsked: readonly Span[]): (stretch: Span) => number {
  const begun = new Uint32Array(end - start + 2);
  const ended = new Uint32Array(end - start + 2);
  for (const word of wordsAsked) {
    bump(begun, word.start - start + 1);
    bump(ended, word.end - start);
  }
  addUp(begun);
  addUp(ended);
  return (stretch) => (ended[stretch.end - start] as number) - (begun[stretch.start - start] as number);
}

/** Counts the quotations that a stretch of the sentence cuts into. */
function countCuts({ start, end, quotations }: SentenceView): (stretch: Span) => number {
  // What is open at each offset: one more behind the first unit of each quotation, one less at its end.
  const open = new Int32Array(end - start + 2);
  for (const { marked } of quotations) {
    bump(open, Math.max(marked.start, start - 1) - start + 1);
    bump(open, Math.min(marked.end, end + 1) - start, -1);
  }
  addUp(open);
  const long = quotations.filter(({ marked }) => marked.end - marked.start > LONGEST_PASSAGE / 2);
  return (stretch) => {
    const twice = long.filter(({ marked }) => cutsInto(stretch.start, marked) && cutsInto(stretch.end, marked)).length;
    return (open[stretch.start - start] as number) + (open[stretch.end - start] as number) - twice;
  };
}

function bump(counts: Uint32Array | Int32Array, at: number, by = 1): void {
  counts[at] = (counts[at] as number) + by;
}

/** Makes each the sum of all up to it. */
function addUp(counts: Uint32Array | Int32Array): void {
  for (let at = 1; at < counts.length; at++) bump(counts, at, counts[at - 1] as number);
}

/** A quotation cut in two is as bad as two words asked for that are missing. */
const CUT_QUOTATION = 2;

/** The first units of a text without spaces, not ending between the halves of a character. */
function safeCut(text: string, start: number): Span {
  const end = start + LONGEST_PASSAGE;
  const code = text.charCodeAt(end - 1);
  const split = code >= 0xd800 && code <= 0xdbff;
  return { start, end: split ? end - 1 : end };
}
