import type { Cue } from '../clauses/types.js';
import type { Mention } from '../mentions/types.js';
import { cuesOf, type Reading } from '../reading.js';

/**
 * Cues of one subject that are weighed on each side of a quotation, where one has more of them than both sides together may have. In two thousand articles and
 * encyclopedia pages nobody is the subject of more than ten verbs of a sentence.
 */
const CUES_BESIDE = 16;

/** The cues whose subject a mention is, in the order of the text: all, or the nearest to a token on both sides of it. */
export function nearestCues(reading: Reading, mention: Mention, token: number): readonly Cue[] {
  const own = cuesOf(reading, mention);
  if (own.length <= 2 * CUES_BESIDE) return own;
  let from = 0;
  let to = own.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((own[middle] as Cue).main < token) from = middle + 1;
    else to = middle;
  }
  return own.slice(Math.max(0, from - CUES_BESIDE), from + CUES_BESIDE);
}
