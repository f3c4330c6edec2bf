import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { createThreadsApart as CreateThreadsApart } from '../../../src/platform/pool/apart.js';
import type { createPool as CreatePool, Pool } from '../../../src/platform/pool/pool.js';
import { processesIn, until } from '../../roads/walk.js';

const dist = resolve(import.meta.dirname, '../../../dist/src/platform/pool');
const urlOf = (file: string) => pathToFileURL(join(dist, file)).href;
const { createPool } = (await import(urlOf('pool.js'))) as { createPool: typeof CreatePool };
const { createThreadsApart } = (await import(urlOf('apart.js'))) as { createThreadsApart: typeof CreateThreadsApart };

const module = new URL('tasks.mjs', import.meta.url).href;
const limits = { seconds: 60, mebibytes: 64, threads: 2 };
const bytes = new Uint8Array();

let pool: Pool<Record<'readStory' | 'silent', (input?: unknown) => Promise<unknown>>>;
beforeEach(() => {
  pool = createPool(createThreadsApart({ module, limits }));
});
afterEach(() => pool.close());

const read = (file: string): Promise<unknown> =>
  pool.run('readStory', { file, bytes }, file).catch(({ name, message }: Error) => `${name}: ${message}`);

/** Processes that this one has started and that run, as Linux tells. */
function children(): readonly number[] {
  try {
    return readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** The process of the pool: the one that was not there before. */
async function processOf(work: () => void): Promise<number> {
  const before = children();
  work();
  await until(() => children().length > before.length);
  return children().find((pid) => !before.includes(pid)) as number;
}

describe.runIf(process.platform === 'linux')('threads in a process apart', () => {
  test('a file for which V8 ends the process is named; those beside it are read, each alone, and those after it', async () => {
    const [greedy, ...others] = await Promise.all(['greedy.txt', 'a.txt', 'b.txt', 'c.txt', 'd.txt'].map(read));
    expect(greedy).toBe('FileRefused: greedy.txt: needed more memory than 64 MiB to be read; split it into articles');
    expect(others).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
    expect(await read('e.txt')).toBe('e.txt');
  });

  test('two such files beside each other are both named', async () => {
    const all = await Promise.all(['greedy-1.txt', 'greedy-2.txt', 'a.txt'].map(read));
    expect(all.slice(0, 2)).toEqual(Array(2).fill(expect.stringContaining('needed more memory than 64 MiB')));
    expect(all[2]).toBe('a.txt');
  });

  test.each([
    ['SIGKILL', 'give the program more memory and start it again'],
    ['SIGTERM', 'start it again, and report it if that happens again'],
  ] as const)(
    'when the process ends by %s, what it did is said to have failed, and later orders are done',
    async (signal, advice) => {
      let said: Promise<unknown> = Promise.resolve();
      const pid = await processOf(() => {
        said = pool.run('silent', {}).catch(({ name, message }: Error) => `${name}: ${message}`);
      });
      process.kill(pid, signal);
      expect(await said).toBe(`PoolError: the process that reads the articles ended with ${signal}; ${advice}`);
      expect(await read('a.txt')).toBe('a.txt');
    },
  );

  test('a file whose process ends for no want of memory is named with how', async () => {
    let reading: Promise<unknown> = Promise.resolve();
    const pid = await processOf(() => {
      reading = read('endless.txt');
    });
    process.kill(pid, 'SIGSEGV');
    expect(await reading).toBe(
      'FileRefused: endless.txt: ended the process that read it (SIGSEGV); take it out, and report it',
    );
  });

  test('the process does not end while it works, however the orders before it came back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'apart-'));
    const file = join(folder, 'held');
    let reading: Promise<unknown> = Promise.resolve();
    const pid = await processOf(() => {
      reading = read('a.txt');
    });
    await reading;
    for (let round = 0; round < 50; round += 1) await Promise.all(['a.txt', 'b.txt'].map(read));
    const held = read(file);
    // Longer than an idle process is kept.
    await new Promise((wait) => setTimeout(wait, 1_000));
    expect(children()).toContain(pid);
    writeFileSync(`${file}.go`, '');
    expect(await held).toBe('held');
    rmSync(folder, { recursive: true });
  });

  test('the process ends when there is nothing more to do', async () => {
    const before = children();
    const pid = await processOf(() => void read('a.txt'));
    await until(() => !children().includes(pid));
    expect(children().filter((child) => !before.includes(child))).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('a program that is killed while a file is read', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'killed-'));
  });
  afterEach(() => {
    for (const pid of processesIn(folder)) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true });
  });

  /** The program, once its pool reads files without an end: itself, and its process apart with a thread for each. */
  async function reading(): Promise<number> {
    const files = ['marked-1', 'marked-2'].map((name) => join(folder, name));
    const program = `
      import { createPool } from ${JSON.stringify(urlOf('pool.js'))};
      import { createThreadsApart } from ${JSON.stringify(urlOf('apart.js'))};
      const pool = createPool(createThreadsApart(${JSON.stringify({ module, limits: { ...limits, seconds: 3_600 } })}));
      for (const file of ${JSON.stringify(files)}) void pool.run('readStory', { file, bytes: new Uint8Array() }, file);
      process.once('SIGUSR2', () => process.exit(0));
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder, stdio: 'ignore' });
    await until(() => files.every((file) => existsSync(`${file}.begun`)));
    expect(processesIn(folder)).toHaveLength(2);
    return child.pid as number;
  }

  test.each(['SIGKILL', 'SIGTERM', 'SIGUSR2'] as const)('by %s leaves no process behind', async (signal) => {
    process.kill(await reading(), signal);
    await until(() => processesIn(folder).length === 0);
  });
});
