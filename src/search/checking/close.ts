import { diffArrays } from 'diff';
import { seen } from '../../seen/unseen.js';
import type { Difference } from '../types.js';
import { type ArticleWords, type QuotedWords, type Run, runAt } from './article-words.js';
import type { CheckedWord } from './claim.js';

/** At least this share of the claim's words, telling ones counted more, must stand in the quotation in the claim's order. */
const CLOSE_ENOUGH = 0.5;
/** Of a claim that differs in one telling word, at least this share of the words. */
const MOST_OF_WORDS = 0.7;
/** The same in another order: more must be shared, and it counts for less. */
const SHUFFLED_ENOUGH = 0.8;
const SHUFFLED_COUNTS = 0.6;
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
 * The stretch of a quotation that comes nearest to a claim, or null when none comes near: the claim's words in their order, or else in
 * another order side by side.
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
  const fewest = Math.min(FEWEST_WORDS, claimed.length);
  if (own.filter((key) => known.has(key)).length < fewest) return null;
  const total = claimed.reduce((sum, key) => sum + weightOf(key), 0);
  const shared = tightened(inOrder(claimed, own), claimed, own);
  const likeness = shared.reduce((sum, [at]) => sum + weightOf(claimed[at] as string), 0) / total;
  const [first, last] = [shared[0], shared.at(-1)];
  if (first && last && shared.length >= fewest && isClose(shared, claimed.length, likeness)) {
    // What the claim changed at its ends has a counterpart in the quotation: show as many words of it.
    const from = Math.max(0, first[1] - first[0]);
    const to = Math.min(own.length, last[1] + 1 + (claimed.length - 1 - last[0]));
    return { ...runAt(article, quoted.from + from, quoted.from + to), quotation: quoted.quotation, likeness };
  }
  const shuffled = inAnyOrder(claimed, own, weightOf);
  if (shuffled.count < fewest || shuffled.weight < SHUFFLED_ENOUGH * total) return null;
  const run = runAt(article, quoted.from + shuffled.from, quoted.from + shuffled.to);
  return { ...run, quotation: quoted.quotation, likeness: (SHUFFLED_COUNTS * shuffled.weight) / total };
}

/** Positions in the claim and in the quotation of a word that they share. */
type Pair = readonly [claimed: number, own: number];

/** Telling words shared; or, of words side by side, nearly all shared, so that one telling word is another. */
function isClose(shared: readonly Pair[], claimed: number, likeness: number): boolean {
  if (likeness >= CLOSE_ENOUGH) return true;
  const spread = (shared.at(-1) as Pair)[1] - (shared[0] as Pair)[1] + 1;
  return likeness >= CLOSE_ENOUGH / 2 && shared.length >= claimed * MOST_OF_WORDS && spread <= claimed + 1;
}

function inOrder(claimed: readonly string[], own: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let claimAt = 0;
  let ownAt = 0;
  for (const change of diffArrays([...claimed], [...own])) {
    const { length } = change.value;
    if (!change.added && !change.removed)
      for (let step = 0; step < length; step++) pairs.push([claimAt + step, ownAt + step]);
    if (!change.added) claimAt += length;
    if (!change.removed) ownAt += length;
  }
  return pairs;
}

/** A first or last word that stands nearer to the others as well is taken there. */
function tightened(pairs: readonly Pair[], claimed: readonly string[], own: readonly string[]): Pair[] {
  const tight = [...pairs];
  const [first, second] = tight;
  if (first && second) tight[0] = [first[0], own.lastIndexOf(claimed[first[0]] as string, second[1] - 1)];
  const [before, last] = tight.slice(-2);
  if (before && last) tight[tight.length - 1] = [last[0], own.indexOf(claimed[last[0]] as string, before[1] + 1)];
  return tight;
}

/** The stretch of as many words as the claim has that shares most with it, whatever their order. */
function inAnyOrder(claimed: readonly string[], own: readonly string[], weightOf: (key: string) => number) {
  let best = { from: 0, to: 0, count: 0, weight: 0 };
  const left = new Map<string, number>();
  for (const key of claimed) left.set(key, (left.get(key) ?? 0) + 1);
  let count = 0;
  let weight = 0;
  const change = (key: string | undefined, by: 1 | -1) => {
    const free = key === undefined ? undefined : left.get(key);
    if (key === undefined || free === undefined) return;
    // Adding takes one of the claim's words while any is free; removing gives it back.
    if (by === 1 ? free > 0 : free >= 0) {
      count += by;
      weight += by * weightOf(key);
    }
    left.set(key, free - by);
  };
  for (let to = 0; to < own.length; to++) {
    change(own[to], 1);
    if (to >= claimed.length) change(own[to - claimed.length], -1);
    if (weight > best.weight) best = { from: Math.max(0, to + 1 - claimed.length), to: to + 1, count, weight };
  }
  return best;
}

/** How a claim differs from a run of the article. */
export interface Compared {
  /** The word diff; each text with the spaces and punctuation around its words. */
  readonly differences: readonly Difference[];
  /** Letters of the claim that look like the article's and are others. */
  readonly lookAlikes: number;
}

/** Compares a claim with a run of the article, word by word. Words that only look the same differ. */
export function compare(claimText: string, claim: readonly CheckedWord[], article: ArticleWords, run: Run): Compared {
  const { text } = article.story.article;
  const own = article.words.slice(run.from, run.to);
  const changes = diffArrays(
    claim.map((word) => word.key),
    own.map((word) => word.key),
  );
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
function isAlike(
  claimText: string,
  claimed: CheckedWord | undefined,
  text: string,
  own: CheckedWord | undefined,
): boolean {
  if (!claimed || !own || claimed.lookAlikes === 0) return false;
  return letters(claimText, claimed) !== letters(text, own);
}

function letters(text: string, { start, end }: CheckedWord): string {
  return seen(text.slice(start, end))
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The text of some words and of what stands between the last of them and the next word. */
function stretch(text: string, words: readonly CheckedWord[], at: number, length: number): string {
  const first = words[at];
  const last = words[at + length - 1];
  if (!first || !last) return '';
  return seen(text.slice(first.start, words[at + length]?.start ?? last.end));
}
