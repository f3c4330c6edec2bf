import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError } from '../config/config.js';
import { spelledOut } from '../platform/harmless.js';
import { explain } from './explain.js';
import { storiesOfSeeds } from './seed-stories.js';

/**
 * Writes the bot and the articles of SEEDS to one file for hosts that call a function.
 * usage: npm run build:serverless [-- FILE]   (dist/serverless.mjs unless told)
 */
async function main([file = 'dist/serverless.mjs']: readonly string[]): Promise<void> {
  const folder = process.cwd();
  const stories = await storiesOfSeeds(folder);
  // Its bundler is a development package.
  const { bundle } = await import('./serverless/bundle.js').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new ConfigError(['the development packages are not installed; run npm ci --include=dev first']);
  });
  const code = await bundle(stories);
  writeFileSync(resolve(folder, file), code);
  process.stdout.write(
    `${stories.length} article(s) and the program written to ${spelledOut(file)}, ${code.length >> 10} KiB\n`,
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
