import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary, type Library } from '../src/library.js';
import { readStories } from '../src/read-stories.js';
import { readSeeds } from '../src/seeds.js';
import { type SeedsWatch, watchSeeds } from '../src/watch-seeds.js';

let folder = '';
let library: Library;
let swaps = 0;
let lines: { msg: string; file?: string; kept?: boolean }[] = [];
let watch: SeedsWatch;

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const texts = () => Object.fromEntries(library.corpus.stories.map(({ article: { id, text } }) => [id, text]));
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((wait) => setTimeout(wait, 10));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watched-'));
  put('a.txt', 'It rained.');
  put('b.txt', 'It snowed.');
  library = createLibrary(readSeeds(folder).articles);
  swaps = 0;
  lines = [];
  const use = (next: Library) => {
    library = next;
    swaps += 1;
  };
  const log = pino({ level: 'info' }, { write: (line) => lines.push(JSON.parse(line)) });
  watch = watchSeeds({ folder, library: () => library, use, read: readStories, log, quiet: 20 });
});
afterEach(() => {
  watch.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('watchSeeds', () => {
  test('a changed, a new and a removed file are swapped in', async () => {
    put('a.txt', 'It hailed.');
    await until(() => texts().a === 'It hailed.');
    put('c.md', 'It thawed.');
    await until(() => texts().c === 'It thawed.');
    rmSync(join(folder, 'b.txt'));
    await until(() => texts().b === undefined);
    expect(texts()).toEqual({ a: 'It hailed.', c: 'It thawed.' });
  });

  test('a file that is moved into place is noticed', async () => {
    put('new', 'It hailed.');
    renameSync(join(folder, 'new'), join(folder, 'a.txt'));
    await until(() => texts().a === 'It hailed.');
  });

  test.each<[string, string | Uint8Array]>([
    ['empty', ''],
    ['no text', new Uint8Array([0, 1, 2])],
    ['no UTF-8', new Uint8Array([0x63, 0xe9])],
    ['of wrong front matter', '---\nnonsense: [\n---\nIt hailed.'],
  ])('a file that has become %s is refused, and what it held stays', async (_what, content) => {
    writeFileSync(join(folder, 'a.txt'), content);
    await watch.reread();
    expect(texts()).toEqual({ a: 'It rained.', b: 'It snowed.' });
    expect(lines).toEqual([expect.objectContaining({ file: join(folder, 'a.txt'), kept: true })]);
    put('b.txt', 'It thawed.');
    await watch.reread();
    expect(texts()).toEqual({ a: 'It rained.', b: 'It thawed.' });
  });

  test('what has not changed is not indexed again', async () => {
    put('a.txt', 'It rained.');
    await watch.reread();
    expect(swaps).toBe(0);
  });

  test('an empty folder and one that is gone leave everything as it was', async () => {
    rmSync(join(folder, 'a.txt'));
    rmSync(join(folder, 'b.txt'));
    await watch.reread();
    rmSync(folder, { recursive: true });
    await watch.reread();
    expect(texts()).toEqual({ a: 'It rained.', b: 'It snowed.' });
    expect(lines.map(({ msg }) => msg)).toEqual([
      expect.stringContaining('holds no article any more'),
      expect.stringContaining('cannot be read again'),
    ]);
  });

  test('a folder that cannot be watched is said, and is read when asked to', () => {
    const gone = watchSeeds({
      folder: join(folder, 'none'),
      library: () => library,
      use: () => {},
      read: readStories,
      log: pino({ level: 'info' }, { write: (line) => lines.push(JSON.parse(line)) }),
    });
    expect(lines.map(({ msg }) => msg)).toContainEqual(expect.stringContaining('send SIGHUP'));
    gone.stop();
  });
});
