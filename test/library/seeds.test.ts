import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFolder } from '../../src/library/read-folder.js';
import { readStory } from '../../src/library/read-story.js';
import { readArticleFile, readSeeds } from '../../src/library/seeds.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seeds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array = 'It rained.') => writeFileSync(join(folder, name), content);

interface Found {
  readonly ids: readonly string[];
  readonly problems: readonly string[];
  readonly warnings: readonly { file: string; message: string }[];
}
const messages = (notes: readonly { message: string }[]) =>
  notes.map(({ message }) => message.replaceAll(folder, 'seeds'));

/** At once, as the command line reads, and a few files at a time, as the bot does: they find the same. */
const WAYS: Readonly<Record<string, (path: string) => Promise<Found>>> = {
  async readSeeds(path) {
    const { articles, problems, warnings } = readSeeds(path);
    return { ids: articles.map(({ id }) => id), problems: messages(problems), warnings };
  },
  async readFolder(path) {
    const { stories, problems, warnings } = await readFolder(path, readStory);
    return { ids: stories.map(({ article }) => article.id), problems: messages(problems), warnings };
  },
};

/** The superuser may read everything, so the test steps down to a user who may not. */
async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work();
  const NOBODY = 65_534;
  const mode = statSync(folder).mode;
  if ((mode & 0o777) !== 0) chmodSync(folder, 0o755);
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe.each(Object.entries(WAYS))('%s', (_name, read) => {
  const ids = async () => (await read(folder)).ids;
  const problems = async () => (await read(folder)).problems;

  test('reads .txt and .md files in order of name, and nothing else', async () => {
    for (const name of ['b.md', 'a.txt', 'C.TXT', 'notes.pdf', '.hidden']) put(name);
    expect(await ids()).toEqual(['C', 'a', 'b']);
    expect(await problems()).toEqual([]);
  });

  test('a bad file is named and the others still load', async () => {
    put('empty.txt', '');
    put('picture.txt', new Uint8Array([0, 1, 2]));
    put('latin.txt', new Uint8Array([0x63, 0xe9]));
    put('good.txt');
    expect(await ids()).toEqual(['good']);
    expect(await problems()).toEqual([
      expect.stringMatching(/^seeds\/empty\.txt: is empty/),
      expect.stringMatching(/^seeds\/latin\.txt: is not UTF-8/),
      expect.stringMatching(/^seeds\/picture\.txt: is not text/),
    ]);
  });

  test('a folder that is called like an article', async () => {
    mkdirSync(join(folder, 'story.txt'));
    expect(await problems()).toEqual(['seeds/story.txt: is not a file']);
  });

  test('two articles of one name', async () => {
    put('a.md');
    put('a.txt');
    expect(await ids()).toEqual(['a']);
    expect(await problems()).toEqual([
      expect.stringMatching(/^seeds\/a\.txt: is the second article called "a"; rename/),
    ]);
  });

  test('a link that leads out of the folder is not followed, one that stays in is', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'secret.txt'), 'Secret.');
    put('a.txt');
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'c.txt'));
    expect(await ids()).toEqual(['a', 'b']);
    expect(await problems()).toEqual([expect.stringMatching(/^seeds\/c\.txt: is a link out of the folder/)]);
    rmSync(outside, { recursive: true });
  });

  test('a link to nothing', async () => {
    symlinkSync(join(folder, 'nothing'), join(folder, 'a.txt'));
    expect(await problems()).toEqual(['seeds/a.txt: does not exist']);
  });

  test.skipIf(process.platform === 'win32')('a file that may not be read', async () => {
    put('a.txt');
    chmodSync(join(folder, 'a.txt'), 0);
    expect(await asNobody(problems)).toEqual(['seeds/a.txt: may not be read by this user']);
  });

  test.skipIf(process.platform === 'win32')('a folder that may not be read', async () => {
    put('a.txt');
    chmodSync(folder, 0);
    await expect(asNobody(ids)).rejects.toThrow(
      /may not be read by this user; name the folder with the articles in SEEDS/,
    );
    chmodSync(folder, 0o700);
  });

  test('a chain of links in a circle', async () => {
    symlinkSync(join(folder, 'b.txt'), join(folder, 'a.txt'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    expect(await problems()).toEqual([
      'seeds/a.txt: is a link that leads back to itself',
      'seeds/b.txt: is a link that leads back to itself',
    ]);
  });

  test('a link to a folder outside', async () => {
    symlinkSync(tmpdir(), join(folder, 'a.txt'));
    expect(await problems()).toEqual([expect.stringMatching(/^seeds\/a\.txt: is a link out of the folder/)]);
  });

  test.skipIf(process.platform === 'win32')('a device and a pipe are not waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'a.txt')]);
    symlinkSync('/dev/zero', join(folder, 'b.txt'));
    expect(await problems()).toEqual([
      'seeds/a.txt: is not a file',
      expect.stringMatching(/^seeds\/b\.txt: is a link out of/),
    ]);
  });

  test('what was passed over in a file is told with its name', async () => {
    put('a.md', '---\ntitle: T\nlayout: post\n---\nIt rained.');
    put('b.md', '---\ntitle: T\n---\nIt rained.');
    expect(await ids()).toEqual(['a', 'b']);
    expect(await read(folder)).toMatchObject({
      problems: [],
      warnings: [{ file: join(folder, 'a.md'), message: expect.stringMatching(/a\.md: .*key "layout" \(line 3\)/) }],
    });
  });

  test('a file in the place of the folder', async () => {
    put('a.txt');
    await expect(read(join(folder, 'a.txt'))).rejects.toThrow(
      /a\.txt: is not a folder; name the folder with the articles in SEEDS/,
    );
  });

  test('a folder that is not there', async () => {
    await expect(read(join(folder, 'news'))).rejects.toThrow(
      /news: does not exist; name the folder with the articles in SEEDS/,
    );
  });
});

describe('readArticleFile', () => {
  test('reads one file, and names the one that it cannot read', () => {
    put('a.txt');
    expect(readArticleFile(join(folder, 'a.txt')).id).toBe('a');
    expect(() => readArticleFile(join(folder, 'b.txt'))).toThrow(/b\.txt: does not exist/);
    expect(() => readArticleFile(folder)).toThrow(/is not a file/);
  });
});
