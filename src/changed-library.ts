import { type Library, libraryOf } from './indexed-library.js';
import type { Change } from './kept-stories.js';

/** The library after a change of its articles, in order of their ids. */
export function changedLibrary(library: Library, { put, removed }: Change): Library {
  const stories = new Map(library.corpus.stories.map((story) => [story.article.id, story]));
  for (const id of removed) stories.delete(id);
  for (const story of put) stories.set(story.article.id, story);
  return libraryOf([...stories.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1)));
}
