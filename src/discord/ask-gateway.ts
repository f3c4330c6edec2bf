import { Routes } from 'discord-api-types/v10';
import type { Shards } from '../config/shards.js';
import { ToldError } from '../platform/told-error.js';
import { NotDiscord } from './not-discord.js';
import type { BotRest } from './rest.js';

/** Thrown when a bot has identified as often as Discord lets it in a day (`session_start_limit`). The message says until when. */
export class NoSessions extends ToldError {
  /** @param resetAfter milliseconds */
  constructor(remaining: number, resetAfter: number) {
    const until = new Date(Date.now() + resetAfter).toISOString();
    super(
      'NO_SESSIONS',
      `Discord lets this bot connect ${remaining === 0 ? 'no more' : `only ${remaining} more ${remaining === 1 ? 'time' : 'times'}`} until ${until}: it has been started too often in a day`,
      'start it again then',
    );
  }
}

interface Gateway {
  readonly url: string;
  /** As many as Discord recommends. */
  readonly shards: number;
  readonly session_start_limit: { readonly remaining: number; readonly reset_after: number };
}

/**
 * Asks Discord where its gateway is, before discord.js does: that waits a minute for a Discord which is silent, and stumbles over a page in its place.
 * @throws the REST client's error, {NotDiscord}, or {NoSessions} where too few are left for these shards
 */
export async function askGateway(rest: Pick<BotRest, 'get'>, shards: Shards): Promise<void> {
  const gateway = await rest.get(Routes.gatewayBot());
  if (!isGateway(gateway)) throw new NotDiscord('address of a gateway');
  const { remaining, reset_after: resetAfter } = gateway.session_start_limit;
  const wanted = shards === 'auto' ? gateway.shards : shards.ids.length;
  if (remaining < wanted) throw new NoSessions(remaining, resetAfter);
}

function isGateway(answer: unknown): answer is Gateway {
  const { session_start_limit: limit, shards, url } = (answer ?? {}) as Partial<Gateway>;
  return (
    typeof url === 'string' &&
    typeof shards === 'number' &&
    typeof limit?.remaining === 'number' &&
    typeof limit.reset_after === 'number'
  );
}
