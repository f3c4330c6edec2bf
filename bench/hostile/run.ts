import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atOnce } from '../../src/platform/at-once.js';
import { startWatchingBot } from './bot.js';
import { hostileFiles, longProse, type SeedText, shortLines, smallArticle } from './files.js';
import { type Figures, measurePhase } from './phase.js';
import { createRandom } from './random.js';

/**
 * Throws bad files, large ones, many and restless ones at the real bot, which watches their folder (WATCH_SEEDS), one kind after the other, and prints how
 * long a good article takes that is put beside them, and what it does to the answers meanwhile. People's questions are asked all the time, through the real
 * client. The bot is in a process of its own; the local Discord is in this one, and its own pauses are in the answers' times and in the last column.
 * usage: npm run bench:hostile -- [SEED]
 */
const FILES_AT_ONCE = 8;
const HOSTILE = 200;
const SMALL = 10_000;
const RESTLESS = 20;
/** Milliseconds. */
const TOUCH_EVERY = 50;
const TOUCH_FOR = 10_000;

const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
const random = createRandom(Number(process.argv[2] ?? 1));
await put([smallArticle('first')]);
const bot = await startWatchingBot(folder);

const phases: readonly (readonly [string, () => Promise<void>])[] = [
  ['nothing else', async () => {}],
  ['200 bad files', () => put(hostileFiles(random, HOSTILE))],
  ['2 MB of prose', () => put([longProse()])],
  ['2 MB of short lines', () => put([shortLines()])],
  ['10,000 small files', () => put(Array.from({ length: SMALL }, (_, number) => smallArticle(`small${number}`)))],
  ['20 restless files', touchAll],
  ['all removed', removeAll],
];

try {
  print([
    '',
    'good file',
    'all read',
    'asked',
    'lost',
    'answer',
    'pause',
    'MiB',
    'reader',
    'refused',
    'articles',
    'own pause',
  ]);
  for (const [phase, attack] of phases) printFigures(await measurePhase(phase, bot, folder, attack));
} finally {
  await bot.stop();
  await rm(folder, { recursive: true });
}

async function put(files: readonly SeedText[]): Promise<void> {
  await atOnce(FILES_AT_ONCE, files, ({ name, content }) => writeFile(join(folder, name), content));
}

/** Files that somebody writes to, or only touches, all the time. */
async function touchAll(): Promise<void> {
  const names = Array.from({ length: RESTLESS }, (_, number) => `restless${number}`);
  await put(names.map(smallArticle));
  const end = performance.now() + TOUCH_FOR;
  for (let round = 0; performance.now() < end; round += 1) {
    for (const [number, name] of names.entries()) {
      const { content, name: file } = smallArticle(name);
      if (number % 2 === 0) await writeFile(join(folder, file), `${content} ${'More. '.repeat(round % 100)}`);
      else await utimes(join(folder, file), new Date(), new Date());
    }
    await wait(TOUCH_EVERY);
  }
}

async function removeAll(): Promise<void> {
  await atOnce(FILES_AT_ONCE, await readdir(folder), (name) => rm(join(folder, name)));
}

function printFigures(figures: Figures): void {
  const { articles, asked, bot, longestAnswer, longestPause, lost, ownPause, phase, reader, refused } = figures;
  print([
    phase,
    seconds(figures.good),
    seconds(figures.all),
    String(asked),
    String(lost),
    `${longestAnswer.toFixed(0)} ms`,
    `${longestPause.toFixed(0)} ms`,
    bot.toFixed(0),
    reader.toFixed(0),
    String(refused),
    String(articles),
    `${ownPause.toFixed(0)} ms`,
  ]);
}

function seconds(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? 'never' : `${(milliseconds / 1_000).toFixed(1)} s`;
}

function print(cells: readonly string[]): void {
  process.stdout.write(
    `${cells
      .map((cell, column) => cell.padEnd(column === 0 ? 22 : 11))
      .join('')
      .trimEnd()}\n`,
  );
}
