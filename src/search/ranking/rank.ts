import type { Weights } from '../models.js';
import { FEATURES } from './features/columns.js';
import { eachRow } from './features/features.js';
import type { Pool } from './pool.js';

/** A sentence of a pool with what the model makes of it: a log-odds, comparable between the sentences of one question. */
export interface Ranked {
  readonly index: number;
  readonly score: number;
}

/** What speaks of the day asked about is likelier by so much. Set by hand: the articles that the model learns from tell no date of theirs. Log-odds. */
const SAME_DAY = 1.5;

/** The candidates of a pool, best first; equal ones in the order of the text. */
export function rank(pool: Pool, model: Weights): Ranked[] {
  const weights = FEATURES.map((name) => model[name] ?? 0);
  const ranked: Ranked[] = [];
  eachRow(pool, (row, index) => {
    const day = pool.sameDay.has(index) ? SAME_DAY : 0;
    ranked.push({ index, score: dot(row, weights) + day });
  });
  return ranked.sort((a, b) => b.score - a.score || a.index - b.index);
}

function dot(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let column = 0; column < weights.length; column++) sum += (row[column] as number) * (weights[column] as number);
  return sum;
}
