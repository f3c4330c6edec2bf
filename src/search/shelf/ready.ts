import { LRUCache } from 'lru-cache';
import type { LibraryTerms } from '../../language/terms/rarity.js';
import type { Lexicon } from '../index/lexicon.js';
import type { ShelvedStory } from '../index/shelved.js';
import { indexShelved, type StoryIndex } from '../index/story-index.js';
import type { Story } from '../types.js';

/** So many sentences of stories are kept ready for questions, which takes about 10 MiB. */
const MOST_READY = 1_500;
/** A book counts as so many: else it alone would be kept, and be made ready again for each question that it and another story may answer. */
const LONG = 500;

/** The stories that were asked about last, made ready for questions. */
export interface Ready {
  index(shelved: ShelvedStory): StoryIndex;
  forget(story: Story): void;
}

export function createReady(lexicon: Lexicon, terms: LibraryTerms): Ready {
  const ready = new LRUCache<Story, StoryIndex>({
    maxSize: MOST_READY,
    sizeCalculation: (_index, { article }) => Math.min(Math.max(1, article.sentences.length), LONG),
  });
  return {
    index(shelved) {
      const known = ready.get(shelved.story);
      if (known) return known;
      const index = indexShelved(shelved, lexicon, terms.rarity);
      ready.set(shelved.story, index);
      return index;
    },
    forget: (story) => void ready.delete(story),
  };
}
