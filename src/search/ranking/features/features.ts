import type { Pool } from '../pool.js';
import { formFeatures } from './form.js';
import { kindFeatures } from './kind.js';
import { placeFeatures } from './place.js';
import { rarityFeatures } from './rarity.js';
import { speakerFeatures } from './speaker.js';
import { orderFeatures, wordFeatures } from './words.js';

/** What the ranking model sees of the candidates of a pool: numbers, most between 0 and 1. */
export interface FeatureTable {
  /** The name of each column. */
  readonly names: readonly string[];
  /** One row a candidate, in the pool's order. */
  readonly rows: readonly (readonly number[])[];
}

/** Each gives its features under their names, always the same names in the same order. */
const GROUPS = [
  wordFeatures,
  orderFeatures,
  formFeatures,
  placeFeatures,
  kindFeatures,
  speakerFeatures,
  rarityFeatures,
] as const;

export function featuresOf(pool: Pool): FeatureTable {
  let names: readonly string[] = [];
  const rows = pool.candidates.map((index, rank) => {
    const groups = GROUPS.map((group) => group(pool, index, rank));
    if (rank === 0) names = groups.flatMap((group) => Object.keys(group));
    const row: number[] = [];
    for (const group of groups) for (const value of Object.values(group)) row.push(value);
    return row;
  });
  return { names, rows };
}
