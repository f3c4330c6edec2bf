import type { Pool } from '../pool.js';
import type { Candidate } from './candidate.js';
import { COLUMN, type Row } from './columns.js';

/** Words further apart than this are not near. */
const NEAR = 4;

/** How close together, and in which order, the words of the question stand. */
export function orderFeatures(pool: Pool, candidate: Candidate, row: Row): void {
  const { columns, terms } = pool.asked;
  const { places } = candidate;
  const content = new Gaps();
  const every = new Gaps();
  let before = -1;
  let beforeContent = -1;
  for (const column of columns) {
    if (before >= 0) every.add(places[before], places[column]);
    before = column;
    if (column >= terms.length) continue;
    if (beforeContent >= 0) content.add(places[beforeContent], places[column]);
    beforeContent = column;
  }
  const pairs = Math.max(1, content.pairs);
  row[COLUMN.adjacent] = content.adjacent / pairs;
  row[COLUMN.near] = content.near / pairs;
  row[COLUMN.inOrder] = content.inOrder / pairs;
  row[COLUMN.longestRun] = Math.min(1, content.longestRun / 4);
  row[COLUMN.longestRunOfAll] = Math.min(1, every.longestRun / 5);
  row[COLUMN.window] = windowDensity(pool, places);
  row[COLUMN.densest] = densest(pool, places);
}

/** Counts how far apart neighbouring words of the question stand where they stand closest in the sentence. */
class Gaps {
  pairs = 0;
  adjacent = 0;
  near = 0;
  inOrder = 0;
  longestRun = 0;
  private run = 0;

  add(first: readonly number[] | undefined, second: readonly number[] | undefined): void {
    this.pairs++;
    const gap = first && second ? closest(first, second) : Number.NaN;
    if (gap === 1) this.adjacent++;
    if (Math.abs(gap) <= NEAR) this.near++;
    if (gap > 0) this.inOrder++;
    this.run = gap === 1 ? this.run + 1 : 0;
    this.longestRun = Math.max(this.longestRun, this.run);
  }
}

/** The signed distance where two words stand closest; of two as close the one in order. */
function closest(first: readonly number[], second: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const a of first.slice(0, MOST_PLACES))
    for (const b of second.slice(0, MOST_PLACES)) {
      const gap = b - a;
      if (gap !== 0 && (Math.abs(gap) < Math.abs(best) || (gap > 0 && gap === -best))) best = gap;
    }
  return best;
}

/** Share of the question's weight that the sentence holds, lowered by how far its words are spread. */
function windowDensity({ asked }: Pool, places: Candidate['places']): number {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  let weight = 0;
  let count = 0;
  for (const term of asked.terms) {
    const position = places[term.at]?.[0];
    if (position === undefined) continue;
    count++;
    weight += term.weight;
    first = Math.min(first, position);
    last = Math.max(last, position);
  }
  if (count === 0) return 0;
  const spread = Math.max(1, (last - first + 1) / count);
  return weight / asked.total / (1 + Math.log(spread));
}

/** A word that stands in one sentence more often is looked at no further: keeps the time in proportion to the text. */
const MOST_PLACES = 50;

/** A clause is about so many words long. */
const CLAUSE = 10;

/** The largest share of the question's weight that stands within the length of a clause. */
function densest({ asked }: Pool, places: Candidate['places']): number {
  let best = 0;
  for (const term of asked.terms) {
    for (const start of (places[term.at] ?? []).slice(0, MOST_PLACES)) {
      let weight = 0;
      for (const other of asked.terms) {
        const own = places[other.at];
        if (own && standsFrom(own, start)) weight += other.weight;
      }
      best = Math.max(best, weight);
    }
  }
  return best / asked.total;
}

/** Whether one of the first places stands within a clause from there. */
function standsFrom(places: readonly number[], start: number): boolean {
  for (let at = 0; at < Math.min(places.length, MOST_PLACES); at++) {
    const place = places[at] as number;
    if (place >= start) return place < start + CLAUSE;
  }
  return false;
}
