import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { OptionValues, Person } from 'local-discord';
import { packageRoot } from '../../src/platform/package-root.js';
import { articlesFrom, readTexts, writeArticles } from './articles.js';
import { askedOf } from './asked.js';
import { startOver } from './bot.js';
import type { Alone } from './minisearch.js';

/**
 * The real bot over many articles, asked through a local Discord: times are from typing to the reply, transport and all. Beside it MiniSearch alone.
 * usage: npm run bench:scale -- DATA.jsonl [COUNT …]   (1, 100, 1,000 and 2,000 articles)
 * DATA.jsonl: an article a line, `{"text": …}` or `{"paragraphs": […]}`; where it has fewer they come again with other names.
 */
const COUNTS = [1, 100, 1_000, 2_000];
const QUESTIONS = 300;
const QUOTES = 200;
const CHECKS = 200;
const MESSAGES = 20;
const IN_A_MESSAGE = 30;

type Table = Map<string, string[]>;

async function main([data, ...counts]: readonly string[]): Promise<void> {
  if (data === undefined) throw new Error('usage: npm run bench:scale -- DATA.jsonl [COUNT …]');
  const texts = readTexts(data);
  const table: Table = new Map([['articles', []]]);
  for (const count of counts.length > 0 ? counts.map(Number) : COUNTS) {
    const folder = mkdtempSync(join(tmpdir(), 'whosaid-scale-'));
    try {
      const articles = articlesFrom(texts, count);
      writeArticles(folder, articles);
      table.get('articles')?.push(String(count));
      await measure(folder, articles, table);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  for (const [name, values] of table)
    process.stdout.write(`${name.padEnd(46)}${values.map((value) => value.padStart(12)).join('')}\n`);
}

async function measure(folder: string, articles: readonly string[], table: Table): Promise<void> {
  const bot = await startOver(folder);
  const { discord } = bot;
  const person = discord.people[0] as Person;
  const asked = askedOf(articles);
  const put = (name: string, value: string) => table.set(name, [...(table.get(name) ?? []), value]);
  const run = (command: string, options: OptionValues) => () => discord.run(person, command, options);
  const quotes = (content: string) => {
    const { message } = discord.post(person, content);
    return () => discord.apply(person, 'Check quotes', message.id);
  };
  try {
    put('start, s', (bot.start / 1_000).toFixed(1));
    await bot.pause();
    put('first question, ms', ms(await timed(run('ask', { question: asked.question() }))));
    put('first about nothing, ms', ms(await timed(run('ask', { question: 'Is zzyzx a flobber of qwertz?' }))));
    await phase('ask', QUESTIONS, () => run('ask', { question: asked.question() }));
    await phase('quote', QUOTES, () => run('quote', asked.quote()));
    await phase('check', CHECKS, () => run('whosaid', { words: asked.claim() }));
    await phase(`${IN_A_MESSAGE} quotations in a message`, MESSAGES, () => quotes(asked.message(IN_A_MESSAGE)));
    put('resident, MiB', bot.resident().now.toFixed(0));
    put('resident at most, MiB', bot.resident().peak.toFixed(0));
    const heap = await bot.heap();
    put('heap, MiB', heap.toFixed(1));
    put('heap an article, MiB', (heap / articles.length).toFixed(3));
  } finally {
    await bot.stop();
  }
  const alone = miniSearch(folder);
  put('MiniSearch alone: start, s', (alone.start / 1_000).toFixed(1));
  put('MiniSearch alone: p50 / p99, ms', `${ms(alone.p50)} / ${ms(alone.p99)}`);
  put('MiniSearch alone: heap, MiB', alone.heap.toFixed(1));
  put('MiniSearch alone: resident, MiB', alone.resident.toFixed(0));

  async function phase(name: string, count: number, make: () => () => Promise<unknown>): Promise<void> {
    const times: number[] = [];
    await bot.pause();
    for (let at = 0; at < count; at += 1) times.push(await timed(make()));
    times.sort((a, b) => a - b);
    const share = (of: number) => ms(times[Math.floor(count * of)] ?? Number.NaN);
    put(`${name}: p50 / p99, ms`, `${share(0.5)} / ${share(0.99)}`);
    put(`${name}: longest pause of the event loop, ms`, ms(await bot.pause()));
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function miniSearch(folder: string): Alone {
  const program = resolve(packageRoot(), 'dist/bench/scale/minisearch.js');
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', program, folder], { encoding: 'utf8' })) as Alone;
}

function ms(milliseconds: number): string {
  return milliseconds.toFixed(1);
}

await main(process.argv.slice(2));
