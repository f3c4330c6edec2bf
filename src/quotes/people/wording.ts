import type { TokenRange } from '../mentions/types.js';
import { type Reading, spanOf } from '../reading.js';

/** The words of a stretch, as written. */
export function wordsOf({ tokens }: Reading, { first, last }: TokenRange): string[] {
  return tokens.slice(first, last + 1).map((token) => token.text);
}

/** A stretch of the article, as written. */
export function textOf(reading: Reading, range: TokenRange): string {
  const { start, end } = spanOf(reading, range);
  return reading.article.text.slice(start, end);
}
