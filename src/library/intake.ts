import { type PreparedStory, prepareStory } from '../search/index.js';
import type { Story } from '../search/types.js';
import type { Library } from './indexed-library.js';
import type { ReadPrepared, SeedFile } from './read-story.js';
import type { StoryReader } from './seed-files.js';

/** Reads articles where that holds nobody up, and has what indexing needs of each until the library takes it: it is as large as the article itself. */
export interface Intake {
  readonly read: StoryReader;
  /** The same, and puts each into a library as soon as it is read. */
  readInto(library: Library): StoryReader;
  take(stories: readonly Story[]): PreparedStory[];
}

export function createIntake(readPrepared: (file: SeedFile) => Promise<ReadPrepared>): Intake {
  const waiting = new WeakMap<Story, PreparedStory>();

  function take(story: Story): PreparedStory {
    // One that was taken before is wanted again only where two files of one name take turns.
    const prepared = waiting.get(story) ?? prepareStory(story);
    waiting.delete(story);
    return prepared;
  }

  const read: StoryReader = async (file) => {
    const { prepared, warnings } = await readPrepared(file);
    waiting.set(prepared.story, prepared);
    return { story: prepared.story, warnings };
  };

  return {
    read,
    readInto: (library) => async (file) => {
      const found = await read(file);
      await library.change([take(found.story)], []);
      return found;
    },
    take: (stories) => stories.map(take),
  };
}
