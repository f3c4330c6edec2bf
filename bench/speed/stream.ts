import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { residentOf } from '../load/resident.js';

/**
 * Sends articles through `whosaid quotes --jsonl`, which is said to keep nothing of one when it has printed it, and prints the most memory that it took.
 * usage: npm run bench:stream [-- COUNT…]   (300 and 3,000 articles)
 * Each article is the seeds' paragraphs in another order, as long as the first: so many characters are the same in every run.
 */
const COUNTS = [300, 3_000];

const given = process.argv.slice(2).map(Number);
const paragraphs = readSeeds(`${packageRoot()}/seeds`).articles.flatMap(({ text }) => text.split(/\n+/));
const peaks: number[] = [];
for (const count of given.length > 0 ? given : COUNTS) peaks.push(await stream(count));
const [first = Number.NaN, ...others] = peaks;
for (const peak of others) print(`${((peak / first - 1) * 100).toFixed(1)}% more than with the fewest`);

/** @returns the most resident memory of the program in MiB (Linux; elsewhere NaN) */
async function stream(count: number): Promise<number> {
  const child = spawn(process.execPath, [resolve(packageRoot(), 'dist/src/app/cli.js'), 'quotes', '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const began = performance.now();
  // As fast as the program takes them: what it has not come to yet must not pile up in it.
  const sent = (async () => {
    for (let id = 0; id < count; id += 1) if (!child.stdin.write(articleLine(id))) await once(child.stdin, 'drain');
  })();
  let peak = 0;
  let answered = 0;
  let quotes = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    answered += 1;
    quotes += (JSON.parse(line) as { quotes: unknown[] }).quotes.length;
    // Asked after every article, since nothing tells of a process that has ended.
    peak = residentOf(child.pid).peak;
    if (answered === count) child.stdin.end();
  }
  await sent;
  const seconds = (performance.now() - began) / 1_000;
  print(
    `${answered} articles, ${quotes} quotations: at most ${peak.toFixed(1)} MiB, ${(answered / seconds).toFixed(0)}/s`,
  );
  return peak;
}

function articleLine(id: number): string {
  // Park and Miller's generator, begun with the article's number.
  let state = id + 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  const shuffled = paragraphs
    .map((paragraph) => ({ paragraph, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ paragraph }) => paragraph);
  return `${JSON.stringify({ id, text: shuffled.join('\n') })}\n`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
