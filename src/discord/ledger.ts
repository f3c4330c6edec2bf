import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { atMost } from '../platform/at-most.js';
import type { Answered } from './answered.js';

/** Ids that are remembered. Discord repeats an event within seconds, if ever; this is minutes' worth of a very busy bot. */
const REMEMBERED = 5_000;

/** What became of an answer: `expired` and `answered-already` are Discord's 10062 and 40060, `lost` is everything else. */
export type Delivery = 'delivered' | 'expired' | 'answered-already' | 'lost';

/** One interaction or message, over: what is logged and counted. Nothing in it comes from the person. */
export interface Served {
  /** See Answered. */
  readonly what: string;
  readonly outcome: Answered['outcome'];
  readonly delivery: Delivery;
  /** From its arrival until Discord had the answer. */
  readonly milliseconds: number;
}

/** What was made of an interaction or a message, and how it gets to Discord. */
export interface Made extends Pick<Answered, 'what' | 'outcome' | 'failure'> {
  deliver(): Promise<Delivered>;
}

export interface Delivered {
  readonly delivery: Delivery;
  /** Discord's refusal, where there was one. */
  readonly status?: number | undefined;
  readonly code?: unknown;
}

export interface LedgerOptions {
  readonly log: Logger;
  /** Told of everything that is over. */
  readonly observe?: ((served: Served) => void) | undefined;
}

/** What is being answered, and what was: commands, presses and mentions alike. */
export interface Ledger {
  /** Whether an id comes for the first time: Discord may send the same event twice, and nobody wants two answers. */
  isNew(id: string): boolean;
  /** Has one answered, and logs and counts what became of it. Never rejects. @param name what the log calls it */
  enter(
    name: { readonly interaction: string } | { readonly message: string },
    make: () => Promise<Made>,
  ): Promise<void>;
  /** Waits until nothing is being answered, but no longer than so many milliseconds. True when nothing was cut off. */
  drain(within: number): Promise<boolean>;
}

export function openLedger({ log, observe }: LedgerOptions): Ledger {
  const seen = new LRUCache<string, true>({ max: REMEMBERED });
  const inFlight = new Set<Promise<void>>();

  async function serve(name: object, make: () => Promise<Made>): Promise<void> {
    const began = performance.now();
    const { what, outcome, failure, deliver } = await make();
    const { delivery, ...refusal } = await deliver().catch((): Delivered => ({ delivery: 'lost' }));
    const milliseconds = Math.round((performance.now() - began) * 10) / 10;
    const line = { ...name, command: what, outcome, milliseconds };
    if (failure) log.error({ ...line, failure: failure.id, error: stackOf(failure.error) }, 'answer failed');
    if (delivery === 'delivered') log.info(line, 'answered');
    else log.warn({ ...line, delivery, ...refusal }, 'answer not delivered');
    observe?.({ what, outcome, delivery, milliseconds });
  }

  return {
    isNew(id) {
      const isNew = !seen.has(id);
      seen.set(id, true);
      return isNew;
    },
    enter(name, make) {
      const work = serve(name, make)
        // An interaction of a form that nobody foresaw must not end the bot.
        .catch((error: unknown) => log.error({ ...name, error: stackOf(error) }, 'answer failed'))
        .finally(() => inFlight.delete(work));
      inFlight.add(work);
      return work;
    },
    drain: (within) => atMost(within, Promise.allSettled(inFlight)),
  };
}

/** Where an error came from, for the log. */
function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
