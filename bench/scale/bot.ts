import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { type LocalDiscord, startLocalDiscord } from 'local-discord';
import { packageRoot } from '../../src/platform/package-root.js';
import { startFlags } from '../load/bots.js';
import { residentOf } from '../load/resident.js';
import type { Gauge } from './gauge.js';

/** The real bot in a process of its own, with a local Discord in this one. */
export interface ScaleBot {
  readonly discord: LocalDiscord;
  /** Milliseconds from its start until it is connected. */
  readonly start: number;
  /** Milliseconds that its event loop was held up at most since this was last asked. */
  pause(): Promise<number>;
  heap(): Promise<number>;
  /** Resident memory in MiB, now and at most (Linux; elsewhere NaN). */
  resident(): { readonly now: number; readonly peak: number };
  stop(): Promise<void>;
}

/** Starts it as `npm start` does, over a folder of articles. */
export async function startOver(seeds: string, environment: Readonly<Record<string, string>> = {}): Promise<ScaleBot> {
  const discord = await startLocalDiscord();
  const began = performance.now();
  const gauge = resolve(packageRoot(), 'dist/bench/scale/gauge.js');
  const flags = [...startFlags(), '--expose-gc', '--import', gauge, resolve(packageRoot(), 'dist/src/app/main.js')];
  const child = spawn(process.execPath, flags, {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      SEEDS: seeds,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  await runs(child);
  const start = performance.now() - began;

  async function ask(what: 'pause' | 'heap'): Promise<Gauge> {
    const answer = once(child, 'message') as Promise<[Gauge]>;
    child.send(what);
    const [gauge] = await answer;
    return gauge;
  }

  return {
    discord,
    start,
    pause: async () => (await ask('pause')).pause,
    heap: async () => (await ask('heap')).heap,
    resident: () => residentOf(child.pid),
    async stop() {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
      await discord.close();
    },
  };
}

/** Resolved when the bot says that it runs. What it prints later is read and dropped, as a log collector would. */
function runs(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((done, fail) => {
    child.once('close', (code) => fail(new Error(`ended early with ${code}: ${said}`)));
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      if (!said.includes('Whosaid is running')) return;
      child.stdout?.off('data', listen).resume();
      done();
    };
    child.stdout?.on('data', listen);
  });
}
