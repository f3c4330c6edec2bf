import type { Limits } from '../types.js';

/** Sessions a bot may begin in a day before its token is reset. */
const SESSIONS_PER_DAY = 1_000;
/** Shards that may identify at once; as Discord grants to large bots, so that a fleet starts quickly here. */
const MAX_CONCURRENCY = 16;
/** Milliseconds for which one shard keeps others of its turn waiting. */
const TURN = 5_000;

/** Taken; to be asked again later; or one too many, after which Discord resets the token. */
export type Admission = 'taken' | 'too-soon' | 'spent';

/** How often, and how many at once, sessions may be begun. */
export interface Starts {
  readonly total: number;
  readonly maxConcurrency: number;
  /** Begun so far. */
  count(): number;
  /** Asks for a session of this shard, and counts it where it is taken. */
  admit(shardId: number): Admission;
}

/** What Discord says of it is always said, and holds where it is asked for. */
export function createStarts({ maxConcurrency, sessions }: Limits = {}): Starts {
  const turns = new Map<number, number>();
  let count = 0;
  return {
    total: sessions ?? SESSIONS_PER_DAY,
    maxConcurrency: maxConcurrency ?? MAX_CONCURRENCY,
    count: () => count,
    admit(shardId) {
      if (sessions !== undefined && count >= sessions) return 'spent';
      if (maxConcurrency !== undefined) {
        const turn = shardId % maxConcurrency;
        const now = Date.now();
        if (now - (turns.get(turn) ?? Number.NEGATIVE_INFINITY) < TURN) return 'too-soon';
        turns.set(turn, now);
      }
      count += 1;
      return 'taken';
    },
  };
}
