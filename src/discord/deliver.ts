import { setTimeout as wait } from 'node:timers/promises';
import { REST } from '@discordjs/rest';
import { type APIInteraction, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Deliver } from './answering.js';
import type { Delivery } from './ledger.js';
import { makeRequest } from './make-request.js';
import { isRefusal } from './status.js';

/** Milliseconds after an interaction's arrival in which Discord takes the answer. */
const DEADLINE = 3_000;
/** Milliseconds after which one try is given up. A Discord that is only slow must not get every answer twice. */
const TRY_WITHIN = 2_000;
/** Milliseconds between tries. */
const PAUSE = 100;

/** The part of discord.js's REST client that delivery needs. */
export interface CallbackEndpoint {
  post(route: `/${string}`, options: { body: unknown; auth: false; signal: AbortSignal }): Promise<unknown>;
}

/**
 * A REST client for answers alone. It has no token (an interaction carries its own), and what slows other requests down does not hold answers up. Tries
 * are counted here and not by the client, whose own go on long after the deadline and leave out connections that the other side closed.
 */
export function openCallbacks(api: string | undefined): CallbackEndpoint {
  return new REST({
    ...(api ? { api } : {}),
    makeRequest,
    timeout: TRY_WITHIN,
    retries: 0,
    // A wait that Discord asks for may be longer than the answer is worth, and longer than the bot stays: deliverBy decides.
    rejectOnRateLimit: () => true,
    // No state is kept for a callback's route, so there is nothing to sweep.
    handlerSweepInterval: 0,
    hashSweepInterval: 0,
  });
}

/**
 * Sends the answer to Discord's callback route; where Discord cannot be reached or is down, again until it would be too late.
 * Nothing of an error is kept: its text holds the interaction's token.
 */
export function deliverBy(
  rest: CallbackEndpoint,
  { id, token }: Pick<APIInteraction, 'id' | 'token'>,
  { deadline = DEADLINE, pause = PAUSE } = {},
): Deliver {
  const giveUpAt = performance.now() + deadline;
  return async (body) => {
    for (let isFirst = true; ; isFirst = false) {
      try {
        await withinTry((signal) => rest.post(Routes.interactionCallback(id, token), { body, auth: false, signal }));
        return 'delivered';
      } catch (error) {
        const refused = refusalOf(error);
        // A try whose answer was lost on the way has been heard.
        if (refused === 'answered-already' && !isFirst) return 'delivered';
        if (refused !== null) return refused;
        const next = Math.max(pause, waitOf(error));
        if (performance.now() + next >= giveUpAt) return 'lost';
        await wait(next);
      }
    }
  };
}

/** The client's own limit ends with the headers; a body that does not come is not waited for either. The timer does not outlive the try. */
async function withinTry(post: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TRY_WITHIN);
  await post(controller.signal).finally(() => clearTimeout(timer));
}

/** Milliseconds that Discord asks to wait. */
export function waitOf(error: unknown): number {
  const { retryAfter } = error as { retryAfter?: unknown };
  return typeof retryAfter === 'number' ? retryAfter : 0;
}

/** What Discord's refusal says; null where it was not Discord that refused, or only for now. */
function refusalOf(error: unknown): Delivery | null {
  const { code, status } = error as { code?: unknown; status?: number };
  if (code === RESTJSONErrorCodes.UnknownInteraction) return 'expired';
  if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'answered-already';
  return isRefusal(status) ? 'lost' : null;
}
