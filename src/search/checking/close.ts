import { diffArrays } from 'diff';
import type { Difference } from '../types.js';
import { type ArticleWords, type QuotedWords, type Run, runAt } from './article-words.js';
import type { CheckedWord } from './claim.js';

/** At least this share of the claim's words, telling ones counted more, must stand in the quotation in the claim's order. */
const CLOSE_ENOUGH = 0.5;
/** And at least so many words. */
const FEWEST_WORDS = 3;
/** Longer claims are compared by their first words only; the diff is quadratic. */
const MOST_WORDS = 400;

/** A quotation that nearly holds a claim. */
export interface CloseRun extends Run {
  /** Share of the claim's weight that stands there in order, 0 to 1. */
  readonly likeness: number;
}

/**
 * The stretch of a quotation that comes nearest to a claim, or null when none comes near.
 * @param weightOf how telling a word is; not 0
 */
export function closestRun(
  article: ArticleWords,
  quoted: QuotedWords,
  claim: readonly CheckedWord[],
  weightOf: (key: string) => number,
): CloseRun | null {
  const claimed = claim.slice(0, MOST_WORDS).map((word) => word.key);
  const known = new Set(claimed);
  const own = article.words.slice(quoted.from, quoted.to).map((word) => word.key);
  if (own.filter((key) => known.has(key)).length < Math.min(FEWEST_WORDS, claimed.length)) return null;
  const changes = diffArrays(claimed, own);
  let claimAt = 0;
  let ownAt = 0;
  let first = -1;
  let firstClaimed = 0;
  let last = -1;
  let lastClaimed = 0;
  let shared = 0;
  let count = 0;
  for (const change of changes) {
    if (!change.added && !change.removed) {
      if (first < 0) {
        first = ownAt;
        firstClaimed = claimAt;
      }
      last = ownAt + change.value.length - 1;
      lastClaimed = claimAt + change.value.length - 1;
      count += change.value.length;
      for (const key of change.value) shared += weightOf(key);
    }
    if (!change.added) claimAt += change.value.length;
    if (!change.removed) ownAt += change.value.length;
  }
  const total = claimed.reduce((sum, key) => sum + weightOf(key), 0);
  const likeness = shared / total;
  if (count < Math.min(FEWEST_WORDS, claimed.length) || likeness < CLOSE_ENOUGH) return null;
  // What the claim changed at its ends has a counterpart in the quotation: show as many words of it.
  const from = Math.max(0, first - firstClaimed);
  const to = Math.min(own.length, last + 1 + (claimed.length - 1 - lastClaimed));
  return { ...runAt(article, quoted.from + from, quoted.from + to), quotation: quoted.quotation, likeness };
}

/** The word diff from a claim to a run of the article; each text with the spaces and punctuation around its words. */
export function differencesOf(
  claimText: string,
  claim: readonly CheckedWord[],
  article: ArticleWords,
  run: Run,
): Difference[] {
  const { text } = article.story.article;
  const own = article.words.slice(run.from, run.to);
  const changes = diffArrays(
    claim.map((word) => word.key),
    own.map((word) => word.key),
  );
  const differences: Difference[] = [];
  let claimAt = 0;
  let ownAt = 0;
  for (const change of changes) {
    const length = change.value.length;
    const kind = change.removed ? 'claimed' : change.added ? 'article' : 'same';
    differences.push({
      kind,
      text: change.removed ? stretch(claimText, claim, claimAt, length) : stretch(text, own, ownAt, length),
    });
    if (!change.added) claimAt += length;
    if (!change.removed) ownAt += length;
  }
  return differences;
}

/** The text of some words and of what stands between the last of them and the next word. */
function stretch(text: string, words: readonly CheckedWord[], at: number, length: number): string {
  const first = words[at];
  const last = words[at + length - 1];
  if (!first || !last) return '';
  return text.slice(first.start, words[at + length]?.start ?? last.end);
}
