import type { ArticleWords, QuotedWords } from './article-words.js';
import { type ClaimWords, type Keys, keysIn, UNKNOWN } from './claim-keys.js';
import { BARELY_CLOSE, CLOSE_ENOUGH, type CloseRun, closestRun, FEWEST_WORDS, MOST_OF_WORDS } from './close.js';

/** Nearly-right places that are given at most. */
const MOST_CLOSE = 3;
/** Longer claims are compared by their first words only. */
const MOST_WORDS = 400;
/** Comparing a claim of so many words with a quotation of so many takes time with their product; all comparisons together take no more than this. */
const MOST_COMPARED = 1_000_000;

/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-9;

/** A quotation that nearly holds a claim. */
export interface Near {
  readonly article: ArticleWords;
  readonly run: CloseRun;
}

export interface ClosestContext {
  readonly articles: readonly ArticleWords[];
  readonly keys: Keys;
  /** How telling a word is in these articles; not 0. */
  weightOf(key: string): number;
}

/** A quotation that has enough of a claim's words, in whatever order. */
interface Candidate {
  readonly article: ArticleWords;
  readonly quoted: QuotedWords;
  /** Weight of the claim's words that it has: no stretch of it shares more. */
  readonly weight: number;
  /** Its place among all. */
  readonly order: number;
}

/** The quotations that come nearest to a claim, best first. */
export function closestRuns({ words, own, latin }: ClaimWords, context: ClosestContext): Near[] {
  const { keys, articles } = context;
  const claim: ClaimWords = {
    words: words.slice(0, MOST_WORDS),
    own: { ...own, keys: own.keys.slice(0, MOST_WORDS) },
    latin: latin.slice(0, MOST_WORDS),
    known: false,
  };
  const weights = claim.words.map(({ key, latinKey }) =>
    context.weightOf(latinKey !== undefined && keys.numberOf(key) === undefined ? latinKey : key),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const candidates = candidatesIn(articles, claim, weights, total, keys.size);
  const near: { readonly found: Near; readonly order: number }[] = [];
  let compared = 0;
  for (const { article, quoted, weight, order } of candidates) {
    // Nothing that is left can come nearer than the last of those that are given.
    if (weight / total < (near[MOST_CLOSE - 1]?.found.run.likeness ?? 0)) break;
    if (compared > MOST_COMPARED) break;
    compared += claim.words.length * (quoted.to - quoted.from);
    const run = closestRun(article, quoted, { keys: keysIn(article, claim, keys).keys, weights, total });
    if (!run) continue;
    near.push({ found: { article, run }, order });
    near.sort((a, b) => b.found.run.likeness - a.found.run.likeness || a.order - b.order);
  }
  return near.slice(0, MOST_CLOSE).map(({ found }) => found);
}

/** Goes once through the words of all quotations. Those that have most of the claim come first. */
function candidatesIn(
  articles: readonly ArticleWords[],
  { own, latin }: ClaimWords,
  weights: readonly number[],
  total: number,
  size: number,
): Candidate[] {
  // What a key weighs in the claim, how often it stands there, and the quotation in which it was last seen, by number.
  const weightOf = new Float64Array(size);
  const timesOf = new Uint16Array(size);
  const seenIn = new Int32Array(size).fill(-1);
  const put = (key: number | undefined, at: number) => {
    if (key === undefined || key === UNKNOWN) return;
    weightOf[key] = (weightOf[key] as number) + (weights[at] as number);
    timesOf[key] = (timesOf[key] as number) + 1;
  };
  for (const at of weights.keys()) {
    put(own.keys[at], at);
    if (latin[at] !== own.keys[at]) put(latin[at], at);
  }
  const fewest = Math.min(FEWEST_WORDS, weights.length);
  const found: Candidate[] = [];
  const share = (weight: number) => weight / total + ROUNDING;
  let order = 0;
  for (const article of articles) {
    for (const quoted of article.quoted) {
      let [weight, times, words] = [0, 0, 0];
      for (let at = quoted.from; at < quoted.to; at++) {
        const key = article.keys[at] as number;
        if (timesOf[key] === 0) continue;
        words++;
        if (seenIn[key] === order) continue;
        seenIn[key] = order;
        weight += weightOf[key] as number;
        times += timesOf[key] as number;
      }
      const enough =
        share(weight) >= CLOSE_ENOUGH || (share(weight) >= BARELY_CLOSE && times >= MOST_OF_WORDS * weights.length);
      if (words >= fewest && enough) found.push({ article, quoted, weight, order });
      order++;
    }
  }
  return found.sort((a, b) => b.weight - a.weight || a.order - b.order);
}
