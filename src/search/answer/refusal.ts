import type { Weights } from '../models.js';
import type { Pool } from '../ranking/pool.js';
import type { Ranked } from '../ranking/rank.js';

/** A story as one question sees it. */
export interface AskedStory {
  readonly pool: Pool;
  /** Best first. */
  readonly ranked: readonly Ranked[];
}

/** What tells a question that the articles answer from one that they do not. Numbers by name, each 0 to 1. */
export function answerabilityOf({ pool, ranked }: AskedStory): Record<string, number> {
  const { asked } = pool;
  const best = ranked[0];
  const terms = asked.terms.filter((term) => !term.weak);
  const known = terms.filter((term) => term.known);
  const names = terms.filter((term) => term.name);
  const paragraph = best ? paragraphCoverage(pool, best.index) : 0;
  return {
    bias: 1,
    bestParagraph: Math.max(paragraph, ...ranked.slice(1, 5).map(({ index }) => paragraphCoverage(pool, index))),
    ownParagraph: paragraph,
    coverage: best ? (pool.matchAt(best.index)?.weight ?? 0) / asked.total : 0,
    known: asked.knownTotal / asked.total,
    knownTerms: known.length / Math.max(1, terms.length),
    unknownNames: names.filter((term) => !term.known).length / Math.max(1, terms.length),
    fewTerms: terms.length <= 2 ? 1 : 0,
  };
}

/** Estimated probability that the best hit answers the question, 0 to 1. */
export function answerProbability(story: AskedStory, model: Weights): number {
  const features = answerabilityOf(story);
  let sum = 0;
  for (const name in features) sum += (features[name] as number) * (model[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Below this the articles are said not to answer. The bias of the model is fitted to it. */
export const ANSWERED_FROM = 0.5;

/** Share of the question's weight that the sentence and the neighbours of its paragraph hold together. */
function paragraphCoverage(pool: Pool, index: number): number {
  const home = pool.views[index]?.sentence.paragraph;
  let covered = 0;
  for (const [at, term] of pool.asked.terms.entries()) {
    for (let near = index - REACH; near <= index + REACH; near++) {
      if (pool.views[near]?.sentence.paragraph !== home || pool.matchAt(near)?.held[at] !== 1) continue;
      covered += term.weight;
      break;
    }
  }
  return covered / pool.asked.total;
}

const REACH = 3;
