import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LocalDiscord, startLocalDiscord } from 'local-discord';
import { packageRoot } from '../../src/platform/package-root.js';
import { residentOf } from './resident.js';

export type Transport = 'gateway' | 'http';
export type Kind = 'whosaid' | 'constant';

/** Linux counts processor time in hundredths of a second. */
const MILLISECONDS_A_TICK = 10;

/** As `npm start` and the image start the bot; the constant bot has the same, so that what V8 is told is not what differs. */
export const FLAGS = startFlags();

/** A bot in a process of its own, with a local Discord of its own in this one. */
export interface BenchBot {
  readonly kind: Kind;
  readonly discord: LocalDiscord;
  /** Resident memory of the bot's process in MiB (Linux; elsewhere NaN). */
  memory(): number;
  /** Processor time that the bot's process has used, in milliseconds (Linux; elsewhere NaN): what other programs do does not count. */
  processor(): number;
  stop(): Promise<void>;
}

/** Starts a program of dist/ on a transport and waits until it answers. */
export async function startBot(kind: Kind, transport: Transport): Promise<BenchBot> {
  const discord = await startLocalDiscord();
  const program = kind === 'whosaid' ? 'dist/src/app/main.js' : `dist/bench/load/constant-${transport}.js`;
  const child = spawn(process.execPath, [...FLAGS, resolve(packageRoot(), program)], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      ...(transport === 'http' ? { DISCORD_PUBLIC_KEY: discord.publicKey, PORT: '0' } : {}),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await sayingRunning(child, transport);
  const url = /http:\/\/127\.0\.0\.1:\d+\/interactions/.exec(said)?.[0];
  if (transport === 'http') await discord.useEndpoint(url ?? null);
  if (discord.commands().length === 0) await registerAsk(discord);
  return {
    kind,
    discord,
    memory: () => residentOf(child.pid).now,
    processor: () => processorOf(child),
    async stop() {
      const ended = new Promise((done) => child.once('close', done));
      child.kill('SIGTERM');
      await ended;
      await discord.close();
    },
  };
}

/** What `npm start` tells V8. */
export function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(resolve(packageRoot(), 'package.json'), 'utf8'));
  const flags = /(?<=node )(?:--\S+ )+(?=dist\/src\/app\/main\.js)/.exec(scripts.start)?.[0];
  if (flags === undefined)
    throw new Error(`package.json: "start" does not run the bot as this program expects: ${scripts.start}`);
  return flags.trim().split(' ');
}

/** What the bot prints until it runs. What it prints later is read and dropped, as a log collector would. */
export function sayingRunning(child: ChildProcess, transport: Transport): Promise<string> {
  const ready = transport === 'http' ? /\/interactions/ : /running/;
  let said = '';
  return new Promise((done, fail) => {
    child.once('close', (code) => fail(new Error(`ended early with ${code}: ${said}`)));
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      if (!ready.test(said)) return;
      child.stdout?.off('data', listen).resume();
      done(said);
    };
    child.stdout?.on('data', listen);
  });
}

/** The constant bot registers nothing; it is asked with the same command. */
async function registerAsk(discord: LocalDiscord): Promise<void> {
  const options = [{ type: 3, name: 'question', description: 'Q', required: true }];
  await fetch(`${discord.api}/v10/applications/${discord.applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify([{ name: 'ask', description: 'Ask', options }]),
  });
}

/** Processor time that a process has used, in milliseconds (Linux; elsewhere NaN). */
export function processorOf({ pid }: Pick<ChildProcess, 'pid'>): number {
  try {
    // Fields 14 and 15 of proc(5): user and system time; the second field is a name that may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_A_TICK;
  } catch {
    return Number.NaN;
  }
}
