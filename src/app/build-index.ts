import { resolve } from 'node:path';
import { writeIndexFile } from '../library/index-file.js';
import { spelledOut } from '../platform/harmless.js';
import { explain } from './explain.js';
import { storiesOfSeeds } from './seed-stories.js';

/**
 * Reads and attributes the articles of SEEDS and writes them to a file that INDEX then names.
 * usage: npm run build:index [-- FILE]   (dist/whosaid.index unless told)
 */
async function main([file = 'dist/whosaid.index']: readonly string[]): Promise<void> {
  const folder = process.cwd();
  const stories = await storiesOfSeeds(folder);
  writeIndexFile(resolve(folder, file), stories);
  process.stdout.write(`${stories.length} article(s) written to ${spelledOut(file)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
