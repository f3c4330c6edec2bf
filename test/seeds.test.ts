import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { leadsOut, readArticleFile, readSeeds } from '../src/seeds.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seeds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array = 'It rained.') => writeFileSync(join(folder, name), content);
const ids = () => readSeeds(folder).articles.map(({ id }) => id);
const problems = () => readSeeds(folder).problems.map(({ message }) => message.replaceAll(folder, 'seeds'));

/** The superuser may read everything, so the test steps down to a user who may not. */
function asNobody<Result>(work: () => Result): Result {
  if (process.geteuid?.() !== 0) return work();
  const NOBODY = 65_534;
  const mode = statSync(folder).mode;
  if ((mode & 0o777) !== 0) chmodSync(folder, 0o755);
  process.seteuid?.(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('readSeeds', () => {
  test('reads .txt and .md files in order of name, and nothing else', () => {
    for (const name of ['b.md', 'a.txt', 'C.TXT', 'notes.pdf', '.hidden']) put(name);
    expect(ids()).toEqual(['C', 'a', 'b']);
    expect(problems()).toEqual([]);
  });

  test('a bad file is named and the others still load', () => {
    put('empty.txt', '');
    put('picture.txt', new Uint8Array([0, 1, 2]));
    put('latin.txt', new Uint8Array([0x63, 0xe9]));
    put('good.txt');
    expect(ids()).toEqual(['good']);
    expect(problems()).toEqual([
      expect.stringMatching(/^seeds\/empty\.txt: is empty/),
      expect.stringMatching(/^seeds\/latin\.txt: is not UTF-8/),
      expect.stringMatching(/^seeds\/picture\.txt: is not text/),
    ]);
  });

  test('a folder that is called like an article', () => {
    mkdirSync(join(folder, 'story.txt'));
    expect(problems()).toEqual(['seeds/story.txt: is not a file']);
  });

  test('two articles of one name', () => {
    put('a.md');
    put('a.txt');
    expect(ids()).toEqual(['a']);
    expect(problems()).toEqual([expect.stringMatching(/^seeds\/a\.txt: is the second article called "a"; rename/)]);
  });

  test('a link that leads out of the folder is not followed, one that stays in is', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'secret.txt'), 'Secret.');
    put('a.txt');
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'c.txt'));
    expect(ids()).toEqual(['a', 'b']);
    expect(problems()).toEqual([expect.stringMatching(/^seeds\/c\.txt: is a link out of the folder/)]);
    rmSync(outside, { recursive: true });
  });

  test('a link to nothing', () => {
    symlinkSync(join(folder, 'nothing'), join(folder, 'a.txt'));
    expect(problems()).toEqual(['seeds/a.txt: does not exist']);
  });

  test.skipIf(process.platform === 'win32')('a file that may not be read', () => {
    put('a.txt');
    chmodSync(join(folder, 'a.txt'), 0);
    expect(asNobody(problems)).toEqual(['seeds/a.txt: may not be read by this user']);
  });

  test.skipIf(process.platform === 'win32')('a folder that may not be read', () => {
    put('a.txt');
    chmodSync(folder, 0);
    expect(() => asNobody(ids)).toThrow(/may not be read by this user; name the folder with the articles in SEEDS/);
    chmodSync(folder, 0o700);
  });

  test('a chain of links in a circle', () => {
    symlinkSync(join(folder, 'b.txt'), join(folder, 'a.txt'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    expect(problems()).toEqual([
      'seeds/a.txt: is a link that leads back to itself',
      'seeds/b.txt: is a link that leads back to itself',
    ]);
  });

  test('a link to a folder outside', () => {
    symlinkSync(tmpdir(), join(folder, 'a.txt'));
    expect(problems()).toEqual([expect.stringMatching(/^seeds\/a\.txt: is a link out of the folder/)]);
  });

  test.skipIf(process.platform === 'win32')('a device and a pipe are not waited for', () => {
    execFileSync('mkfifo', [join(folder, 'a.txt')]);
    symlinkSync('/dev/zero', join(folder, 'b.txt'));
    expect(problems()).toEqual([
      'seeds/a.txt: is not a file',
      expect.stringMatching(/^seeds\/b\.txt: is a link out of/),
    ]);
  });

  test('what was passed over in a file is told with its name', () => {
    put('a.md', '---\ntitle: T\nlayout: post\n---\nIt rained.');
    put('b.md', '---\ntitle: T\n---\nIt rained.');
    expect(ids()).toEqual(['a', 'b']);
    expect(readSeeds(folder)).toMatchObject({
      problems: [],
      warnings: [{ file: join(folder, 'a.md'), message: expect.stringMatching(/a\.md: .*key "layout" \(line 3\)/) }],
    });
  });

  test('a file in the place of the folder', () => {
    put('a.txt');
    expect(() => readSeeds(join(folder, 'a.txt'))).toThrow(
      /a\.txt: is not a folder; name the folder with the articles in SEEDS/,
    );
  });

  test('a folder that is not there', () => {
    expect(() => readSeeds(join(folder, 'news'))).toThrow(
      /news: does not exist; name the folder with the articles in SEEDS/,
    );
  });
});

describe('leadsOut', () => {
  test.each([
    [win32, 'C:\\news', 'C:\\news\\a.txt', false],
    [win32, 'C:\\news', 'c:\\NEWS\\a.txt', false],
    [win32, 'C:\\news', 'C:\\news\\..data\\a.txt', false],
    [win32, 'C:\\news', 'C:\\secret.txt', true],
    [win32, 'C:\\news', 'D:\\news\\a.txt', true],
    [win32, 'C:\\news', '\\\\server\\share\\a.txt', true],
    [posix, '/news', '/news/a.txt', false],
    [posix, '/news', '/news/..data/a.txt', false],
    [posix, '/news', '/', true],
    [posix, '/news', '/newspaper/a.txt', true],
    [posix, '/', '/a.txt', false],
  ])('of case %#', (path, from, file, out) => {
    expect(leadsOut(from, file, path)).toBe(out);
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
