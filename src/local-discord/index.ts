import { openLocalDiscord, type StartOptions } from './open.js';
import type { LocalDiscord } from './types.js';

export { NoAnswer } from './no-answer.js';
export type {
  ChannelMessage,
  LocalDiscord,
  LocalDiscordOptions,
  OptionValues,
  Outcome,
  Person,
  Refusal,
} from './types.js';
export type { StartOptions };

/**
 * Starts a Discord on 127.0.0.1 that discord.js can log in to with `rest: { api: discord.api }` and `discord.token`.
 * Rejects with an Error that names the port when it is in use.
 */
export async function startLocalDiscord(options: StartOptions = {}): Promise<LocalDiscord> {
  const { discord } = await openLocalDiscord(options);
  return discord;
}
