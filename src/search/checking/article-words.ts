import type { Span } from '../../article/types.js';
import type { Quotation } from '../../quotes/types.js';
import type { Story } from '../types.js';
import { type CheckedWord, checkedWords } from './claim.js';

/** The words of a story, ready to be compared with claims. */
export interface ArticleWords {
  readonly story: Story;
  readonly words: readonly CheckedWord[];
  /** Positions in `words` of every key. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** For each quotation that somebody may have said, the range of its words: `[first, behind the last)`. */
  readonly quoted: readonly QuotedWords[];
}

export interface QuotedWords {
  readonly quotation: Quotation;
  readonly from: number;
  readonly to: number;
}

/** Where a run of words stands. */
export interface Run extends Span {
  /** Positions of its words: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly quotation: Quotation | null;
}

export function articleWords(story: Story): ArticleWords {
  const words = checkedWords(story.article.text);
  const positions = new Map<string, number[]>();
  for (const [index, { key }] of words.entries()) {
    const known = positions.get(key);
    if (known) known.push(index);
    else positions.set(key, [index]);
  }
  const quoted = story.quotations
    .filter(isSaid)
    .map((quotation) => ({
      quotation,
      from: firstFrom(words, quotation.start),
      to: firstFrom(words, quotation.end),
    }))
    .filter(({ from, to }) => to > from);
  return { story, words, positions, quoted };
}

/** Words of a claim as this article can hold them: one whose letters only look Latin is taken for the Latin one where the article has that alone. */
export function wordsIn({ positions }: ArticleWords, claim: readonly CheckedWord[]): readonly CheckedWord[] {
  if (claim.every(({ latinKey }) => latinKey === undefined)) return claim;
  return claim.map((word) =>
    word.latinKey !== undefined && !positions.has(word.key) && positions.has(word.latinKey)
      ? { ...word, key: word.latinKey }
      : word,
  );
}

/** A scare quote or title that nobody is named for is not said. */
export function isSaid(quotation: Quotation): boolean {
  return quotation.kind !== 'term' || quotation.speaker !== null;
}

/** Everywhere the keys stand in a row, in order of the text. */
export function findRuns(article: ArticleWords, keys: readonly string[], from = 0): Run[] {
  const rarest = keys.reduce((best, key, at) => {
    const count = article.positions.get(key)?.length ?? 0;
    return count < (article.positions.get(keys[best] as string)?.length ?? 0) ? at : best;
  }, 0);
  const runs: Run[] = [];
  for (const position of article.positions.get(keys[rarest] as string) ?? []) {
    const start = position - rarest;
    if (start < from || start + keys.length > article.words.length) continue;
    if (keys.every((key, at) => article.words[start + at]?.key === key))
      runs.push(runAt(article, start, start + keys.length));
  }
  return runs;
}

/** The run of the words `[from, to)`, and the quotation that holds all of it. */
export function runAt(article: ArticleWords, from: number, to: number): Run {
  const start = (article.words[from] as CheckedWord).start;
  const end = (article.words[to - 1] as CheckedWord).end;
  const holding = article.quoted.filter((quoted) => quoted.from <= from && to <= quoted.to);
  // Of nested quotations the innermost says who speaks.
  const inner = holding.reduce<QuotedWords | null>(
    (best, quoted) => (best && best.to - best.from <= quoted.to - quoted.from ? best : quoted),
    null,
  );
  return { from, to, start, end, quotation: inner?.quotation ?? null };
}

/** Position of the first word that does not end before `offset`; words are in order, so halve. */
function firstFrom(words: readonly CheckedWord[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as CheckedWord).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
