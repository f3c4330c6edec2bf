import { resolve } from 'node:path';
import { ArticleError } from './article/error.js';
import { packageRoot } from './package-root.js';
import { spelledOut } from './terminal/harmless.js';
import { run } from './terminal/run.js';
import { EXIT, USAGE, WrongUse } from './terminal/usage.js';

/** A reader that stops early (`| head`) ends the program without complaint. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.found);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    // npm runs scripts in the project's folder; people name files from where they stand.
    folder: process.env.INIT_CWD ?? process.cwd(),
    seeds: resolve(packageRoot(), process.env.SEEDS || 'seeds'),
  });
} catch (error) {
  if (!(error instanceof WrongUse || error instanceof ArticleError)) throw error;
  process.stderr.write(`${spelledOut(error.message)}\n${error instanceof WrongUse ? `\n${USAGE}` : ''}`);
  process.exitCode = EXIT.wrongUse;
}
