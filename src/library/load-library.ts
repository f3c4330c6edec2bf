import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import { spokenPath } from '../config/secret-shapes.js';
import { ArticleError } from '../reading/error.js';
import { prepareStory } from '../search/index.js';
import { BY_TEXT } from './fingerprints.js';
import { readIndexFile } from './index-file.js';
import { type Library, preparedLibrary, sizesOf } from './indexed-library.js';
import type { ReadStories } from './read-folder.js';

/** Reads the articles of a folder (`readFolder`, with somebody who reads each), and may put each into the library as soon as it is read. */
export type StoriesReader = (folder: string, library: Library) => Promise<ReadStories>;

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
  const library = preparedLibrary(index === undefined ? [] : readIndexFile(index), BY_TEXT);
  if (index === undefined) await readInto(library, seeds, log, read);
  log.info({ ...sizesOf(library), milliseconds: Math.round(performance.now() - began) }, 'articles read');
  return library;
}

async function readInto(library: Library, folder: string, log: Logger, read: StoriesReader): Promise<void> {
  const { stories, problems, warnings } = await read(folder, library);
  for (const problem of problems) log.error({ file: problem.file }, problem.message);
  for (const warning of warnings) log.warn({ file: warning.file }, warning.message);
  if (stories.length === 0) throw noArticleIn(folder);
  // Of two files with one name, which of them counts is known only when both are read.
  const missing = stories.filter((story) => library.corpus.story(story.article.id) !== story);
  await library.change(missing.map(prepareStory), []);
}

export function noArticleIn(folder: string): ArticleError {
  return new ArticleError(spokenPath(folder), 'holds no article that can be read', 'put a .txt file into it');
}
