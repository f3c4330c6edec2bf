import type { ArticleWords, Run } from './article-words.js';
import { findRuns, runAt } from './article-words.js';

/** What may not be left out of a quotation without saying so: it turns the sense round. */
const NEGATION = /^(?:not|no|never|nor|neither|none|nothing|nobody|without|hardly|cannot|\p{L}+n't)$/u;

/** A claim with something left out, found in one quotation (or one stretch of unquoted text). */
export interface ShortenedRun extends Run {
  readonly parts: readonly Run[];
  /** A word of negation stands in what was left out. */
  readonly negationLeftOut: boolean;
}

/** The parts of a claim, each as keys, in their order within one quotation or, failing that, one paragraph. */
export function findShortened(article: ArticleWords, parts: readonly (readonly string[])[]): ShortenedRun[] {
  const [first, ...rest] = parts;
  if (!first) return [];
  return findRuns(article, first).flatMap((start) => {
    const chain = follow(article, start, rest);
    if (!chain) return [];
    const last = chain.at(-1) as Run;
    const left = chain.slice(1).flatMap((part, at) => article.words.slice((chain[at] as Run).to, part.from));
    return [
      {
        ...runAt(article, start.from, last.to),
        parts: chain,
        negationLeftOut: left.some((word) => NEGATION.test(word.key)),
      },
    ];
  });
}

/** Each part at its first place behind the one before, all within the first one's quotation or paragraph. */
function follow(article: ArticleWords, start: Run, rest: readonly (readonly string[])[]): Run[] | null {
  const chain = [start];
  for (const part of rest) {
    const before = chain.at(-1) as Run;
    const next = findRuns(article, part, before.to).find((run) => together(article, start, run));
    if (!next) return null;
    chain.push(next);
  }
  return chain;
}

function together(article: ArticleWords, first: Run, run: Run): boolean {
  if (first.quotation && run.quotation) return first.quotation.utterance === run.quotation.utterance;
  if (first.quotation || run.quotation) return false;
  const { paragraphs } = article.story.article;
  const home = paragraphs.find((paragraph) => paragraph.start <= first.start && first.start < paragraph.end);
  return home !== undefined && run.end <= home.end;
}
