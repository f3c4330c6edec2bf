import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type LocalDiscord, startLocalDiscord } from 'local-discord';
import { packageRoot } from '../../src/platform/package-root.js';
import { residentOf } from '../load/resident.js';

/** As `npm start` starts it. */
const FLAGS = ['--max-semi-space-size=4', '--v8-pool-size=1'];
/** Milliseconds in which the local Discord takes an answer: all of them are to be measured. */
const PATIENCE = 60_000;

/** The real bot in a process of its own, which watches a folder. */
export interface WatchingBot {
  readonly discord: LocalDiscord;
  /** Files that it has refused so far, by name. */
  refused(): ReadonlySet<string>;
  /** Resident memory in MiB of the bot, and of the process that reads for it. */
  memory(): { readonly bot: number; readonly reader: number };
  /** Nothing is being read: no process is there that would. */
  isIdle(): boolean;
  /** A number of Prometheus'; those of the event loop's delay are since this was last asked. */
  metrics(): Promise<(line: string) => number>;
  stop(): Promise<void>;
}

export async function startWatchingBot(seeds: string): Promise<WatchingBot> {
  const discord = await startLocalDiscord({ answerWithin: PATIENCE });
  const bot = spawn(process.execPath, [...FLAGS, resolve(packageRoot(), 'dist/src/app/main.js')], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      SEEDS: seeds,
      WATCH_SEEDS: 'true',
      OPERATIONS_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const refused = new Set<string>();
  let operations = '';
  const ended = new Promise<void>((done) => bot.once('close', () => done()));
  await new Promise<void>((running, fail) => {
    void ended.then(() => fail(new Error('the bot ended')));
    createInterface({ input: bot.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as { msg: string; level: number; file?: string; operations?: string };
      if (said.operations) operations = said.operations;
      if (said.file && said.level >= ERROR) refused.add(said.file);
      if (/Whosaid is running/.test(said.msg)) running();
    });
  });
  return {
    discord,
    refused: () => refused,
    memory: () => ({
      bot: residentOf(bot.pid).now || 0,
      reader: childrenOf(bot.pid).reduce((sum, pid) => sum + (residentOf(pid).now || 0), 0),
    }),
    isIdle: () => childrenOf(bot.pid).length === 0,
    async metrics() {
      const text = await (await fetch(`${operations}/metrics`)).text();
      return (line) =>
        Number(
          text
            .split('\n')
            .find((one) => one.startsWith(`${line} `))
            ?.slice(line.length) ?? Number.NaN,
        );
    },
    async stop() {
      bot.kill('SIGTERM');
      await ended;
      await discord.close();
    },
  };
}

/** pino's level. */
const ERROR = 50;

/** As Linux tells; none elsewhere. */
function childrenOf(pid: number | undefined): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
