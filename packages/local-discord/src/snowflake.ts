/** First second of 2015 in Unix milliseconds: where Discord's snowflakes begin to count. */
const DISCORD_EPOCH = 1_420_070_400_000n;
const TIMESTAMP_SHIFT = 22n;
const INCREMENTS_PER_MILLISECOND = 1n << 12n;
/** Worker 1, process 0: any would do, they only have to fit their five bits each. */
const WORKER_AND_PROCESS = 1n << 17n;

/**
 * A source of snowflakes as Discord's documentation describes them (42 bits of milliseconds, worker, process, 12 bits of increment).
 * Every one is greater than those before it, even when the clock stands still or is set back.
 */
export function createSnowflakes(now: () => number = Date.now): () => string {
  let last = 0n;
  return () => {
    const fromClock = ((BigInt(now()) - DISCORD_EPOCH) << TIMESTAMP_SHIFT) | WORKER_AND_PROCESS;
    // Past 4,096 in one millisecond the increment is full: borrow from the next millisecond.
    const increment = (last + 1n) % INCREMENTS_PER_MILLISECOND;
    const next = increment === 0n ? ((last >> TIMESTAMP_SHIFT) + 1n) << TIMESTAMP_SHIFT : last + 1n;
    last = fromClock > last ? fromClock : next | WORKER_AND_PROCESS;
    return last.toString();
  };
}

/** Unix milliseconds at which a snowflake was made. */
export function snowflakeTime(snowflake: string): number {
  return Number((BigInt(snowflake) >> TIMESTAMP_SHIFT) + DISCORD_EPOCH);
}
