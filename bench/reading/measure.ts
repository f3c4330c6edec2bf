import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { attribute } from '../../src/quotes/index.js';
import { ArticleError } from '../../src/reading/error.js';
import { readArticle } from '../../src/reading/read.js';
import { filled, HOSTILE, type Measured } from './texts.js';

/**
 * Reads and attributes one kind of text in each of some lengths, a line of JSON each (`Reading`): a process of its own for each kind, so that one that hangs or
 * takes all memory takes nothing else with it.
 * usage: node --expose-gc dist/bench/reading/measure.js KIND LENGTH…
 */
/** Processor time is measured, as other programs take part of the machine, and the least of several counts; a slow one is read once. */
const ROUNDS = 5;
const SLOW = 500;
/** Characters that are read before the clock runs. */
const WARM_UP = 10_000;
const MEBIBYTE = 1_048_576;

const [kind = '', ...lengths] = process.argv.slice(2);
measure(WARM_UP);
for (const length of lengths) process.stdout.write(`${JSON.stringify(measure(Number(length)))}\n`);

function measure(length: number): Measured {
  const bytes = new TextEncoder().encode(textOf(length));
  let milliseconds = Infinity;
  let held = 0;
  for (let round = 0; round < ROUNDS && (round === 0 || milliseconds < SLOW); round++) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const began = processorTime();
    try {
      const article = readArticle('hostile.txt', bytes);
      const story = { article, ...attribute(article) };
      milliseconds = Math.min(milliseconds, processorTime() - began);
      globalThis.gc?.();
      held = (process.memoryUsage().heapUsed - before) / MEBIBYTE;
      if (story.article.text.length === 0) throw new Error('nothing was read');
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      return { length, milliseconds: processorTime() - began, held: 0, refused: error.reason };
    }
  }
  return { length, milliseconds, held };
}

/** Of this process, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function textOf(length: number): string {
  const make = HOSTILE.get(kind);
  if (make) return make(length);
  return filled(
    '',
    `${readSeeds(`${packageRoot()}/seeds`)
      .articles.map(({ text }) => text)
      .join('\n')}\n`,
    length,
  );
}
