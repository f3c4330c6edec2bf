import { resolve } from 'node:path';
import { config as loadEnvironment } from 'dotenv';
import { ArticleError } from './article/error.js';
import { ConfigError, readConfig } from './config.js';
import { writeIndexFile } from './index-file.js';
import { packageRoot } from './package-root.js';
import { readStories } from './read-stories.js';
import { spelledOut } from './terminal/harmless.js';

/**
 * Reads and attributes the articles of SEEDS and writes them to a file that INDEX then names.
 * usage: npm run build:index [-- FILE]   (dist/whosaid.index unless told)
 */
function main([file = 'dist/whosaid.index']: readonly string[]): void {
  const root = packageRoot();
  loadEnvironment({ path: resolve(root, '.env'), quiet: true });
  const { seeds } = readConfig({ SEEDS: process.env.SEEDS }, root);
  const { stories, problems } = readStories(seeds);
  // An index that silently lacks an article would be found out by a reader.
  if (problems.length > 0) throw new ConfigError(problems.map(({ message }) => message));
  if (stories.length === 0) throw new ArticleError(seeds, 'holds no article that can be read; put a .txt file into it');
  writeIndexFile(resolve(root, file), stories);
  process.stdout.write(`${stories.length} article(s) written to ${spelledOut(file)}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${spelledOut(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 1;
}
