import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPrepared } from '../../../src/library/read-story.js';
import type { createThreadsApart as CreateThreadsApart } from '../../../src/platform/pool/apart.js';
import type { createPool as CreatePool, Pool } from '../../../src/platform/pool/pool.js';
import type { createThreads as CreateThreads, ThreadsOptions } from '../../../src/platform/pool/threads.js';

const root = resolve(import.meta.dirname, '../../..');
/** The built one: threads and processes run JavaScript. */
const built = (file: string) => import(pathToFileURL(resolve(root, 'dist/src/platform/pool', file)).href);
const { createPool } = (await built('pool.js')) as { createPool: typeof CreatePool };
const { createThreads } = (await built('threads.js')) as { createThreads: typeof CreateThreads };
const { createThreadsApart } = (await built('apart.js')) as { createThreadsApart: typeof CreateThreadsApart };

const SEED = resolve(root, 'seeds', readdirSync(resolve(root, 'seeds'))[0] as string);
const module = new URL('tasks.mjs', import.meta.url).href;
const limits = { seconds: 2, mebibytes: 64, threads: 2 };
const bytes = new Uint8Array();

let folder = '';
const pools: Pool[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'));
});
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
  rmSync(folder, { recursive: true });
});

const crews = { 'threads here': createThreads, 'threads in a process apart': createThreadsApart };

function open(create: (options?: ThreadsOptions) => ReturnType<typeof createThreads>, options?: ThreadsOptions): Pool {
  const pool = createPool(create(options));
  pools.push(pool);
  return pool;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((wait) => setTimeout(wait, 10));
}

/** Threads of this process, as Linux tells. */
const threads = () => readdirSync('/proc/self/task').length;

describe.each(Object.entries(crews))('%s', (_name, create) => {
  const withTasks = (some: Partial<typeof limits> = {}) => open(create, { module, limits: { ...limits, ...some } });
  const read = (pool: Pool, name: string): Promise<unknown> =>
    pool
      .run('readStory', { file: join(folder, name), bytes })
      .catch(({ name, message }: Error) => `${name}: ${message.replace(folder, 'seeds')}`);

  test('a story comes over as it is read here, each speaker one object', async () => {
    const file = { file: SEED, bytes: readFileSync(SEED) };
    const read = await open(create).run('readStory', file);
    const { story } = read.prepared;
    expect(read).toEqual(readPrepared(file));
    expect(story.quotations.some(({ speaker }) => speaker && story.speakers.includes(speaker.speaker))).toBe(true);
    expect(story.article.paragraphs[0]?.sentences[0]).toBe(story.article.sentences[0]);
  });

  test('what a task throws comes over with its name', async () => {
    const pool = open(create);
    const environment = { DISCORD_TOKEN: 'x', LOCAL_PORT: 'y' };
    await expect(pool.run('readConfig', { environment, folder: root })).rejects.toMatchObject({
      name: 'ConfigError',
      message: expect.stringMatching(/^DISCORD_TOKEN: .*\nLOCAL_PORT: /),
    });
    await expect(pool.run('readStory', { file: 'seeds/a.txt', bytes })).rejects.toMatchObject({
      name: 'ArticleError',
      message: 'seeds/a.txt: is empty; put the text of an article into it',
    });
  });

  test('an error of Discord’s comes over with what the registrar looks at', async () => {
    const access = { token: 'x', api: 'http://127.0.0.1:9/api', publicKey: undefined };
    await expect(open(create).run('findApplication', access)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('a file that takes too long is named, and the others are read meanwhile and after', async () => {
    const pool = withTasks();
    const endless = read(pool, 'endless.txt');
    let over = false;
    void endless.then(() => {
      over = true;
    });
    for (const name of ['a.txt', 'b.txt', 'c.txt']) expect(await read(pool, name)).toBe(join(folder, name));
    expect(over).toBe(false);
    expect(await endless).toBe(
      'ArticleError: seeds/endless.txt: took more than 2 seconds to read; split it into articles',
    );
    expect(await read(pool, 'd.txt')).toBe(join(folder, 'd.txt'));
  });

  test('as many as there are threads take too long, and those that wait behind them are read', async () => {
    const pool = withTasks();
    const names = ['endless-1', 'endless-2', 'endless-3', 'a', 'b'];
    const all = await Promise.all(names.map((name) => read(pool, name)));
    expect(all.slice(0, 3)).toEqual(Array(3).fill(expect.stringContaining('took more than 2 seconds')));
    expect(all.slice(3)).toEqual([join(folder, 'a'), join(folder, 'b')]);
  });

  test('a file that needs too much memory is named, and no other', async () => {
    const pool = withTasks({ seconds: 60 });
    const [hungry, ...others] = await Promise.all(['hungry', 'a', 'b', 'c'].map((name) => read(pool, name)));
    expect(hungry).toBe(
      'ArticleError: seeds/hungry: needed more memory than 64 MiB to be read; split it into articles',
    );
    expect(others).toEqual(['a', 'b', 'c'].map((name) => join(folder, name)));
  });

  test('files do not wait for a Discord that does not answer, nor does it for files', async () => {
    const pool = withTasks({ seconds: 60 });
    const silent = { token: 'x', applicationId: '1', definitions: [] };
    for (let times = 0; times < 5; times += 1) void pool.run('registerCommands', silent).catch(() => {});
    expect(await read(pool, 'a')).toBe(join(folder, 'a'));
    const other = withTasks({ seconds: 60 });
    const held = ['held-1', 'held-2', 'held-3'].map((name) => read(other, name));
    expect(await other.run('readConfig', { environment: {}, folder })).toEqual({ environment: {}, folder });
    for (const name of ['held-1', 'held-2', 'held-3']) writeFileSync(join(folder, `${name}.go`), '');
    expect(await Promise.all(held)).toEqual(['held', 'held', 'held']);
  });

  test.runIf(process.platform === 'linux')('when there is nothing more to do, no thread is left', async () => {
    const before = threads();
    const pool = withTasks();
    await Promise.all(['a', 'b', 'c'].map((name) => read(pool, name)));
    await until(() => threads() <= before);
  });
});
