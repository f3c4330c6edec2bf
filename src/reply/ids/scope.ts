import type { Library } from '../../library/library.js';
import type { Story } from '../../search/types.js';
import { changed } from '../types.js';

/** What a button was made for: one article, or all of them as they were loaded. Short, and different after any change. */
export function scopeField(library: Library, articleId: string | undefined): string {
  const story = articleId === undefined ? undefined : library.corpus.story(articleId);
  return story ? library.fingerprint(story) : library.edition;
}

/** The article of a button, or undefined for all. @throws {Unanswerable} when what it was made for has changed */
export function readScope(field: string | undefined, library: Library): string | undefined {
  if (field === library.edition) return undefined;
  return storyNow(field, library).article.id;
}

/** The story that a button was made for. @throws {Unanswerable} when it has changed or gone */
export function storyNow(fingerprint: string | undefined, library: Library): Story {
  const story = library.storyOf(fingerprint ?? '');
  if (!story) throw changed();
  return story;
}
