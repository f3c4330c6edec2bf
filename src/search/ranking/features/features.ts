import type { Pool } from '../pool.js';
import { type Candidate, candidateOf } from './candidate.js';
import { FEATURES, type Row } from './columns.js';
import { contextFeatures } from './context.js';
import { formFeatures } from './form.js';
import { kindFeatures } from './kind.js';
import { orderFeatures } from './order.js';
import { placeFeatures } from './place.js';
import { rarityFeatures } from './rarity.js';
import { speakerFeatures } from './speaker.js';
import { wordFeatures } from './words.js';

/** Writes its features of a candidate into the candidate's row, each at its COLUMN; what it does not write stays 0. */
export type FeatureGroup = (pool: Pool, candidate: Candidate, row: Row) => void;

const GROUPS: readonly FeatureGroup[] = [
  wordFeatures,
  orderFeatures,
  formFeatures,
  placeFeatures,
  kindFeatures,
  speakerFeatures,
  rarityFeatures,
  contextFeatures,
];

/**
 * Shows what the ranking model sees of each candidate of a pool, in their order.
 * @param see gets a row of FEATURES.length numbers, most of them 0 to 1, and the candidate's index among the sentences. The row is the
 *   same memory each time: one for every candidate would cost more than what is written into it.
 */
export function eachRow(pool: Pool, see: (row: readonly number[], index: number) => void): void {
  const row: Row = new Array<number>(FEATURES.length).fill(0);
  for (const [rank, index] of pool.candidates.entries()) {
    const candidate = candidateOf(pool, index, rank);
    row.fill(0);
    for (const group of GROUPS) group(pool, candidate, row);
    see(row, index);
  }
}
