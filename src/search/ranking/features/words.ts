import type { SentenceView } from '../../reading/sentence-view.js';
import type { Match } from '../match.js';
import type { Pool } from '../pool.js';

/** What the sentence's own words say. All between 0 and about 1. */
export function wordFeatures(pool: Pool, index: number, rank: number): Record<string, number> {
  const { asked } = pool;
  const view = pool.views[index] as SentenceView;
  const match = pool.matchAt(index) as Match;
  const score = pool.scores.get(index) ?? 0;
  const terms = asked.terms;
  let names = 0;
  let missingNames = 0;
  for (const [at, term] of terms.entries()) {
    if (!term.name) continue;
    if (match.held[at] === 1) names += term.weight;
    else if (term.known) missingNames += term.weight;
  }
  const rarest = asked.rarest;
  const holds = (at: number) => (rarest[at] && view.positions.has(rarest[at].term) ? 1 : 0);
  const coverage = match.weight / asked.total;
  return {
    score: score / pool.best,
    scoreSquared: (score / pool.best) ** 2,
    scorePerTerm: Math.min(1, score / (10 * Math.max(1, terms.length))),
    rank: 1 / (rank + 1),
    coverage,
    coverageSquared: coverage * coverage,
    knownCoverage: asked.knownTotal > 0 ? match.weight / asked.knownTotal : 0,
    looseCoverage: match.loose / asked.total,
    synonyms: match.synonyms / asked.total,
    countCoverage: match.held.filter((held) => held === 1).length / Math.max(1, terms.length),
    names: names / asked.total,
    missingNames: missingNames / asked.total,
    allNames: asked.nameTotal > 0 && names === asked.nameTotal ? 1 : 0,
    rarest: holds(0),
    secondRarest: holds(1),
    bothRarest: holds(0) * holds(1),
    stopWords:
      asked.stops.length > 0
        ? asked.stops.filter(({ term }) => view.positions.has(term)).length / asked.stops.length
        : 0,
    length: Math.log(1 + view.words.length) / 4,
    short: view.words.length < 6 ? 1 : 0,
    shortish: view.words.length < 10 ? 1 : 0,
    long: view.words.length > 35 ? 1 : 0,
    focus: asked.question.focus !== null && view.positions.has(asked.question.focus) ? 1 : 0,
  };
}

/** Words further apart than this are not near. */
const NEAR = 4;

/** How close together, and in which order, the words of the question stand. */
export function orderFeatures(pool: Pool, index: number): Record<string, number> {
  const { asked } = pool;
  const view = pool.views[index] as SentenceView;
  const content = asked.question.words.filter((word) => asked.asked.has(word.term)).map((word) => word.term);
  const gaps = gapsOf(content, view);
  const every = asked.question.words.map((word) => word.term);
  const pairs = Math.max(1, gaps.length);
  const share = (test: (gap: number) => boolean) => gaps.filter(test).length / pairs;
  return {
    adjacent: share((gap) => gap === 1),
    near: share((gap) => Math.abs(gap) <= NEAR),
    inOrder: share((gap) => gap > 0),
    longestRun: Math.min(1, longestRun(gaps) / 4),
    longestRunOfAll: Math.min(1, longestRun(gapsOf(every, view)) / 5),
    window: windowDensity(pool, view),
  };
}

/** For each two neighbouring terms the signed distance where they stand closest in the sentence; NaN where one is missing. */
function gapsOf(terms: readonly string[], view: SentenceView): number[] {
  const gaps: number[] = [];
  for (let at = 0; at + 1 < terms.length; at++) {
    const first = view.positions.get(terms[at] as string);
    const second = view.positions.get(terms[at + 1] as string);
    gaps.push(first && second ? closest(first, second) : Number.NaN);
  }
  return gaps;
}

function longestRun(gaps: readonly number[]): number {
  let run = 0;
  let longest = 0;
  for (const gap of gaps) {
    run = gap === 1 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function closest(first: readonly number[], second: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const a of first)
    for (const b of second) {
      const gap = b - a;
      if (gap !== 0 && (Math.abs(gap) < Math.abs(best) || (gap > 0 && gap === -best))) best = gap;
    }
  return best;
}

/** Share of the question's weight that the sentence holds, lowered by how far its words are spread. */
function windowDensity(pool: Pool, view: SentenceView): number {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  let weight = 0;
  let count = 0;
  for (const term of pool.asked.terms) {
    const position = view.positions.get(term.term)?.[0];
    if (position === undefined) continue;
    count++;
    weight += term.weight;
    first = Math.min(first, position);
    last = Math.max(last, position);
  }
  if (count === 0) return 0;
  const spread = Math.max(1, (last - first + 1) / count);
  return weight / pool.asked.total / (1 + Math.log(spread));
}
