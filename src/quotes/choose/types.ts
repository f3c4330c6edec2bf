import type { Cue } from '../clauses/types.js';
import type { Mention } from '../mentions/types.js';

/** Who is taken to say a quotation, before names are resolved. */
export interface Choice {
  /** The words that name the speaker. */
  readonly mention: Mention;
  readonly cue: Cue | null;
  /** Estimated probability that the speaker is right, 0 to 1. */
  readonly probability: number;
}
