import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';
import { countIn } from '../tallies.js';
import type { Nearby } from './nearby.js';
import type { Shape } from './shape.js';

/** Where a candidate stands, seen from the quotation. */
export type Place = 'before' | 'after' | 'sentence-before' | 'two-before' | 'sentence-after' | 'first';

export interface MentionCandidate {
  readonly kind: 'mention';
  readonly mention: Mention;
  readonly place: Place;
}

/** One who may have said a quotation: a mention near it, the speaker of the one before, or nobody. */
export type Candidate = MentionCandidate | { readonly kind: 'previous' } | { readonly kind: 'nobody' };

/** Mentions that are looked at in the quotation's own sentence, on each side, nearest first. */
const OWN_REACH = 16;
const NEIGHBOUR_REACH = 8;
/**
 * A sentence with more quotations is a list of them, or a slip that turned a page inside out: fewer mentions are looked at for each. In two thousand articles and
 * encyclopedia pages no sentence has more than 16.
 */
const CROWD = 50;
const OWN_REACH_IN_CROWD = 4;
const NEIGHBOUR_REACH_IN_CROWD = 2;

/** The candidates for one quotation: mentions of its sentence and of those around it that may speak; the previous speaker; nobody. */
export function candidatesFor(reading: Reading, nearby: Nearby, shape: Shape): Candidate[] {
  const found: Candidate[] = [];
  const { sentence, token } = shape;
  const crowded = countIn(reading.tallies.quotations, sentence.first, sentence.last) > CROWD;
  const ownReach = crowded ? OWN_REACH_IN_CROWD : OWN_REACH;
  const neighbourReach = crowded ? NEIGHBOUR_REACH_IN_CROWD : NEIGHBOUR_REACH;
  // Mentions are in the order of their first tokens, and none reaches over a quotation.
  const following = reading.tallies.mentions[token] as number;
  const before = collect(reading, nearby.speakerUpTo, following - 1, -1, sentence.index, ownReach).reverse();
  const after = collect(reading, nearby.speakerFrom, following, 1, sentence.index, ownReach);
  for (const mention of before) found.push({ kind: 'mention', mention, place: 'before' });
  for (const mention of after) found.push({ kind: 'mention', mention, place: 'after' });
  const around: readonly (readonly [number, Place])[] = [
    [sentence.index - 1, 'sentence-before'],
    [sentence.index - 2, 'two-before'],
    [sentence.index + 1, 'sentence-after'],
  ];
  for (const [index, place] of around) {
    const other = reading.sentences[index];
    if (!other || Math.abs(other.paragraph - sentence.paragraph) > 1) continue;
    const nearest = place === 'two-before' ? nearby.doerFrom : nearby.outstandingFrom;
    const first = reading.mentionsOf[index]?.[0]?.index ?? Infinity;
    for (const mention of collect(reading, nearest, first, 1, index, neighbourReach))
      found.push({ kind: 'mention', mention, place });
  }
  found.push({ kind: 'previous' }, { kind: 'nobody' });
  return found;
}

/** Follows the nearest of a sort from one to the next, in steps of 1 or -1, to the end of the sentence or until there are enough. */
function collect(
  reading: Reading,
  nearest: Int32Array,
  from: number,
  step: 1 | -1,
  sentence: number,
  most: number,
): Mention[] {
  const found: Mention[] = [];
  for (let at = nearest[from] ?? -1; at >= 0 && found.length < most; at = nearest[at + step] ?? -1) {
    const mention = reading.mentions[at] as Mention;
    if (mention.sentence !== sentence) break;
    found.push(mention);
  }
  return found;
}
