import type { Pool } from '../../ranking/pool.js';
import type { WeightedTerm } from '../../ranking/weigh.js';

/** Whether a word of the question, a relative or a synonym of it stands anywhere in the article. */
export function stands({ views, matches }: Pool, { at, known }: WeightedTerm): boolean {
  return known || views.some((_, index) => matches.held(index, at) > 0);
}
