import { resolve } from 'node:path';
import { config as loadEnvironment } from 'dotenv';
import { ArticleError } from './article/error.js';
import { ConfigError, readConfig } from './config.js';
import { readStories } from './read-stories.js';
import type { Story } from './search/types.js';

/**
 * The articles of SEEDS, read and attributed, for programs that write them down for later.
 * @param root what a relative SEEDS is relative to, and where .env is
 * @throws {ConfigError} that names every file that cannot be read: that an article is missing would else be found out by a reader
 * @throws {ArticleError} when there is none
 */
export function storiesOfSeeds(root: string): readonly Story[] {
  loadEnvironment({ path: resolve(root, '.env'), quiet: true });
  const { seeds } = readConfig({ SEEDS: process.env.SEEDS }, root);
  const { stories, problems } = readStories(seeds);
  if (problems.length > 0) throw new ConfigError(problems.map(({ message }) => message));
  if (stories.length === 0) throw new ArticleError(seeds, 'holds no article that can be read; put a .txt file into it');
  return stories;
}
