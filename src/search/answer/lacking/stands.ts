import { SYNONYM } from '../../ranking/matches.js';
import type { Pool } from '../../ranking/pool.js';
import type { WeightedTerm } from '../../ranking/weigh.js';

/**
 * Whether a word of the question, or another one for it, stands anywhere in the article.
 * @param like how like it the other one is at least: KIN, a relative; SYNONYM, a synonym too
 */
export function stands({ views, matches }: Pool, { at, known }: WeightedTerm, like = SYNONYM): boolean {
  return known || views.some((_, index) => matches.held(index, at) >= like);
}
