import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { FLAGS, processorOf, sayingRunning } from '../load/bots.js';
import { residentOf } from '../load/resident.js';

export const SERVERS = ['whosaid', 'plain'] as const;
export type ServerKind = (typeof SERVERS)[number];

const PROGRAMS: Readonly<Record<ServerKind, string>> = {
  whosaid: 'dist/src/app/main.js',
  plain: 'dist/bench/strangers/plain.js',
};
/** Written to proc(5)'s `clear_refs`: the most that a process had resident is counted anew. */
const RESET_PEAK = '5';

/** A server in a process of its own, on a port of loopback. */
export interface BenchServer {
  readonly url: URL;
  /** Resident memory in MiB, now and at most since `forgetPeak` (Linux; elsewhere NaN). */
  resident(): { readonly now: number; readonly peak: number };
  forgetPeak(): void;
  /** Processor time that it has used, in milliseconds (Linux; elsewhere NaN): what other programs do does not count. */
  processor(): number;
  /** Asks it to end, as an orchestrator does. @returns the milliseconds that it took */
  stop(): Promise<number>;
}

/** Starts it with the flags that `npm start` gives the bot, and waits until it listens. */
export async function startServer(kind: ServerKind, publicKey: string): Promise<BenchServer> {
  const child = spawn(process.execPath, [...FLAGS, resolve(packageRoot(), PROGRAMS[kind])], {
    env: { PATH: process.env.PATH, DISCORD_PUBLIC_KEY: publicKey, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await sayingRunning(child, 'http');
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\/interactions/.exec(said) ?? [];
  return {
    url: new URL(url),
    resident: () => residentOf(child.pid),
    processor: () => processorOf(child),
    forgetPeak() {
      try {
        writeFileSync(`/proc/${child.pid}/clear_refs`, RESET_PEAK);
      } catch {
        // Elsewhere than on Linux nothing is measured.
      }
    },
    async stop() {
      const began = performance.now();
      const ended = new Promise((done) => child.once('close', done));
      child.kill('SIGTERM');
      await ended;
      return performance.now() - began;
    },
  };
}
