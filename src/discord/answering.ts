import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { Library } from '../library/library.js';
import { atMost } from '../platform/at-most.js';
import { type Response, respond } from './respond.js';
import type { ReplySettings } from './setting.js';

/** Milliseconds for which what is being answered is waited for when the bot is stopped. */
export const STOP_WITHIN = 10_000;

/** What became of an answer: `expired` and `answered-already` are Discord's 10062 and 40060, `lost` is everything else. */
export type Delivery = 'delivered' | 'expired' | 'answered-already' | 'lost';

/** One interaction, over: what is logged and counted. Nothing in it comes from the person. */
export interface Served {
  /** A command's name, `button:` and an action, or `autocomplete:` and a command. */
  readonly what: string;
  readonly outcome: Response['outcome'];
  readonly delivery: Delivery;
  /** From the interaction's arrival until Discord had the answer. */
  readonly milliseconds: number;
}

export interface AnsweringOptions {
  readonly library: Library;
  readonly log: Logger;
  /** Who sees replies; private ones unless told. */
  readonly replies?: ReplySettings | undefined;
  /** Told of every interaction that is over. */
  readonly observe?: ((served: Served) => void) | undefined;
}

/** Hands an answer to Discord; rejecting is the same as resolving with `lost`. */
export type Deliver = (body: APIInteractionResponse) => Promise<Delivery>;

/** What every transport does with an interaction: answer, deliver, log, count. */
export interface Answering {
  /** Never rejects. */
  answer(interaction: APIInteraction, deliver: Deliver): Promise<void>;
  /** Waits until nothing is being answered, but no longer than so many milliseconds. True when nothing was cut off. */
  drain(within: number): Promise<boolean>;
}

export function createAnswering({ library, log, replies, observe }: AnsweringOptions): Answering {
  const inFlight = new Set<Promise<void>>();

  async function serve(interaction: APIInteraction, deliver: Deliver): Promise<void> {
    const began = performance.now();
    const { body, what, outcome, failure } = await respond(interaction, library, replies);
    const delivery = await deliver(body).catch(() => 'lost' as const);
    const milliseconds = Math.round((performance.now() - began) * 10) / 10;
    const line = { interaction: interaction.id, command: what, outcome, milliseconds };
    if (failure) log.error({ ...line, failure: failure.id, error: stackOf(failure.error) }, 'answer failed');
    if (delivery === 'delivered') log.info(line, 'answered');
    else log.warn({ ...line, delivery }, 'answer not delivered');
    observe?.({ what, outcome, delivery, milliseconds });
  }

  return {
    answer(interaction, deliver) {
      const work = serve(interaction, deliver)
        // An interaction of a form that nobody foresaw must not end the bot.
        .catch((error: unknown) => log.error({ interaction: interaction.id, error: stackOf(error) }, 'answer failed'))
        .finally(() => inFlight.delete(work));
      inFlight.add(work);
      return work;
    },
    drain: (within) => atMost(within, Promise.allSettled(inFlight)),
  };
}

/** Where an error came from, for the log. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
