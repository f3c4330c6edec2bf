import { list } from './list.js';

/** What tells a son from a father behind their name. */
export const GENERATIONS = list('jr jr. sr sr. ii iii iv');
/** What follows a name without being part of it. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set([...GENERATIONS, ...list('kc qc mp msp md phd obe cbe mbe')]);
/** Small words inside names. */
export const NAME_PARTICLES = list(
  'de del della di da do dos du la le van von der den ter ten bin ibn al el ben abu bint y mac st st. zu of',
);
