import type { Steps } from '../../platform/steps.js';
import type { Story } from '../types.js';
import type { StoryWords } from './story-words.js';
import { createTermIndex, findByTerms } from './term-index.js';

/**
 * A MiniSearch index over the sections of many stories: it says which of them to look at. Sections find the story that answers more often than single
 * sentences do, which have but few of a question's words, or than whole stories, of which long ones have all words.
 */
export interface Sections {
  /** Takes in a story; gives way now and then. */
  add(story: Story, words: StoryWords): Steps;
  remove(story: Story): Steps;
  /** The stories with the best sections, best first, each once. */
  find(terms: readonly string[], among: (story: Story) => boolean, most: number): Story[];
}

/** A section is about so long. Sentences. */
const LENGTH = 16;

export function createSections(): Sections {
  const index = createTermIndex();
  const stories = new Map<number, Story>();
  const ofStory = new Map<Story, number[]>();
  let last = 0;
  return {
    *add(story, words) {
      const sentences = story.article.sentences.length;
      const count = Math.max(1, Math.round(sentences / LENGTH));
      const ids: number[] = [];
      ofStory.set(story, ids);
      const border = (section: number) => Math.floor((sentences * section) / count);
      for (let section = 0; section < count; section++) {
        const id = ++last;
        stories.set(id, story);
        ids.push(id);
        index.add({ id, terms: words.termsIn(border(section), border(section + 1)) });
        yield;
      }
    },
    *remove(story) {
      for (const id of ofStory.get(story) ?? []) {
        index.discard(id);
        stories.delete(id);
        yield;
      }
      ofStory.delete(story);
    },
    find(terms, among, most) {
      const found = new Set<Story>();
      for (const { id } of findByTerms(index, terms)) {
        const story = stories.get(id) as Story;
        if (among(story)) found.add(story);
        if (found.size >= most) break;
      }
      return [...found];
    },
  };
}
