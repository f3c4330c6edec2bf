import type { Span } from '../../reading/types.js';
import type { SentenceView } from '../index/sentence-view.js';
import type { RankedStory } from '../ranking/rank-story.js';
import type { Story } from '../types.js';

/** Hits that an answer has at most. */
export const MOST_HITS = 10;

/** How likely a ranked story answers. */
export interface WeighedStory extends RankedStory {
  readonly probability: number;
}

/** A sentence that comes to be shown. */
export interface Hit {
  readonly views: readonly SentenceView[];
  /** Index of the sentence. */
  readonly at: number;
  readonly score: number;
  /** Set where it introduces whom is asked for: the words that do it, where they can be told. */
  readonly introduces?: Span | null;
}

/**
 * The best sentences over all ranked stories, best first, at most MOST_HITS. Scores tell the sentences of one story apart; between stories counts
 * how likely the story answers and, if it does, this sentence of it.
 */
export function bestHits(stories: readonly WeighedStory[]): Hit[] {
  return stories
    .flatMap(({ index, ranked, probability }) => {
      const likely = stories.length > 1 ? Math.log(probability + Number.EPSILON) : 0;
      const most = ranked[0]?.score ?? 0;
      const sum = ranked.reduce((total, { score }) => total + Math.exp(score - most), 0);
      const rest = most + Math.log(sum || 1);
      return ranked
        .slice(0, MOST_HITS)
        .map(({ index: at, score }) => ({ views: index.views, at, score, order: likely + score - rest }));
    })
    .sort((a, b) => b.order - a.order)
    .slice(0, MOST_HITS)
    .map(({ views, at, score }) => ({ views, at, score }));
}

/** Each sentence (of a story) once, where it comes first, at most MOST_HITS. */
export function eachOnce(hits: readonly Hit[]): Hit[] {
  const taken = new Map<Story | undefined, Set<number>>();
  return hits
    .filter(({ views, at }) => {
      // A story's sentences may have been made ready twice: the story tells them.
      const story = views[at]?.story;
      const known = taken.get(story) ?? new Set();
      taken.set(story, known);
      return !known.has(at) && known.add(at);
    })
    .slice(0, MOST_HITS);
}
