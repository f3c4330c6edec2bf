import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { layOut } from '../../src/reading/paragraphs.js';
import { residentOf } from '../load/resident.js';
import { askedOf } from './asked.js';

/**
 * MiniSearch alone, as its documentation sets it up, over the sentences of a folder of articles, in a process of its own: what the bot is held against.
 * Prints a line of JSON.
 */
export interface Alone {
  /** Milliseconds. */
  readonly start: number;
  readonly first: number;
  readonly p50: number;
  readonly p99: number;
  /** Mebibytes. */
  readonly heap: number;
  readonly resident: number;
}

const QUESTIONS = 300;
const MIB = 1_048_576;
const [folder = ''] = process.argv.slice(2);

const began = performance.now();
const articles = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
let id = 0;
for (const text of articles)
  for (const { start, end } of layOut(text).sentences) index.add({ id: id++, text: text.slice(start, end) });
const start = performance.now() - began;
const asked = askedOf(articles);
const times = Array.from({ length: QUESTIONS }, () => {
  const question = asked.question();
  const from = performance.now();
  index.search(question);
  return performance.now() - from;
});
const [first = Number.NaN] = times;
times.sort((a, b) => a - b);
globalThis.gc?.();
const alone: Alone = {
  start,
  first,
  p50: times[Math.floor(QUESTIONS * 0.5)] ?? Number.NaN,
  p99: times[Math.floor(QUESTIONS * 0.99)] ?? Number.NaN,
  heap: process.memoryUsage().heapUsed / MIB,
  resident: residentOf(process.pid).now,
};
process.stdout.write(`${JSON.stringify(alone)}\n`);
