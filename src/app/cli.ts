import { resolve } from 'node:path';
import { EnvironmentFileError, loadEnvironment } from '../config/environment.js';
import { spoken } from '../config/secret-shapes.js';
import { spelledOut } from '../platform/harmless.js';
import { ownSeeds } from '../platform/package-root.js';
import { VERSION } from '../platform/version.js';
import { ArticleError } from '../reading/error.js';
import { run } from '../terminal/run.js';
import { EXIT, USAGE, WrongUse } from '../terminal/usage.js';

/** What an installed package runs that `npm start`, `npm run register` and `npm run build:index` run in a checkout. */
const PROGRAMS: ReadonlyMap<string, string> = new Map([
  ['start', './main.js'],
  ['register', './register.js'],
  ['build-index', './build-index.js'],
]);

const [command = '', ...words] = process.argv.slice(2);
const program = PROGRAMS.get(command);
const stray =
  words.find((word) => word.startsWith('-') && word !== '--') ?? (command === 'start' ? words[0] : undefined);
if (command === '--version') process.stdout.write(`${VERSION}\n`);
else if (program === undefined) await answer();
else if (stray === undefined) await runProgram(program);
else wrongUse(new WrongUse(`${command} takes no ${spoken(stray)}; settings are in .env where you stand.`));

/** The program finds its own arguments where it looks for them. */
async function runProgram(file: string): Promise<void> {
  process.argv.splice(2, process.argv.length, ...words);
  await import(file);
}

async function answer(): Promise<void> {
  // A reader that stops early (`| head`) ends an answer without complaint; the bot goes on without it (log-output.ts).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.found);
    process.stderr.write(`standard output cannot be written (${error.code}); what was printed is not whole\n`);
    process.exit(EXIT.wrongUse);
  });
  try {
    loadEnvironment(process.cwd());
    process.exitCode = await run(process.argv.slice(2), {
      input: process.stdin,
      output: process.stdout,
      errors: process.stderr,
      colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
      // npm runs scripts in the project's folder; people name files from where they stand.
      folder: process.env.INIT_CWD ?? process.cwd(),
      seeds: process.env.SEEDS ? resolve(process.env.SEEDS) : ownSeeds(),
    });
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof ArticleError || error instanceof EnvironmentFileError))
      throw error;
    wrongUse(error);
  }
}

function wrongUse(error: Error): void {
  process.stderr.write(`${spelledOut(error.message)}\n${error instanceof WrongUse ? `\n${USAGE}` : ''}`);
  process.exitCode = EXIT.wrongUse;
}
