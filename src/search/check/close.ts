import { diffArrays } from 'diff';
import { type ArticleWords, type QuotedWords, type Run, runAt } from './article-words.js';

/** At least this share of the claim's words, telling ones counted more, must stand in the quotation in the claim's order. */
export const CLOSE_ENOUGH = 0.5;
/** Of a claim that differs in one telling word, at least this share of the words. */
export const MOST_OF_WORDS = 0.7;
export const BARELY_CLOSE = CLOSE_ENOUGH / 2;
/** The same in another order: more must be shared, and it counts for less. */
const SHUFFLED_ENOUGH = 0.8;
const SHUFFLED_COUNTS = 0.6;
/** And at least so many words. */
export const FEWEST_WORDS = 3;
/** Longer quotations are compared in part. Words. */
const LONGEST_QUOTATION = 1_000;

/** A quotation that nearly holds a claim. */
export interface CloseRun extends Run {
  /** Share of the claim's weight that stands there in order, 0 to 1. */
  readonly likeness: number;
}

/** A claim as it is compared: its keys, and how much each of its words tells; not 0. */
export interface WeighedClaim {
  readonly keys: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

/**
 * The stretch of a quotation that comes nearest to a claim, or null when none comes near: the claim's words in their order, or else in
 * another order side by side.
 */
export function closestRun(article: ArticleWords, quoted: QuotedWords, claim: WeighedClaim): CloseRun | null {
  const { keys: claimed, weights, total } = claim;
  const part = nearestPart(article.keys.subarray(quoted.from, quoted.to), claim);
  const own = [...part.keys];
  const begin = quoted.from + part.from;
  const fewest = Math.min(FEWEST_WORDS, claimed.length);
  const shared = tightened(inOrder(claimed, own), claimed, own);
  const likeness = shared.reduce((sum, [at]) => sum + (weights[at] as number), 0) / total;
  const [first, last] = [shared[0], shared.at(-1)];
  if (first && last && shared.length >= fewest && isClose(shared, claimed.length, likeness)) {
    // What the claim changed at its ends has a counterpart in the quotation: show as many words of it.
    const from = Math.max(0, first[1] - first[0]);
    const to = Math.min(own.length, last[1] + 1 + (claimed.length - 1 - last[0]));
    return { ...runAt(article, begin + from, begin + to), quotation: quoted.quotation, likeness };
  }
  const shuffled = inAnyOrder(claim, own);
  if (shuffled.count < fewest || shuffled.weight < SHUFFLED_ENOUGH * total) return null;
  const run = runAt(article, begin + shuffled.from, begin + shuffled.to);
  return { ...run, quotation: quoted.quotation, likeness: (SHUFFLED_COUNTS * shuffled.weight) / total };
}

/** Of a very long quotation the part around the words that share most with the claim: the comparison takes time with the product of the lengths. */
function nearestPart(own: Uint32Array, claim: WeighedClaim): { readonly from: number; readonly keys: Uint32Array } {
  if (own.length <= LONGEST_QUOTATION) return { from: 0, keys: own };
  const { from, to } = inAnyOrder(claim, own);
  const begin = Math.max(0, from - claim.keys.length);
  return { from: begin, keys: own.subarray(begin, to + claim.keys.length) };
}

/** Positions in the claim and in the quotation of a word that they share. */
type Pair = readonly [claimed: number, own: number];

/** Telling words shared; or, of words side by side, nearly all shared, so that one telling word is another. */
function isClose(shared: readonly Pair[], claimed: number, likeness: number): boolean {
  if (likeness >= CLOSE_ENOUGH) return true;
  const spread = (shared.at(-1) as Pair)[1] - (shared[0] as Pair)[1] + 1;
  return likeness >= BARELY_CLOSE && shared.length >= claimed * MOST_OF_WORDS && spread <= claimed + 1;
}

function inOrder(claimed: readonly number[], own: readonly number[]): Pair[] {
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
function tightened(pairs: readonly Pair[], claimed: readonly number[], own: readonly number[]): Pair[] {
  const tight = [...pairs];
  const [first, second] = tight;
  if (first && second) tight[0] = [first[0], own.lastIndexOf(claimed[first[0]] as number, second[1] - 1)];
  const [before, last] = tight.slice(-2);
  if (before && last) tight[tight.length - 1] = [last[0], own.indexOf(claimed[last[0]] as number, before[1] + 1)];
  return tight;
}

/** The stretch of as many words as the claim has that shares most with it, whatever their order. */
function inAnyOrder({ keys: claimed, weights }: WeighedClaim, own: ArrayLike<number>) {
  let best = { from: 0, to: 0, count: 0, weight: 0 };
  const left = new Map<number, number>();
  const weightOf = new Map<number, number>();
  for (const [at, key] of claimed.entries()) {
    left.set(key, (left.get(key) ?? 0) + 1);
    weightOf.set(key, weights[at] as number);
  }
  let count = 0;
  let weight = 0;
  const change = (key: number | undefined, by: 1 | -1) => {
    const free = key === undefined ? undefined : left.get(key);
    if (key === undefined || free === undefined) return;
    // Adding takes one of the claim's words while any is free; removing gives it back.
    if (by === 1 ? free > 0 : free >= 0) {
      count += by;
      weight += by * (weightOf.get(key) ?? 0);
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
