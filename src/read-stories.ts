import { attribute } from './quotes/index.js';
import type { Story } from './search/types.js';
import { type FileNote, readSeeds } from './seeds.js';

/** A folder of articles, read and attributed: what is left to do is the index. */
export interface ReadStories {
  readonly stories: readonly Story[];
  /** Files that could not be read, and what to do about each. */
  readonly problems: readonly FileNote[];
  /** What was passed over in files that could be read. */
  readonly warnings: readonly FileNote[];
}

/** @throws {ArticleError} when the folder itself cannot be read */
export function readStories(folder: string): ReadStories {
  const { articles, problems, warnings } = readSeeds(folder);
  return {
    stories: articles.map((article) => ({ article, ...attribute(article) })),
    problems: problems.map(({ file, message }) => ({ file, message })),
    warnings,
  };
}
