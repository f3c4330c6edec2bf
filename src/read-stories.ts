import { attribute } from './quotes/index.js';
import type { Story } from './search/types.js';
import { readSeeds } from './seeds.js';

/** A folder of articles, read and attributed: what is left to do is the index. */
export interface ReadStories {
  readonly stories: readonly Story[];
  /** Files that could not be read, and what to do about each. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
}

/** @throws {ArticleError} when the folder itself cannot be read */
export function readStories(folder: string): ReadStories {
  const { articles, problems } = readSeeds(folder);
  return {
    stories: articles.map((article) => ({ article, ...attribute(article) })),
    problems: problems.map(({ file, message }) => ({ file, message })),
  };
}
