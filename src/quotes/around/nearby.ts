import type { Mention } from '../mentions/types.js';
import { cuesOf, type Reading } from '../reading.js';

/** For each mention, by position, the nearest of a sort, itself included; -1 where there is none. However many others lie between, it is one step. */
export interface Nearby {
  /** Mentions that may speak, back from here and on from here. */
  readonly speakerUpTo: Int32Array;
  readonly speakerFrom: Int32Array;
  /** On from here: those that stand out, and those that do something, also two sentences before a quotation. */
  readonly outstandingFrom: Int32Array;
  readonly doerFrom: Int32Array;
}

/** Finds for each mention of an article which ones around it may speak. */
export function startNearby(reading: Reading): Nearby {
  const { length } = reading.mentions;
  const nearby = {
    speakerUpTo: new Int32Array(length),
    speakerFrom: new Int32Array(length),
    outstandingFrom: new Int32Array(length),
    doerFrom: new Int32Array(length),
  };
  let speaker = -1;
  for (const mention of reading.mentions) {
    if (maySpeak(mention)) speaker = mention.index;
    nearby.speakerUpTo[mention.index] = speaker;
  }
  let outstanding = -1;
  let doer = -1;
  speaker = -1;
  for (let index = length - 1; index >= 0; index--) {
    const mention = reading.mentions[index] as Mention;
    if (maySpeak(mention)) {
      speaker = index;
      const does = cuesOf(reading, mention).length > 0;
      if (does) doer = index;
      if (does || standsOut(mention)) outstanding = index;
    }
    nearby.speakerFrom[index] = speaker;
    nearby.outstandingFrom[index] = outstanding;
    nearby.doerFrom[index] = doer;
  }
  return nearby;
}

function maySpeak(mention: Mention): boolean {
  return mention.category !== 'time' && mention.kind !== 'relative';
}

/** In the sentences around a quotation only names, pronouns and whoever does something count. */
function standsOut(mention: Mention): boolean {
  return (
    mention.kind === 'name' ||
    (mention.kind === 'pronoun' && mention.gender !== undefined) ||
    mention.category === 'person'
  );
}
