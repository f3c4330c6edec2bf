import { ConfigError, readConfig } from '../config/config.js';
import { loadEnvironment } from '../config/environment.js';
import { noArticleIn } from '../library/load-library.js';
import { spelledOut } from '../platform/harmless.js';
import { ownSeeds } from '../platform/package-root.js';
import type { Story } from '../search/types.js';
import { readFolderApart } from './read-folder-apart.js';

/**
 * The articles of SEEDS, or those that come with the program, read and attributed, for programs that write them down for later. Warnings go to standard error.
 * @param folder what a relative SEEDS is relative to, and where .env is
 * @throws {ConfigError} that names every file that cannot be read: that an article is missing would else be found out by a reader
 * @throws {ArticleError} when there is none
 */
export async function storiesOfSeeds(folder: string): Promise<readonly Story[]> {
  loadEnvironment(folder);
  const { seeds } = readConfig({ SEEDS: process.env.SEEDS ?? ownSeeds() }, folder);
  const { stories, problems, warnings } = await readFolderApart(seeds);
  for (const { message } of warnings) process.stderr.write(`${spelledOut(message)}\n`);
  if (problems.length > 0) throw new ConfigError(problems.map(({ message }) => message));
  if (stories.length === 0) throw noArticleIn(seeds);
  return stories;
}
