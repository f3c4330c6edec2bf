import { contextShare } from '../context.js';
import type { Pool } from '../pool.js';
import type { Candidate } from './candidate.js';
import { COLUMN, type Row } from './columns.js';
import { BRIEF } from './place.js';

/** What the sentence holds together with what it is read with. Only in long texts: a paragraph of news is a sentence or two. */
export function contextFeatures(pool: Pool, { index, from }: Candidate, row: Row): void {
  const { asked, matches, story, most } = pool;
  if (pool.views.length <= BRIEF) return;
  let opening = 0;
  for (const { at, weight } of asked.terms)
    if (matches.held(index, at) !== 1 && matches.held(from, at) === 1) opening += weight;
  const own = contextShare(asked, matches, story, index);
  row[COLUMN.missingInOpening] = opening / asked.total;
  row[COLUMN.contextOfText] = own;
  row[COLUMN.contextGap] = most.context - own;
  row[COLUMN.contextIsBest] = own >= most.context - 1e-9 ? 1 : 0;
}
