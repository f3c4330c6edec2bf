import type { SentenceView } from '../index/sentence-view.js';
import type { StoryIndex } from '../index/story-index.js';
import type { Matches } from './matches.js';
import type { WeighedQuestion } from './weigh.js';

/** The beginning of a paragraph is looked for this far back. Sentences. */
const REACH = 8;

/**
 * The share of the question's weight that a sentence holds together with what it is read with: the title, the first sentence of its
 * paragraph and the one before. 0 to 1.
 */
export function contextShare(
  { terms, total }: WeighedQuestion,
  matches: Matches,
  story: StoryIndex,
  index: number,
): number {
  const first = openingOf(story.views, index);
  const inside = first < index;
  let held = 0;
  for (const { at, term, weight } of terms) {
    const read = inside && (matches.held(first, at) === 1 || matches.held(index - 1, at) === 1);
    if (read || matches.held(index, at) === 1 || story.title.has(term)) held += weight;
  }
  return held / total;
}

/** The first sentence of a sentence's paragraph, which names what the paragraph is about; of a long one the first that is near. */
function openingOf(views: readonly SentenceView[], index: number): number {
  let first = index;
  while (index - first < REACH && views[first - 1]?.sentence.paragraph === views[index]?.sentence.paragraph) first--;
  return first;
}
