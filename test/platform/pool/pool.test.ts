import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TASKS } from '../../../src/app/tasks.js';
import { readPrepared } from '../../../src/library/read-story.js';
import type { createThreadsApart as CreateThreadsApart } from '../../../src/platform/pool/apart.js';
import type { Crew } from '../../../src/platform/pool/order.js';
import type { createPool as CreatePool, Pool } from '../../../src/platform/pool/pool.js';
import type { createThreads as CreateThreads, ThreadsOptions } from '../../../src/platform/pool/threads.js';
import type { ToldError as ToldErrorClass } from '../../../src/platform/told-error.js';

const root = resolve(import.meta.dirname, '../../..');
/** The built one: threads and processes run JavaScript. */
const built = (file: string) => import(pathToFileURL(resolve(root, 'dist/src/platform/pool', file)).href);
const { createPool } = (await built('pool.js')) as { createPool: typeof CreatePool };
const { createThreads } = (await built('threads.js')) as { createThreads: typeof CreateThreads };
const { ToldError } = (await built('../told-error.js')) as { ToldError: typeof ToldErrorClass };
const { createThreadsApart } = (await built('apart.js')) as { createThreadsApart: typeof CreateThreadsApart };

const SEED = resolve(root, 'seeds', readdirSync(resolve(root, 'seeds'))[0] as string);
const module = new URL('tasks.mjs', import.meta.url).href;
/** What the bot's threads do. */
const ours = pathToFileURL(resolve(root, 'dist/src/app/thread.js')).href;
const limits = { seconds: 2, mebibytes: 64, threads: 2 };
const bytes = new Uint8Array();

let folder = '';
/** Ours, and those of tasks.mjs. */
type Tasks = typeof TASKS & Record<'echo' | 'silent' | 'refused', (input?: unknown) => Promise<unknown>>;
const pools: Pool<Tasks>[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'));
});
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
  rmSync(folder, { recursive: true });
});

const crews = { 'threads here': createThreads, 'threads in a process apart': createThreadsApart };

function open(create: (options: ThreadsOptions) => Crew, options: ThreadsOptions = { module: ours }): Pool<Tasks> {
  const pool = createPool<Tasks>(create(options));
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
  const read = (pool: Pool<Tasks>, name: string): Promise<unknown> =>
    pool
      .run('readStory', { file: join(folder, name), bytes }, join(folder, name))
      .catch(({ name, message }: Error) => `${name}: ${message.replace(folder, 'seeds')}`);

  test('a story comes over as it is read here, each speaker one object', async () => {
    const file = { file: SEED, bytes: readFileSync(SEED) };
    const read = await open(create).run('readStory', file, SEED);
    const { story } = read.prepared;
    expect(read).toEqual(readPrepared(file));
    expect(story.quotations.some(({ speaker }) => speaker && story.speakers.includes(speaker.speaker))).toBe(true);
    expect(story.article.paragraphs[0]?.sentences[0]).toBe(story.article.sentences[0]);
  });

  test('what a task throws comes over with its name', async () => {
    const pool = open(create);
    const reading = pool.run('readStory', { file: 'seeds/a.txt', bytes }, 'seeds/a.txt');
    await expect(reading).rejects.toBeInstanceOf(ToldError);
    await expect(reading).rejects.toMatchObject({
      code: 'ARTICLE',
      remedy: 'put the text of an article into it',
      name: 'ArticleError',
      message: 'seeds/a.txt: is empty; put the text of an article into it',
    });
  });

  test('an error of Discord’s comes over with what the registrar looks at', async () => {
    const details = { code: 'ECONNREFUSED', status: 401, retryAfter: 5 };
    await expect(withTasks().run('refused', details)).rejects.toMatchObject({ message: 'refused', ...details });
    await expect(withTasks().run('refused', details)).rejects.not.toBeInstanceOf(ToldError);
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
      'FileRefused: seeds/endless.txt: took more than 2 seconds to read; split it into articles',
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
    expect(hungry).toBe('FileRefused: seeds/hungry: needed more memory than 64 MiB to be read; split it into articles');
    expect(others).toEqual(['a', 'b', 'c'].map((name) => join(folder, name)));
  });

  test('files do not wait for a Discord that does not answer, nor does it for files', async () => {
    const pool = withTasks({ seconds: 60 });
    for (let times = 0; times < 5; times += 1) void pool.run('silent', {}).catch(() => {});
    expect(await read(pool, 'a')).toBe(join(folder, 'a'));
    const other = withTasks({ seconds: 60 });
    const held = ['held-1', 'held-2', 'held-3'].map((name) => read(other, name));
    expect(await other.run('echo', { folder })).toEqual({ folder });
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
