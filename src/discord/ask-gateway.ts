import { Routes } from 'discord-api-types/v10';
import { NotDiscord } from './not-discord.js';
import type { BotRest } from './rest.js';

/**
 * Asks Discord where its gateway is, before discord.js does: that waits a minute for a Discord which is silent, and stumbles over a page in its place.
 * @throws the REST client's error, or {NotDiscord}
 */
export async function askGateway(rest: Pick<BotRest, 'get'>): Promise<void> {
  const answer = (await rest.get(Routes.gatewayBot())) as {
    url?: unknown;
    session_start_limit?: { remaining?: unknown };
  } | null;
  if (typeof answer?.url !== 'string' || typeof answer.session_start_limit?.remaining !== 'number')
    throw new NotDiscord('address of a gateway');
}
