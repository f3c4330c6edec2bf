import type { Library } from '../src/library/library.js';
import { seen } from '../src/platform/seen/unseen.js';
import { typedText } from '../src/platform/typed-text.js';
import { beginningOf } from '../src/reply/components.js';
import { Unanswerable } from '../src/reply/types.js';
import type { Story } from '../src/search/types.js';
import type { Options } from './types.js';

/** Names and roles are shorter, in UTF-16 units. */
export const MAX_NAME = 100;

/**
 * The text of an option on one line, or undefined when it was left out or holds nothing that is seen.
 * @param longest of more only the beginning is taken, in UTF-16 units: Discord holds people to it, others may not
 */
export function textOption(options: Options, name: string, longest = Number.POSITIVE_INFINITY): string | undefined {
  const value = options[name];
  const text = typeof value === 'string' ? beginningOf(typedText(value), longest) : '';
  return seen(text).trim() === '' ? undefined : text;
}

/** The id of the article asked for; undefined for all. @throws {Unanswerable} when there is no such article */
export function scopeOf(options: Options, library: Library): { article: string } | undefined {
  const asked = textOption(options, 'article');
  if (asked === undefined) return undefined;
  const story =
    library.corpus.story(asked) ??
    library.corpus.stories.find(({ article }) => article.title.toLowerCase() === asked.toLowerCase());
  if (!story) throw new Unanswerable(({ explanations }) => explanations.noArticle(asked.slice(0, 100)));
  return { article: story.article.id };
}

/** The one article that a page shows: the one asked for, or the first. @throws {Unanswerable} */
export function storyOf(options: Options, library: Library): Story {
  const scope = scopeOf(options, library);
  const story = scope ? library.corpus.story(scope.article) : library.corpus.stories[0];
  if (!story) throw new Unanswerable(({ explanations }) => explanations.nothingLoaded);
  return story;
}
