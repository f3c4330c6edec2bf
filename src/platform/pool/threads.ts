import { Tinypool } from 'tinypool';
import { createGate } from '../gate.js';
import { type Limits, limitsHere } from './limits.js';
import { type Crew, failureOf, type Order, type Result } from './order.js';
import { neededTooMuch, tookTooLong } from './refusals.js';

/** Milliseconds without work after which a thread ends: one start of the bot has several orders, which share it. */
const IDLE = 500;
/** Threads for all but files, which are not to wait for a Discord that does not answer, nor it for them. */
const OTHERS = 2;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

export interface ThreadsOptions {
  readonly limits?: Limits;
  /** URL of the module whose `perform` does what is ordered (performing.ts). */
  readonly module: string;
}

/**
 * A crew of threads in this process, each there only while there is something to do. A file that takes too long or needs too much memory ends its thread, and
 * its reading is an error that says so; the others go on.
 *
 * One thing is beyond them: where a single piece of memory larger than V8's last reserve (16 MiB) is wanted when a thread's share is used up, V8 ends the
 * whole process. Programs that must live on have their threads in a process apart (apart.ts).
 */
export function createThreads({ limits = limitsHere(), module }: ThreadsOptions): Crew {
  const pool = new Tinypool({
    filename: module,
    name: 'perform',
    minThreads: 0,
    maxThreads: limits.threads + OTHERS,
    idleTimeout: IDLE,
    resourceLimits: { maxOldGenerationSizeMb: limits.mebibytes },
    // A thread that waits for work by Atomics.wait() would leave its connections to Discord unattended.
    useAtomics: false,
  });
  // Tinypool leaves in its queue what waits for a thread that another task has taken down with it. Behind gates as wide as the pool nothing waits there.
  const files = createGate(limits.threads);
  const others = createGate(OTHERS);
  // Of a thread that cannot be started Tinypool does not tell whoever waits for it, but of its own end it does.
  let broken: Error | undefined;
  pool.on('error', (error: Error) => {
    broken = error;
    void pool.destroy().finally(() => {
      broken = undefined;
    });
  });

  async function read(order: Order, file: string): Promise<Result> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limits.seconds * 1_000);
    try {
      return await pool.run(order, { signal: late.signal });
    } catch (error) {
      if (late.signal.aborted) return { error: tookTooLong(file, limits) };
      if ((error as { code?: unknown }).code === OUT_OF_MEMORY) return { error: neededTooMuch(file, limits) };
      return { error: failureOf(broken ?? error) };
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    perform: (order) => {
      const { file } = order;
      return file === undefined
        ? others(() => pool.run(order).catch((error) => ({ error: failureOf(broken ?? error) })))
        : files(() => read(order, file));
    },
    close: () => pool.destroy(),
  };
}
