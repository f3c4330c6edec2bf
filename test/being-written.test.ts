import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFolder } from '../src/library/read-folder.js';
import { readStory } from '../src/library/read-story.js';
import { AGAIN } from '../src/library/seed-files.js';
import { watchSeeds } from '../src/library/watch-seeds.js';

/** Called when the bytes of a file have been read, before anything else is looked at. */
let after: (name: string) => void = () => {};
vi.mock('../src/library/seed-bytes.js', async (original) => {
  const { readSeedBytes } = await original<typeof import('../src/library/seed-bytes.js')>();
  return {
    async readSeedBytes(folder: string, name: string) {
      const bytes = await readSeedBytes(folder, name);
      after(name);
      return bytes;
    },
  };
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'written-'));
  writeFileSync(join(folder, 'a.txt'), 'It rained.');
  writeFileSync(join(folder, 'b.txt'), 'It snowed.');
});
afterEach(() => {
  after = () => {};
  rmSync(folder, { recursive: true });
});

/** Somebody appends to a.txt each of the first so many times that it is read. */
function appendTimes(times: number): void {
  let left = times;
  after = (name) => {
    if (name !== 'a.txt' || left === 0) return;
    left -= 1;
    appendFileSync(join(folder, name), ' More.');
  };
}

test('at the start it is read again once nobody writes to it', async () => {
  appendTimes(2);
  const { stories } = await readFolder(folder, readStory);
  expect(stories.map(({ article }) => article.text)).toEqual(['It rained. More. More.', 'It snowed.']);
});

test('at the start it is read as it is where somebody goes on, and is to be read again', async () => {
  appendTimes(Number.POSITIVE_INFINITY);
  const { files, stories } = await readFolder(folder, readStory);
  expect(stories[0]?.article.text).toMatch(/^It rained\. More\./);
  expect(files.get('a.txt')?.state).toBe(AGAIN);
  expect(files.get('b.txt')?.state).not.toBe(AGAIN);
});

test('while it is watched no half of it is read', async () => {
  const reading = await readFolder(folder, readStory);
  const texts: string[] = [];
  let read: string[] = [];
  const watch = watchSeeds({
    folder,
    reading,
    change: ({ put }) => void texts.push(...put.map(({ article }) => article.text)),
    read(file) {
      read.push(basename(file.file));
      return readStory(file);
    },
    log: pino({ level: 'silent' }),
    quiet: 20,
    longestWait: 2 ** 30,
    every: 20,
  });
  await watch.reread();
  read = [];
  appendTimes(3);
  writeFileSync(join(folder, 'a.txt'), 'It hailed.');
  while (texts.length === 0) await new Promise((wait) => setTimeout(wait, 10));
  watch.stop();
  expect(texts).toEqual(['It hailed. More. More. More.']);
  expect(read).toEqual(['a.txt']);
});
