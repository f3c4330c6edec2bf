import { eachSentence } from '../language/sentences/split.js';
import type { Sentence, Span } from '../language/span.js';
import { findDateline } from './dateline.js';
import type { Paragraph } from './types.js';

const LINE = /[^\r\n]+/g;
const MARKDOWN_HEADING = /^#{1,6}[ \t]+/;
/** Headings are short and end without the punctuation of a sentence. */
const HEADING_WORDS = 15;
const HEADING_LENGTH = 120;
const SENTENCE_END = /[.!?…:;,。！？][”’"'»)\]]*$/u;

/** What reading found in a text. */
export interface Layout {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly dateline: Span | null;
}

/** Divides a text into paragraphs (its non-empty lines) and sentences. Offsets are UTF-16 units of `text`. */
export function layOut(text: string): Layout {
  const lines = nonEmptyLines(text);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  let dateline: Span | null = null;
  let storyBegun = false;
  for (const [position, line] of lines.entries()) {
    const number = position + 1;
    const marker = MARKDOWN_HEADING.exec(text.slice(line.start, line.start + 8))?.[0].length ?? 0;
    const heading = marker > 0 || looksLikeHeading(text.slice(line.start, line.end), position === lines.length - 1);
    const span = { start: Math.min(line.start + marker, line.end), end: line.end };
    let from = span.start;
    if (!heading && !storyBegun) {
      storyBegun = true;
      dateline = findDateline(text, span);
      if (dateline) from = dateline.end;
    }
    const own: Sentence[] = [];
    eachSentence(text, from, span.end, (start, end) => {
      const sentence = { start, end, index: sentences.length, paragraph: number };
      own.push(sentence);
      sentences.push(sentence);
    });
    paragraphs.push({ ...span, number, heading, sentences: own });
  }
  return { paragraphs, sentences, dateline };
}

function nonEmptyLines(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(LINE)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    lines.push({ start, end: start + trimmed.length });
  }
  return lines;
}

/** The last line is never a heading: nothing stands under it. */
function looksLikeHeading(line: string, last: boolean): boolean {
  if (last || line.length > HEADING_LENGTH || SENTENCE_END.test(line)) return false;
  if (!/\p{L}/u.test(line) || /^[“"'‘«„]/.test(line)) return false;
  return line.split(/\s+/).length <= HEADING_WORDS;
}
