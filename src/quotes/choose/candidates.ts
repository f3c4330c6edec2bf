import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';
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

/** The candidates for one quotation: mentions of its sentence and of those around it that may speak; the previous speaker; nobody. */
export function candidatesFor(reading: Reading, shape: Shape): Candidate[] {
  const found: Candidate[] = [];
  const { sentence, token } = shape;
  const own = (reading.mentionsOf[sentence.index] ?? []).filter(maySpeak);
  const before = own.filter((mention) => mention.last < token).slice(-OWN_REACH);
  const after = own.filter((mention) => mention.first > token).slice(0, OWN_REACH);
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
    const mentions = (reading.mentionsOf[index] ?? []).filter(
      (mention) => maySpeak(mention) && standsOut(reading, mention, place),
    );
    for (const mention of mentions.slice(0, NEIGHBOUR_REACH)) found.push({ kind: 'mention', mention, place });
  }
  found.push({ kind: 'previous' }, { kind: 'nobody' });
  return found;
}

function maySpeak(mention: Mention): boolean {
  return mention.category !== 'time' && mention.kind !== 'relative';
}

/** In the sentences around only names, pronouns and whoever does something count. */
function standsOut(reading: Reading, mention: Mention, place: Place): boolean {
  const subject = (reading.cuesOf[mention.sentence] ?? []).some((cue) => cue.subject === mention.index);
  if (subject) return true;
  return (
    place !== 'two-before' &&
    (mention.kind === 'name' ||
      (mention.kind === 'pronoun' && mention.gender !== undefined) ||
      mention.category === 'person')
  );
}
