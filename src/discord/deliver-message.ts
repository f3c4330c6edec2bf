import { setTimeout as wait } from 'node:timers/promises';
import { Routes } from 'discord-api-types/v10';
import { waitOf } from './deliver.js';
import type { Delivered } from './ledger.js';
import { isRefusal, UNAUTHORIZED } from './status.js';
import { TokenRefused } from './token.js';

/**
 * Milliseconds after which an answer to a mention is given up. Discord sets no limit, but in a conversation it would come as a surprise after that, and a bot
 * that is stopped waits no longer either.
 */
const WORTH = 10_000;
/** Milliseconds between tries. */
const PAUSE = 1_000;

/** The part of a REST client that mentions need. */
export interface ChannelEndpoint {
  post(route: `/${string}`, request: { body: unknown; within: number }): Promise<unknown>;
}

/**
 * Writes a message in a channel; where Discord cannot be reached, is down, or refuses the token (which may be a passing fault), again until it is no longer
 * worth it. The body must hold a nonce that Discord enforces.
 */
export async function postReply(
  rest: ChannelEndpoint,
  channelId: string,
  body: unknown,
  { pause = PAUSE, worth = WORTH } = {},
): Promise<Delivered> {
  const giveUpAt = performance.now() + worth;
  for (;;) {
    try {
      await rest.post(Routes.channelMessages(channelId), { body, within: giveUpAt - performance.now() });
      return { delivery: 'delivered' };
    } catch (error) {
      const next = Math.max(pause, waitOf(error));
      if (isFinal(error) || performance.now() + next >= giveUpAt) {
        const { code, status } = error as { code?: unknown; status?: number };
        return { delivery: 'lost', status, code };
      }
      await wait(next);
    }
  }
}

function isFinal(error: unknown): boolean {
  const { status } = error as { status?: number };
  if (error instanceof TokenRefused) return true;
  return isRefusal(status) && status !== UNAUTHORIZED;
}
