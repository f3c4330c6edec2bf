import type { Confidence } from '../types.js';
import type { Decision, Ranked } from './decide.js';

/**
 * Bounds of probability, measured by cross-validation (bench/quotes): at or above `CERTAIN` at least 95 of 100 answers are
 * right, and they are at least 73 of 100 quotations; below `LIKELY`, naming somebody loses more than it wins.
 */
const CERTAIN = 0.88;
const LIKELY = 0.45;

export interface Conclusion extends Ranked {
  readonly confidence: Confidence;
}

/** Who said a quotation and how sure that is; null where it is left open. */
export function conclude(decision: Decision): Conclusion | null {
  const best = decision.ranked[0];
  if (!best || best.probability < LIKELY || best.probability < decision.nobody) return null;
  return { ...best, confidence: best.probability >= CERTAIN ? 'certain' : 'likely' };
}
