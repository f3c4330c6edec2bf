import refusal from './answer/refusal.weights.json' with { type: 'json' };
import ranking from './ranking/ranking.weights.json' with { type: 'json' };

/** Weights of a linear model by the name of the feature; a feature without a weight counts nothing. */
export type Weights = Readonly<Record<string, number>>;

/** What was learnt from questions with known answers. Both files are made by bench/questions/train.ts. */
export interface Models {
  /** Which sentence answers. */
  readonly ranking: Weights;
  /** Whether any does. */
  readonly refusal: Weights;
}

export const TRAINED: Models = { ranking, refusal };
