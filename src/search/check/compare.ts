import { diffArrays } from 'diff';
import type { Span } from '../../language/span.js';
import { seen } from '../../platform/seen/unseen.js';
import type { Difference } from '../types.js';
import { type ArticleWords, type Run, spanAt } from './article-words.js';
import type { CheckedWord } from './claim.js';

/** How a claim differs from a run of the article. */
export interface Compared {
  /** The word diff; each text with the spaces and punctuation around its words. */
  readonly differences: readonly Difference[];
  /** Letters of the claim that look like the article's and are others. */
  readonly lookAlikes: number;
}

/**
 * Compares a claim with a run of the article, word by word. Words that only look the same differ.
 * @param keys of the claim's words, as the article can hold them
 */
export function compare(
  claimText: string,
  claim: readonly CheckedWord[],
  keys: readonly number[],
  article: ArticleWords,
  run: Run,
): Compared {
  const { text } = article.story.article;
  const own = Array.from({ length: run.to - run.from }, (_, at) => spanAt(article, run.from + at));
  const changes = diffArrays([...keys], [...article.keys.subarray(run.from, run.to)]);
  const differences: Difference[] = [];
  let lookAlikes = 0;
  let claimAt = 0;
  let ownAt = 0;
  for (const change of changes) {
    const { length } = change.value;
    if (change.removed) differences.push({ kind: 'claimed', text: stretch(claimText, claim, claimAt, length) });
    else if (change.added) differences.push({ kind: 'article', text: stretch(text, own, ownAt, length) });
    else {
      for (const { from, to, same } of alikeRuns(length, (at) =>
        isAlike(claimText, claim[claimAt + at], text, own[ownAt + at]),
      )) {
        if (same) differences.push({ kind: 'same', text: stretch(text, own, ownAt + from, to - from) });
        else {
          differences.push({ kind: 'claimed', text: stretch(claimText, claim, claimAt + from, to - from) });
          differences.push({ kind: 'article', text: stretch(text, own, ownAt + from, to - from) });
          for (const word of claim.slice(claimAt + from, claimAt + to)) lookAlikes += word.lookAlikes;
        }
      }
    }
    if (!change.added) claimAt += length;
    if (!change.removed) ownAt += length;
  }
  return { differences, lookAlikes };
}

/** Divides `length` words into stretches of those that are the same and of those that only look so. */
function alikeRuns(length: number, alike: (at: number) => boolean) {
  const runs: { from: number; to: number; same: boolean }[] = [];
  for (let at = 0; at < length; at++) {
    const same = !alike(at);
    const last = runs.at(-1);
    if (last?.same === same) last.to = at + 1;
    else runs.push({ from: at, to: at + 1, same });
  }
  return runs;
}

/** Whether a claimed word has letters that look like others, which the article does not have there. An accent that is left out is none. */
function isAlike(claimText: string, claimed: CheckedWord | undefined, text: string, own: Span | undefined): boolean {
  if (!claimed || !own || claimed.lookAlikes === 0) return false;
  return letters(claimText, claimed) !== letters(text, own);
}

function letters(text: string, { start, end }: Span): string {
  return seen(text.slice(start, end))
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The text of some words and of what stands between the last of them and the next word. */
function stretch(text: string, words: readonly Span[], at: number, length: number): string {
  const first = words[at];
  const last = words[at + length - 1];
  if (!first || !last) return '';
  return seen(text.slice(first.start, words[at + length]?.start ?? last.end));
}
