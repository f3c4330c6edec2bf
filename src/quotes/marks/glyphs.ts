import type { Span } from '../../language/span.js';

/** Whose partner a mark is: a span opened by one family should be closed by the same. */
export type Family =
  | 'curly'
  | 'straight'
  | 'pair'
  | 'low'
  | 'guillemet'
  | 'corner'
  | 'single-curly'
  | 'single-straight'
  | 'single-guillemet';

/** A character, or two, that may be a quotation mark, with what stands beside it. */
export interface Mark extends Span {
  readonly glyph: string;
  /** Written with the single form: ‘ ’ ' ‹ ›. */
  readonly single: boolean;
  /** The characters beside it; empty at the edge of the paragraph. */
  readonly before: string;
  readonly after: string;
  /** The second character after it: tells `“ You know` from `“ .`. */
  readonly beyond: string;
}

/** Two apostrophes typed for one mark, or any single character that quotes somewhere in the world. */
const MARK = /''|``|’’|‘‘|´´|[“”„‟«»"＂‘’‚‛‹›'`´「」『』]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;

const DOUBLE = new Set(['“', '”', '„', '‟', '«', '»', '"', '＂', "''", '``', '’’', '‘‘', '´´', '「', '」', '『', '』']);

/** The marks of a paragraph in order, without the apostrophes that stand between two letters. */
export function findMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  const content = text.slice(paragraph.start, paragraph.end);
  for (const match of content.matchAll(MARK)) {
    const glyph = match[0];
    const end = match.index + glyph.length;
    const before = content[match.index - 1] ?? '';
    const after = content[end] ?? '';
    const single = !DOUBLE.has(glyph);
    if (single && LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)) continue;
    marks.push({
      start: paragraph.start + match.index,
      end: paragraph.start + end,
      glyph,
      single,
      before,
      after,
      beyond: content[end + 1] ?? '',
    });
  }
  return marks;
}
