import type { Cue } from './types.js';

/** Position of no cue. */
const NONE = -1;

/** For each cue, by position, which of the cues of its sentence stand around it: what would otherwise be searched for again with every quotation. */
export interface Sayers {
  /** The last verb up to the cue, itself included. */
  readonly verbUpTo: Int32Array;
  /** The last verb of saying with tense and subject before the cue, and the first behind it. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** By sentence: the first verb with tense and subject. */
  readonly firstFinite: ReadonlyMap<number, number>;
}

/** Whether a cue is a verb of saying with a tense of its own and somebody who says it: "Smith said". */
export function isSayer(cue: Cue): boolean {
  return cue.kind === 'verb' && cue.class === 'saying' && cue.finite && cue.subject >= 0;
}

/** @param cues of an article in the order of the text: `cues[i].index === i` */
export function findSayers(cues: readonly Cue[]): Sayers {
  const verbUpTo = new Int32Array(cues.length);
  const before = new Int32Array(cues.length);
  const after = new Int32Array(cues.length);
  const firstFinite = new Map<number, number>();
  let verb = NONE;
  let sayer = NONE;
  let sentence = NONE;
  for (const cue of cues) {
    if (cue.sentence !== sentence) {
      sentence = cue.sentence;
      verb = NONE;
      sayer = NONE;
    }
    if (cue.kind === 'verb') verb = cue.index;
    if (cue.kind === 'verb' && cue.finite && cue.subject >= 0 && !firstFinite.has(sentence))
      firstFinite.set(sentence, cue.index);
    verbUpTo[cue.index] = verb;
    before[cue.index] = sayer;
    if (isSayer(cue)) sayer = cue.index;
  }
  sayer = NONE;
  sentence = NONE;
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index] as Cue;
    if (cue.sentence !== sentence) {
      sentence = cue.sentence;
      sayer = NONE;
    }
    after[index] = sayer;
    if (isSayer(cue)) sayer = index;
  }
  return { verbUpTo, before, after, firstFinite };
}
