import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../src/platform/package-root.js';
import { residentOf } from '../load/resident.js';
import { HOSTILE, type Measured, SEEDS } from './texts.js';

/**
 * Time and memory of reading and attributing hostile texts: each kind in a length, twice it and four times it; four times as long should take four times as long.
 * usage: npm run bench:reading [-- LENGTH (50000) [WORDS of the kinds' names …]]
 */
const [given = '50000', ...wanted] = process.argv.slice(2);
const LENGTH = Number(given);
/** Lengths of the seeds' article, the longest as long as a file may be. */
const SEED_LENGTHS = [475_000, 950_000, 1_900_000];
/** Growth from once to four times the length that is named; times of a few milliseconds say little. */
const STEEP = 6;
const LEAST = 250;
/** A kind that takes longer is given up, in milliseconds. */
const PATIENCE = 120_000;
/** Garbage is collected by one thread and with room for what is young, so that growth is the program's and not the collector's. */
const FLAGS = ['--expose-gc', '--single-threaded-gc', '--max-semi-space-size=64'];

const kinds = [...HOSTILE.keys()].filter(
  (kind) => wanted.length === 0 || wanted.some((word) => kind.toLowerCase().includes(word.toLowerCase())),
);
const WIDTH = 2 + Math.max(SEEDS.length, ...kinds.map((kind) => kind.length));
const steep: string[] = [];

print(
  `${kinds.length} kinds of ${LENGTH}, ${2 * LENGTH} and ${4 * LENGTH} characters; ${SEEDS} at ${SEED_LENGTHS.join(', ')}`,
);
print(
  `${''.padEnd(WIDTH)}${['ms', 'ms', 'ms', 'µs/char', 'growth', 'held MiB', 'peak MiB'].map((name) => name.padStart(9)).join('')}`,
);
for (const kind of kinds) await row(kind, [LENGTH, 2 * LENGTH, 4 * LENGTH]);
if (wanted.length === 0) await row(SEEDS, SEED_LENGTHS);
print(steep.length > 0 ? `grow by more than ${STEEP}: ${steep.join(' · ')}` : `none grows by more than ${STEEP}`);
process.exitCode = steep.length > 0 ? 1 : 0;

async function row(kind: string, lengths: readonly number[]): Promise<void> {
  const { measured, peak, ended } = await measure(kind, lengths);
  const [first] = measured;
  const last = measured.at(-1);
  const whole = measured.length === lengths.length;
  const growth = whole && first && last ? last.milliseconds / first.milliseconds : Number.NaN;
  const cells = [
    ...lengths.map((_, index) => measured[index]?.milliseconds.toFixed(0) ?? '-'),
    last ? ((last.milliseconds * 1_000) / last.length).toFixed(2) : '-',
    growth.toFixed(1),
    last?.held.toFixed(0) ?? '-',
    peak.toFixed(0),
  ];
  const note = last?.refused ?? (whole ? '' : ended);
  print(`${kind.padEnd(WIDTH)}${cells.map((cell) => cell.padStart(9)).join('')}${note ? `  ${note}` : ''}`);
  if (!whole || (growth > STEEP && (last?.milliseconds ?? 0) > LEAST)) steep.push(kind);
}

/** Measures a kind in a process of its own, which is ended when it has been waited for long enough. */
async function measure(
  kind: string,
  lengths: readonly number[],
): Promise<{ measured: readonly Measured[]; peak: number; ended: string }> {
  const program = resolve(packageRoot(), 'dist/bench/reading/measure.js');
  const child = spawn(process.execPath, [...FLAGS, program, kind, ...lengths.map(String)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, PATIENCE);
  const measured: Measured[] = [];
  let peak = Number.NaN;
  for await (const line of createInterface({ input: child.stdout })) {
    measured.push(JSON.parse(line) as Measured);
    peak = residentOf(child.pid).peak;
  }
  clearTimeout(timer);
  const error = /^\w*Error.*$|FATAL ERROR.*$/m.exec(said)?.[0] ?? 'ended without a word';
  return { measured, peak, ended: late ? `not read within ${PATIENCE / 1_000} s` : error };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
