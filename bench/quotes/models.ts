import { type Decision, linearRankers, type Rankers } from '../../src/quotes/choose/decide.js';
import { treeOf, weightsOf } from '../../src/quotes/rank/weights.js';
import { collectExamples, type Examples, type Prepared, ruleRankers } from './examples.js';
import { FeatureNumbers, type LearningSettings, learn } from './learn.js';

/** Chosen by cross-validation over the annotated articles. */
const SPEAKER: LearningSettings = {
  epochs: 12,
  rate: 0.1,
  decay: 6e-3,
  least: 20,
  rare: ['agent', 'nested', 'across'],
};
const PRONOUN: LearningSettings = { epochs: 6, rate: 0.02, decay: 3e-3, least: 5 };
/** How often the history is made anew by the rankers of the round before. */
const ROUNDS = 2;
/** Parts for making the history of each article with rankers that have not seen it. */
const PARTS = 5;

/** Weights by the name of the feature. */
export interface Models {
  readonly speaker: ReadonlyMap<string, number>;
  readonly pronoun: ReadonlyMap<string, number>;
}

export interface CrossFitted {
  readonly numbers: FeatureNumbers;
  /** Examples of each article, their history made by rankers that have not seen the article. */
  readonly examples: readonly Examples[];
  /** What those rankers decided. */
  readonly decisions: readonly (readonly Decision[])[];
}

/**
 * Makes examples whose history (who spoke before) is predicted, not annotated: what the rankers will meet in use. First
 * by rule; then by rankers learnt on the other parts, again and again.
 */
export function crossFit(articles: readonly Prepared[]): CrossFitted {
  let fitted = collect(articles, (article) => ruleRankers(article.reading));
  for (let round = 0; round < ROUNDS; round++) {
    const before = fitted;
    const rankers = Array.from({ length: PARTS }, (_, part) => {
      const others = before.examples.filter((_, index) => index % PARTS !== part);
      return rankersOf(learnModels(others, before.numbers));
    });
    fitted = collect(articles, (_, index) => rankers[index % PARTS] as Rankers);
  }
  return fitted;
}

/** Learns both rankers from articles. */
export function trainModels(articles: readonly Prepared[]): Models {
  const fitted = crossFit(articles);
  return learnModels(fitted.examples, fitted.numbers);
}

export function rankersOf(models: Models): Rankers {
  return linearRankers(weightsOf(treeOf(models.speaker)), weightsOf(treeOf(models.pronoun)));
}

function collect(
  articles: readonly Prepared[],
  rankersFor: (article: Prepared, index: number) => Rankers,
): CrossFitted {
  const numbers = new FeatureNumbers();
  const examples: Examples[] = [];
  const decisions: Decision[][] = [];
  for (const [index, article] of articles.entries()) {
    const own: Examples = { speaker: [], pronoun: [] };
    decisions.push(collectExamples(article, rankersFor(article, index), numbers, own));
    examples.push(own);
  }
  return { numbers, examples, decisions };
}

function learnModels(examples: readonly Examples[], numbers: FeatureNumbers): Models {
  const named = (weights: Float32Array) => {
    const map = new Map<string, number>();
    for (const [number, weight] of weights.entries())
      if (weight !== 0) map.set(numbers.names[number] as string, weight);
    return map;
  };
  return {
    speaker: named(
      learn(
        examples.flatMap((own) => own.speaker),
        numbers.names,
        SPEAKER,
      ),
    ),
    pronoun: named(
      learn(
        examples.flatMap((own) => own.pronoun),
        numbers.names,
        PRONOUN,
      ),
    ),
  };
}
