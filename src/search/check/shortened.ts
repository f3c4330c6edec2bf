import { type ArticleWords, type Run, runAt, runsOf } from './article-words.js';
import type { ClaimKeys } from './claim-keys.js';
import { paragraphAt } from './paragraph-at.js';

/** What may not be left out of a quotation without saying so: it turns the sense round. */
const NEGATION = /^(?:not|no|never|nor|neither|none|nothing|nobody|without|hardly|cannot|\p{L}+n't)$/u;

/** A claim with something left out, found in one quotation (or one stretch of unquoted text). */
export interface ShortenedRun extends Run {
  readonly parts: readonly Run[];
  /** A word of negation stands in what was left out. */
  readonly negationLeftOut: boolean;
}

/**
 * The parts of a claim, in their order within one quotation or, failing that, one paragraph.
 * @param most so many places at most are given
 */
export function findShortened(
  article: ArticleWords,
  parts: readonly ClaimKeys[],
  keyOf: (number: number) => string,
  most: number,
): ShortenedRun[] {
  const [first, ...rest] = parts;
  const found: ShortenedRun[] = [];
  if (!first) return found;
  for (const start of runsOf(article, first.keys, first.rarest)) {
    const chain = follow(article, start, rest);
    if (!chain) continue;
    const last = chain.at(-1) as Run;
    const left = chain.slice(1).flatMap((part, at) => [...article.keys.subarray((chain[at] as Run).to, part.from)]);
    found.push({
      ...runAt(article, start.from, last.to),
      parts: chain,
      negationLeftOut: left.some((key) => NEGATION.test(keyOf(key))),
    });
    if (found.length >= most) break;
  }
  return found;
}

/** Each part at its first place behind the one before, all within the first one's quotation or paragraph. */
function follow(article: ArticleWords, start: Run, rest: readonly ClaimKeys[]): Run[] | null {
  const chain = [start];
  const end = endOf(article, start);
  for (const { keys, rarest } of rest) {
    const next = firstTogether(start, runsOf(article, keys, rarest, (chain.at(-1) as Run).to), end);
    if (!next) return null;
    chain.push(next);
  }
  return chain;
}

function firstTogether(first: Run, runs: Iterable<Run>, end: number): Run | null {
  for (const run of runs) {
    if (run.start >= end) return null;
    if (first.quotation && run.quotation) {
      if (first.quotation.utterance === run.quotation.utterance) return run;
    } else if (!first.quotation && !run.quotation && run.end <= end) return run;
  }
  return null;
}

/** Where the utterance or the paragraph ends that a run stands in. */
function endOf({ story: { article, quotations } }: ArticleWords, { start, quotation }: Run): number {
  if (quotation === null) return paragraphAt(article, start)?.end ?? 0;
  let last = quotation;
  for (let at = quotation.index + 1; quotations[at]?.utterance === quotation.utterance; at++)
    last = quotations[at] as typeof last;
  return Math.max(last.end, quotation.end);
}
