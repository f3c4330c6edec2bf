import type { Weights } from '../models.js';
import { FEATURES } from './features/columns.js';
import { eachRow } from './features/features.js';
import type { Pool } from './pool.js';

/** A sentence of a pool with what the model makes of it: a log-odds, comparable between the sentences of one question. */
export interface Ranked {
  readonly index: number;
  readonly score: number;
}

/** The candidates of a pool, best first; equal ones in the order of the text. */
export function rank(pool: Pool, model: Weights): Ranked[] {
  const weights = FEATURES.map((name) => model[name] ?? 0);
  const ranked: Ranked[] = [];
  eachRow(pool, (row, index) => ranked.push({ index, score: dot(row, weights) }));
  return ranked.sort((a, b) => b.score - a.score || a.index - b.index);
}

function dot(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let column = 0; column < weights.length; column++) sum += (row[column] as number) * (weights[column] as number);
  return sum;
}
