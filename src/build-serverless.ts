import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { explain } from './explain.js';
import { storiesOfSeeds } from './seed-stories.js';
import { bundle } from './serverless/bundle.js';
import { spelledOut } from './terminal/harmless.js';

/**
 * Writes the bot and the articles of SEEDS to one file for hosts that call a function.
 * usage: npm run build:serverless [-- FILE]   (dist/serverless.mjs unless told)
 */
async function main([file = 'dist/serverless.mjs']: readonly string[]): Promise<void> {
  const folder = process.cwd();
  const stories = storiesOfSeeds(folder);
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
