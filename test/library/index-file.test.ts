import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { pino } from 'pino';
import { afterAll, describe, expect, test } from 'vitest';
import { respond } from '../../src/discord/respond.js';
import { BY_TEXT } from '../../src/library/fingerprints.js';
import { IndexFileError, readIndex, readIndexFile, writeIndex, writeIndexFile } from '../../src/library/index-file.js';
import { preparedLibrary } from '../../src/library/indexed-library.js';
import { createLibrary } from '../../src/library/library.js';
import { loadLibrary } from '../../src/library/load-library.js';
import { readFolder } from '../../src/library/read-folder.js';
import { readStory } from '../../src/library/read-story.js';
import { readSeeds } from '../../src/library/seeds.js';
import { VERSION } from '../../src/platform/version.js';
import { type PreparedStory, prepareStory } from '../../src/search/index.js';
import type { Story } from '../../src/search/types.js';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'index-'));
const file = join(folder, 'whosaid.index');
afterAll(() => rmSync(folder, { recursive: true }));

const readHere = (seeds: string) => readFolder(seeds, readStory);
const library = createLibrary(readSeeds(resolve(root, 'seeds')).articles);

function command(name: string, options: Record<string, string> = {}): APIInteraction {
  const list = Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value }));
  const data = { id: '2', name, type: 1, options: list };
  return { id: '1', token: 't', type: InteractionType.ApplicationCommand, data } as unknown as APIInteraction;
}

describe('an index file', () => {
  test('gives the same answers as the articles that it was made of', async () => {
    writeIndexFile(file, library.corpus.stories);
    const loaded = preparedLibrary(readIndexFile(file), BY_TEXT);
    expect(loaded.corpus.stories).toEqual(library.corpus.stories);
    for (const interaction of [
      command('ask', { question: 'Is a meeting with Putin ruled out?' }),
      command('ask', { question: 'What did Qin Gang say?' }),
      command('quote', { by: 'Kremlin spokesman' }),
      command('quote', { about: 'weapons' }),
      command('whosaid', { words: 'a positive world asset', by: 'Blinken' }),
      command('speakers'),
      command('article'),
    ]) {
      expect(await respond(interaction, loaded)).toEqual(await respond(interaction, library));
    }
  });

  test('keeps one object for one speaker', () => {
    const [{ story }] = readIndex(writeIndex(library.corpus.stories), 'x') as readonly [PreparedStory];
    const named = story.quotations.flatMap(({ speaker }) => speaker?.speaker ?? []);
    expect(named.length).toBeGreaterThan(0);
    for (const speaker of named) expect(story.speakers.includes(speaker)).toBe(true);
  });

  test('holds the articles as they were made ready to be indexed', () => {
    const { stories } = library.corpus;
    expect(readIndex(writeIndex(stories), 'x')).toEqual(stories.map(prepareStory));
  });

  test('knows no fingerprint of an article that it does not hold', () => {
    const [story] = library.corpus.stories;
    const loaded = preparedLibrary(readIndex(writeIndex(library.corpus.stories), 'x'), BY_TEXT);
    expect(() => loaded.fingerprint(story as Story)).toThrow(/: no article of this library$/);
  });

  const good = writeIndex(library.corpus.stories);
  test.each<[string, string, RegExp]>([
    ['empty', '', /is not an index; make one with npm run build:index/],
    ['something else', '{"a":1}\n', /is not an index/],
    ['another version’s', good.replace(VERSION, '0.0.0'), /was made by version 0\.0\.0 of Whosaid, and this is \d/],
    [
      'of another form',
      good.replace(' 2 ', ' 1 '),
      /has the form 1 of an index, and this version reads 2; make it again/,
    ],
    ['cut off', good.slice(0, -100), /is damaged; make it again/],
    ['changed', good.replace('Moscow', 'Madrid'), /is damaged/],
  ])('%s is refused with what to do', (_what, text, problem) => {
    writeFileSync(file, text);
    expect(() => readIndexFile(file)).toThrow(IndexFileError);
    expect(() => readIndexFile(file)).toThrow(problem);
  });

  test('that is not there, or is a folder, is named', () => {
    expect(() => readIndexFile(join(folder, 'none'))).toThrow(/^INDEX: .*none does not exist; make it with/);
    expect(() => readIndexFile(folder)).toThrow(/is not a file; make one with npm run build:index/);
  });

  test('carries this package’s version', () => {
    expect(VERSION).toBe(JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')).version);
  });
});

describe('npm run build:index', () => {
  const build = (environment: Record<string, string>) =>
    spawnSync(process.execPath, [resolve(root, 'dist/src/app/build-index.js'), file], {
      env: { PATH: process.env.PATH, ...environment },
      encoding: 'utf8',
    });

  test('writes an index that the bot reads instead of the folder', async () => {
    expect(build({}).stdout).toContain('1 article(s) written to');
    const config = { index: file, seeds: join(folder, 'nowhere') };
    const loaded = await loadLibrary(config, pino({ level: 'silent' }), readHere);
    expect(loaded.corpus.stories).toEqual(library.corpus.stories);
  });

  test('leaves no article out in silence', () => {
    const seeds = mkdtempSync(join(tmpdir(), 'seeds-'));
    expect(build({ SEEDS: seeds })).toMatchObject({ status: 1, stderr: expect.stringContaining('holds no article') });
    writeFileSync(join(seeds, 'good.txt'), 'It rained.');
    writeFileSync(join(seeds, 'blog.md'), '---\nlayout: post\n---\nIt snowed.');
    expect(build({ SEEDS: seeds })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('2 article(s) written'),
      stderr: expect.stringContaining('blog.md: its front matter\'s key "layout" (line 2) is not read'),
    });
    writeFileSync(join(seeds, 'bad.txt'), '');
    expect(build({ SEEDS: seeds })).toMatchObject({ status: 1, stderr: expect.stringContaining('bad.txt: is empty') });
    rmSync(seeds, { recursive: true });
  });
});
