import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../src/library/kept-stories.js';
import { type FolderReading, readFolder } from '../../src/library/read-folder.js';
import { readStory, type SeedFile } from '../../src/library/read-story.js';
import { type SeedsWatch, type WatchOptions, watchSeeds } from '../../src/library/watch-seeds.js';
import { ToldError } from '../../src/platform/told-error.js';
import type { Story } from '../../src/search/types.js';

/** Longer than any test: what must not happen by itself in a test that asks for it. */
const NEVER = 2 ** 30;

let root = '';
let folder = '';
let reading: FolderReading;
/** What is answered from. */
let stories = new Map<string, Story>();
let changes: Change[] = [];
/** Files in the order in which they were read. */
let read: string[] = [];
let lines: { level: number; msg: string; file?: string; kept?: boolean; error?: string }[] = [];
const watches: SeedsWatch[] = [];

const put = (name: string, text: string | Uint8Array, where = folder) => writeFileSync(join(where, name), text);
const texts = () => Object.fromEntries([...stories.values()].map(({ article: { id, text } }) => [id, text]));
const said = (part: string) => lines.filter(({ msg }) => msg.includes(part));
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((wait) => setTimeout(wait, 10));
};

/** A folder of one article. */
function folderOf(path: string, text: string): string {
  mkdirSync(path, { recursive: true });
  put('a.txt', text, path);
  return path;
}

/** Moves a link as `ln -sfn` and the kubelet do: a new one takes the old one's name. */
function pointLink(link: string, target: string): void {
  symlinkSync(target, `${link}.new`);
  renameSync(`${link}.new`, link);
}

function change(what: Change): void {
  changes.push(what);
  for (const id of what.removed) stories.delete(id);
  for (const story of what.put) stories.set(story.article.id, story);
}

function readNoted(file: SeedFile) {
  read.push(basename(file.file));
  return readStory(file);
}

function watch(options: Partial<WatchOptions> = {}): SeedsWatch {
  const log = pino({ level: 'info' }, { write: (line) => lines.push(JSON.parse(line)) });
  const opened = watchSeeds({ folder, reading, change, read: readNoted, log, quiet: 20, every: 20, ...options });
  watches.push(opened);
  return opened;
}

/** The superuser may read everything, so the test steps down to a user who may not read the folder. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const NOBODY = 65_534;
  chmodSync(root, 0o755);
  chmodSync(folder, 0);
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** What the bot does at its start. */
async function begin(): Promise<void> {
  reading = await readFolder(folder, readStory);
  stories = new Map(reading.stories.map((story) => [story.article.id, story]));
  changes = [];
  lines = [];
  read = [];
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'watched-'));
  folder = folderOf(join(root, 'seeds'), 'It rained.');
  put('b.txt', 'It snowed.');
  await begin();
});
afterEach(() => {
  for (const one of watches.splice(0)) one.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('a watched folder', () => {
  test('a changed, a new and a removed file are swapped in, as the system tells of them', async () => {
    watch({ every: NEVER });
    put('a.txt', 'It hailed.');
    await until(() => texts().a === 'It hailed.');
    put('c.md', 'It thawed.');
    await until(() => texts().c === 'It thawed.');
    rmSync(join(folder, 'b.txt'));
    await until(() => texts().b === undefined);
    expect(texts()).toEqual({ a: 'It hailed.', c: 'It thawed.' });
  });

  test('a file that is moved into place is noticed', async () => {
    watch();
    put('new', 'It hailed.');
    renameSync(join(folder, 'new'), join(folder, 'a.txt'));
    await until(() => texts().a === 'It hailed.');
  });

  test('a file that is written to all the time is read all the same', async () => {
    watch({ quiet: 1_000, longestWait: 200 });
    put('a.txt', 'It hailed.');
    const touching = setInterval(() => {
      utimesSync(join(folder, 'a.txt'), new Date(), new Date());
      put('a.txt', 'It hailed.');
    }, 5);
    try {
      await until(() => texts().a === 'It hailed.');
    } finally {
      clearInterval(touching);
    }
  });

  test('a file that is written to all the time keeps no other waiting', async () => {
    watch({ quiet: 100, longestWait: NEVER });
    const touching = setInterval(() => put('a.txt', 'It hailed.'), 5);
    try {
      put('b.txt', 'It thawed.');
      await until(() => texts().b === 'It thawed.');
      expect(texts().a).toBe('It rained.');
    } finally {
      clearInterval(touching);
    }
  });

  test('a file that is read without an end keeps no other waiting', async () => {
    watch({ read: (file) => (file.file.endsWith('endless.txt') ? new Promise(() => {}) : readNoted(file)) });
    put('endless.txt', 'It goes on.');
    put('b.txt', 'It thawed.');
    await until(() => texts().b === 'It thawed.');
    rmSync(join(folder, 'a.txt'));
    await until(() => texts().a === undefined);
  });

  test('behind files that are slow to read a small one goes before large ones', async () => {
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    watch({
      async read(file) {
        const story = readNoted(file);
        if (file.file.includes('slow')) await held;
        return story;
      },
    });
    for (const name of ['slow-1.txt', 'slow-2.txt', 'slow-3.txt']) put(name, 'It goes on.');
    await until(() => read.length === 3);
    for (const name of ['large-1.txt', 'large-2.txt']) put(name, 'It rained. '.repeat(20_000));
    // Long enough that they wait already.
    for (let waits = 0; waits < 5; waits++) await new Promise((wait) => setTimeout(wait, 20));
    put('small.txt', 'It thawed.');
    for (let waits = 0; waits < 5; waits++) await new Promise((wait) => setTimeout(wait, 20));
    go();
    await until(() => read.length === 6);
    expect(read[3]).toBe('small.txt');
  });

  test('while a file is read, many changes of it make one more reading', async () => {
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { reread } = watch({
      quiet: NEVER,
      longestWait: NEVER,
      every: NEVER,
      async read(file) {
        const story = readNoted(file);
        if (read.length === 1) await held;
        return story;
      },
    });
    put('a.txt', 'It poured.');
    const first = reread();
    await until(() => read.length === 1);
    const later = [reread(), reread(), reread()];
    put('a.txt', 'It hailed.');
    go();
    await Promise.all([first, ...later]);
    expect(read).toEqual(['a.txt', 'a.txt']);
    expect(texts().a).toBe('It hailed.');
  });

  test('of many files those are read that have changed, and the others’ stories stay what they were', async () => {
    for (let number = 0; number < 300; number += 1) put(`${number}.txt`, `It rained ${number} times.`);
    await begin();
    const before = new Map(stories);
    const { reread } = watch({ quiet: NEVER, longestWait: NEVER, every: NEVER });
    await reread();
    expect(read).toEqual([]);
    put('17.txt', 'It hailed.');
    put('new.txt', 'It thawed.');
    rmSync(join(folder, '18.txt'));
    await reread();
    expect(read.sort()).toEqual(['17.txt', 'new.txt']);
    expect(changes.map(({ put: stories, removed }) => [stories.map(({ article }) => article.id), removed])).toEqual([
      [['17', 'new'], ['18']],
    ]);
    for (const [id, story] of before) if (id !== '17' && id !== '18') expect(stories.get(id)).toBe(story);
  });

  test('a renamed file is taken away and put in one change', async () => {
    const { reread } = watch({ quiet: NEVER, longestWait: NEVER });
    renameSync(join(folder, 'a.txt'), join(folder, 'z.txt'));
    await reread();
    expect(changes).toMatchObject([{ put: [{ article: { id: 'z' } }], removed: ['a'] }]);
  });

  test('of two files of one name the first has it while it can be read, and the other is named', async () => {
    const { reread } = watch({ quiet: NEVER, longestWait: NEVER });
    put('a.md', 'It hailed.');
    await reread();
    expect(texts().a).toBe('It hailed.');
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: expect.stringMatching(/a\.txt: is the second article called "a"; rename one/) }),
    );
    put('a.md', '');
    await reread();
    expect(texts().a).toBe('It rained.');
    rmSync(join(folder, 'a.md'));
    put('a.txt', 'It thawed.');
    await reread();
    expect(texts().a).toBe('It thawed.');
  });

  test('a file that is no article is nothing to read for', async () => {
    watch({ every: NEVER });
    put('notes.pdf', 'x');
    put('.a.txt.swp', 'x');
    for (let waits = 0; waits < 10; waits++) await new Promise((wait) => setTimeout(wait, 20));
    expect(read).toEqual([]);
  });

  test('what reads as before is not indexed again', async () => {
    const { reread } = watch();
    put('a.txt', 'It rained.');
    await reread();
    await until(() => read.includes('a.txt'));
    await reread();
    expect(changes).toEqual([]);
    expect(said('the articles are as they were').length).toBeGreaterThan(0);
  });
});

describe('another folder in the place of a watched one', () => {
  /** Each ends with a folder at `folder` whose article says that it hailed; the folder that was watched is not it. */
  const ways: [string, () => void | Promise<void>][] = [
    [
      'deleted and made anew',
      () => {
        rmSync(folder, { recursive: true });
        folderOf(folder, 'It hailed.');
      },
    ],
    [
      'gone for a while',
      async () => {
        rmSync(folder, { recursive: true });
        await until(() => said('cannot be read again').length > 0);
        folderOf(folder, 'It hailed.');
      },
    ],
    [
      'renamed away, another one renamed to its name',
      () => {
        const next = folderOf(join(root, 'next'), 'It hailed.');
        renameSync(folder, join(root, 'old'));
        renameSync(next, folder);
      },
    ],
  ];

  test.each(ways)('%s', async (_how, replace) => {
    watch();
    await replace();
    await until(() => texts().a === 'It hailed.' && texts().b === undefined);
    // And it is the new one that is watched from now.
    put('a.txt', 'It thawed.');
    await until(() => texts().a === 'It thawed.');
  });

  test('of the new one the system tells, too', async () => {
    const { reread } = watch({ every: NEVER });
    await reread();
    renameSync(folder, join(root, 'old'));
    folderOf(folder, 'It hailed.');
    await reread();
    put('a.txt', 'It thawed.');
    await until(() => texts().a === 'It thawed.');
  });

  test('a parent folder is replaced', async () => {
    const parent = join(root, 'site');
    folder = folderOf(join(parent, 'news', 'seeds'), 'It rained.');
    watch();
    folderOf(join(root, 'site.next', 'news', 'seeds'), 'It hailed.');
    renameSync(parent, join(root, 'site.old'));
    renameSync(join(root, 'site.next'), parent);
    await until(() => texts().a === 'It hailed.');
    put('a.txt', 'It thawed.');
    await until(() => texts().a === 'It thawed.');
  });

  test('the folder is a link that is moved to another one', async () => {
    const link = join(root, 'current');
    const releases = [
      folder,
      folderOf(join(root, 'release-2'), 'It hailed.'),
      folderOf(join(root, 'release-3'), 'Hm.'),
    ];
    symlinkSync(releases[0] ?? '', link);
    watch({ folder: link });
    pointLink(link, releases[1] ?? '');
    await until(() => texts().a === 'It hailed.');
    put('a.txt', 'It thawed.', releases[1]);
    await until(() => texts().a === 'It thawed.');
    pointLink(link, releases[2] ?? '');
    await until(() => texts().a === 'Hm.');
  });

  test('a link on the way to the folder is moved', async () => {
    const link = join(root, 'current');
    folderOf(join(root, 'one', 'seeds'), 'It rained.');
    folderOf(join(root, 'two', 'seeds'), 'It hailed.');
    symlinkSync('one', link);
    watch({ folder: join(link, 'seeds') });
    pointLink(link, 'two');
    await until(() => texts().a === 'It hailed.');
  });

  test('files that are links through a ..data which is moved, as in a ConfigMap', async () => {
    const volume = join(root, 'volume');
    folderOf(join(volume, '..2024_01'), 'It rained.');
    symlinkSync('..2024_01', join(volume, '..data'));
    symlinkSync('..data/a.txt', join(volume, 'a.txt'));
    watch({ folder: volume });
    await until(() => texts().b === undefined);
    for (const [version, text] of [
      ['..2024_02', 'It hailed.'],
      ['..2024_03', 'It thawed.'],
    ] as const) {
      const old = readlinkSync(join(volume, '..data'));
      folderOf(join(volume, version), text);
      pointLink(join(volume, '..data'), version);
      rmSync(join(volume, old), { recursive: true });
      await until(() => texts().a === text);
    }
    expect(said('is a link out of the folder')).toEqual([]);
  });

  test('a file that is a link to one whose text changes, which lies in a folder below', async () => {
    folderOf(join(folder, 'below'), 'It hailed.');
    symlinkSync('below/a.txt', join(folder, 'c.txt'));
    watch();
    await until(() => texts().c === 'It hailed.');
    put('a.txt', 'It thawed.', join(folder, 'below'));
    await until(() => texts().c === 'It thawed.');
  });

  test('a folder that is not there at first', async () => {
    const later = join(root, 'later', 'seeds');
    watch({ folder: later });
    await until(() => said('cannot be read again').length > 0);
    folderOf(later, 'It hailed.');
    await until(() => texts().a === 'It hailed.');
    expect(said('can be read again')).toHaveLength(1);
  });
});

describe('what goes wrong while watching', () => {
  test.each<[string, string | Uint8Array]>([
    ['empty', ''],
    ['no text', new Uint8Array([0, 1, 2])],
    ['no UTF-8', new Uint8Array([0x63, 0xe9])],
    ['of wrong front matter', '---\nurl: nowhere\n---\nIt hailed.'],
  ])('a file that has become %s is refused, and what it held stays', async (_what, content) => {
    const { reread } = watch({ quiet: NEVER, longestWait: NEVER });
    put('a.txt', content);
    await reread();
    expect(texts()).toEqual({ a: 'It rained.', b: 'It snowed.' });
    expect(lines).toEqual([expect.objectContaining({ file: join(folder, 'a.txt'), kept: true })]);
    put('b.txt', 'It thawed.');
    await reread();
    expect(texts()).toEqual({ a: 'It rained.', b: 'It thawed.' });
  });

  test('is said once, and again when asked', async () => {
    const { reread } = watch();
    put('b.txt', '---\ntitle: Snow\nauthor: Ann\n---\nIt thawed.');
    put('bad.txt', '');
    await until(() => texts().b === 'It thawed.' && lines.some(({ file }) => file?.endsWith('bad.txt')));
    put('a.txt', 'It hailed.');
    await until(() => texts().a === 'It hailed.');
    expect(said('bad.txt: is empty')).toHaveLength(1);
    expect(said('key "author" (line 3) is not read')).toEqual([
      expect.objectContaining({ level: pino.levels.values.warn, file: join(folder, 'b.txt') }),
    ]);
    await reread();
    expect(said('bad.txt: is empty')).toHaveLength(2);
    expect(said('key "author"')).toHaveLength(2);
  });

  test('an empty folder and one that is gone leave everything as it was', async () => {
    const { reread } = watch({ quiet: NEVER, longestWait: NEVER });
    rmSync(join(folder, 'a.txt'));
    rmSync(join(folder, 'b.txt'));
    await reread();
    rmSync(folder, { recursive: true });
    await reread();
    expect(texts()).toEqual({ a: 'It rained.', b: 'It snowed.' });
    expect(lines.map(({ msg }) => msg)).toEqual([
      expect.stringContaining('holds no article any more'),
      expect.stringContaining('cannot be read again'),
    ]);
  });

  test('a folder that is gone is said once and starts no reading, however often it is looked for', async () => {
    watch();
    renameSync(folder, join(root, 'away'));
    await until(() => said('cannot be read again').length > 0);
    for (let looks = 0; looks < 10; looks++) await new Promise((wait) => setTimeout(wait, 20));
    expect(lines.map(({ error }) => error)).toEqual(['does not exist']);
    expect(texts()).toEqual({ a: 'It rained.', b: 'It snowed.' });
    renameSync(join(root, 'away'), folder);
    await until(() => said('can be read again').length > 0);
    expect(read).toEqual([]);
    expect(changes).toEqual([]);
  });

  test('a bad file that goes takes with it what it held before', async () => {
    const { reread } = watch({ quiet: NEVER, longestWait: NEVER });
    put('a.txt', '');
    await reread();
    expect(texts().a).toBe('It rained.');
    rmSync(join(folder, 'a.txt'));
    await reread();
    expect(texts()).toEqual({ b: 'It snowed.' });
  });

  test('a file in the place of the folder', async () => {
    watch();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'It hailed.');
    await until(() => lines.some(({ error }) => error === 'is not a folder'));
    expect(texts().a).toBe('It rained.');
  });

  test.skipIf(process.platform === 'win32')('a folder that may not be read for a while', async () => {
    watch();
    await asNobody(async () => {
      await until(() => lines.some(({ error }) => error === 'may not be read by this user'));
    });
    chmodSync(folder, 0o755);
    await until(() => said('can be read again').length > 0);
    expect(said('cannot be read again')).toHaveLength(1);
  });

  test('what fails for no fault of the file is named once, and tried again though nothing has changed', async () => {
    let failures = 0;
    watch({
      read(file) {
        if (failures++ > 2) return readNoted(file);
        throw new Error('the process that reads the articles ended with SIGKILL');
      },
    });
    put('a.txt', 'It hailed.');
    await until(() => texts().a === 'It hailed.');
    expect(said('a.txt: the process that reads')).toEqual([expect.objectContaining({ kept: true })]);
  });

  test('what breaks a limit is tried again when asked', async () => {
    let slow = true;
    const { reread } = watch({
      read(file) {
        if (slow) throw new ToldError('FILE_REFUSED', 'seeds/a.txt: took more than 20 seconds');
        return readNoted(file);
      },
    });
    put('a.txt', 'It hailed.');
    await until(() => said('took more than 20 seconds').length === 1);
    slow = false;
    for (let looks = 0; looks < 10; looks++) await new Promise((wait) => setTimeout(wait, 20));
    expect(read).toEqual([]);
    await reread();
    expect(texts().a).toBe('It hailed.');
  });

  test('nothing is read or said after it was stopped', async () => {
    const { reread, stop } = watch();
    stop();
    put('a.txt', 'It hailed.');
    await reread();
    expect(texts().a).toBe('It rained.');
    expect(lines).toEqual([]);
  });
});
