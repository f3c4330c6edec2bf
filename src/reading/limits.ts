import { eachSentence } from '../language/sentences/split.js';
import { ArticleError } from './error.js';

/**
 * Lines of text, and sentences, of one article. The largest file holds as many where a line has twenty characters: all of a book of short verse, of dialogue
 * or of prose fits, and what is built for each of them takes some hundred megabytes at most.
 */
export const MAX_PIECES = 100_000;

/** Quotation marks of one article: two for each of as many quotations. */
export const MAX_MARKS = 2 * MAX_PIECES;

/** No piece is shorter than this with the line end, space or mark that parts it from the next one. UTF-16 units. */
const SHORTEST_PIECE = 2;

const LINE = /\S[^\r\n]*/g;
const FILLED_LINE = /[^\r\n]+/g;
/** Any mark that quotes somewhere, but no apostrophe inside a word. */
const QUOTATION_MARK = /[“”„‟«»"＂「」『』]|(?<![\p{L}\p{N}\p{M}])[‘’‚‛‹›'`´]|[‘’‚‛‹›'`´](?![\p{L}\p{N}\p{M}])/gu;

/**
 * Refuses a text of absurdly many pieces, such as megabytes of two-letter lines, before anything is built for them.
 * @throws {ArticleError} that says how many there are and how many there may be
 */
export function refuseTooManyPieces(file: string, text: string): void {
  if (text.length <= SHORTEST_PIECE * MAX_PIECES) return;
  refuse(file, countMatches(text, LINE), 'paragraphs', MAX_PIECES);
  refuse(file, countSentences(text), 'sentences', MAX_PIECES);
  refuse(file, countMatches(text, QUOTATION_MARK), 'quotation marks', MAX_MARKS);
}

function refuse(file: string, found: number, what: string, limit: number): void {
  if (found <= limit) return;
  throw new ArticleError(file, `has ${found} ${what}, more than ${limit}`, `split it into articles`);
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}

function countSentences(text: string): number {
  let count = 0;
  for (const { 0: line, index } of text.matchAll(FILLED_LINE))
    eachSentence(text, index, index + line.length, () => count++);
  return count;
}
