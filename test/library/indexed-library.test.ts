import { describe, expect, test } from 'vitest';
import { createLibrary, type Library } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { prepareStory } from '../../src/search/index.js';
import type { Story } from '../../src/search/types.js';

/** An article by itself, read anew each time. */
function read(id: string, text = `It rained in ${id}. “We were wet,” said Ann Lee.`): Story {
  return createLibrary([articleOf(id, text)]).corpus.stories[0] as Story;
}

const put = (library: Library, ...stories: readonly Story[]) => library.change(stories.map(prepareStory), []);

describe('what articles are called that come and go', () => {
  test('leads to them and to no other, whatever else comes at the same time', async () => {
    const library = createLibrary([articleOf('first', 'It snowed.')]);
    const stories = ['second', 'third', 'fourth'].map((id) => read(id));
    await Promise.all(stories.map((story) => put(library, story)));
    expect(library.corpus.stories).toHaveLength(4);
    for (const story of library.corpus.stories) expect(library.storyOf(library.fingerprint(story))).toBe(story);
  });

  test('leads nowhere before they are there and when they have gone', async () => {
    const library = createLibrary([articleOf('first', 'It snowed.')]);
    const story = read('second');
    const coming = put(library, story);
    const name = library.fingerprint(story);
    expect(library.storyOf(name)).toBeUndefined();
    await coming;
    expect(library.storyOf(name)).toBe(story);
    await library.change([], ['second']);
    expect(library.storyOf(name)).toBeUndefined();
    // What was found in it before is shown all the same.
    expect(library.fingerprint(story)).toBe(name);
  });

  test('leads to an article that is read again and says the same, at every moment', async () => {
    const library = createLibrary([articleOf('first', 'It snowed.')]);
    await put(library, read('second'));
    const before = library.corpus.story('second') as Story;
    const name = library.fingerprint(before);
    const again = put(library, read('second'));
    expect(library.storyOf(name)).toBe(before);
    await again;
    expect(library.storyOf(name)).toBe(library.corpus.story('second'));
    expect(library.storyOf(name)).not.toBe(before);
  });

  test('all together is another name after any change, and the same when all is as it was', async () => {
    const library = createLibrary([articleOf('first', 'It snowed.')]);
    const { edition } = library;
    await put(library, read('second'));
    const both = library.edition;
    await put(library, read('second', 'It rained no more.'));
    const changed = library.edition;
    await library.change([], ['second']);
    expect(new Set([edition, both, changed]).size).toBe(3);
    expect(library.edition).toBe(edition);
  });
});
