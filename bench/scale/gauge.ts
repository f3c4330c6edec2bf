import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into the bot's process before it (node --import): measures its event loop, and tells whoever started it what it asks for.
 */
export interface Gauge {
  /** Mebibytes of heap after garbage was collected. */
  readonly heap: number;
  /** Milliseconds that the event loop was held up at most since it was last asked. */
  readonly pause: number;
}

const MIB = 1_048_576;
const NANOSECONDS = 1_000_000;
/** Collecting once leaves what only weak references hold. */
const COLLECTIONS = 2;

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on('message', (what: 'pause' | 'heap') => {
  const pause = delay.max / NANOSECONDS;
  if (what === 'heap') for (let at = 0; at < COLLECTIONS; at += 1) globalThis.gc?.();
  const gauge: Gauge = { heap: process.memoryUsage().heapUsed / MIB, pause };
  delay.reset();
  process.send?.(gauge);
});
// Nobody who listens is to keep the bot from ending.
process.channel?.unref();
