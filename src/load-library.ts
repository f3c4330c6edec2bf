import type { Logger } from 'pino';
import { ArticleError } from './article/error.js';
import type { Config } from './config.js';
import { readIndexFile } from './index-file.js';
import { type Library, libraryOf, sizesOf } from './indexed-library.js';
import type { ReadStories } from './read-folder.js';
import type { Story } from './search/types.js';
import { spokenPath } from './secret-shapes.js';

/** Reads the articles of a folder: `readFolder`, with somebody who reads each. */
export type StoriesReader = (folder: string) => Promise<ReadStories>;

/**
 * The library of INDEX where it is given, or else of the folder SEEDS. Files that cannot be read are logged.
 * @throws {ArticleError} when there is no article
 * @throws {IndexFileError}
 */
export async function loadLibrary(
  { index, seeds }: Pick<Config, 'index' | 'seeds'>,
  log: Logger,
  read: StoriesReader,
): Promise<Library> {
  const began = performance.now();
  const library = libraryOf(index === undefined ? await readFolder(seeds, log, read) : readIndexFile(index));
  log.info({ ...sizesOf(library), milliseconds: Math.round(performance.now() - began) }, 'articles read');
  return library;
}

async function readFolder(folder: string, log: Logger, read: StoriesReader): Promise<readonly Story[]> {
  const { stories, problems, warnings } = await read(folder);
  for (const problem of problems) log.error({ file: problem.file }, problem.message);
  for (const warning of warnings) log.warn({ file: warning.file }, warning.message);
  if (stories.length === 0) throw noArticleIn(folder);
  return stories;
}

export function noArticleIn(folder: string): ArticleError {
  return new ArticleError(spokenPath(folder), 'holds no article that can be read; put a .txt file into it');
}
