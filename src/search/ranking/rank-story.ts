import type { StoryIndex } from '../index/story-index.js';
import type { Weights } from '../models.js';
import type { Question } from '../question/question.js';
import { type Pool, poolOf } from './pool.js';
import { type Ranked, rank } from './rank.js';

/** What ranking made of one story for one question. */
export interface RankedStory {
  readonly index: StoryIndex;
  readonly pool: Pool;
  /** Best first. */
  readonly ranked: readonly Ranked[];
}

/** Retrieves from one story's own index and ranks what comes back. */
export function rankStory(question: Question, index: StoryIndex, model: Weights): RankedStory {
  const pool = poolOf(question, index);
  return { index, pool, ranked: rank(pool, model) };
}
