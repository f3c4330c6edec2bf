import { type APIButtonComponentWithCustomId, ComponentType, MessageFlags } from 'discord-api-types/v10';
import {
  type ChannelMessage,
  type LocalDiscord,
  type LocalDiscordOptions,
  type Outcome,
  type Person,
  startLocalDiscord,
} from 'local-discord';
import { type Logger, pino } from 'pino';
import { expect } from 'vitest';
import { startBot } from '../../src/discord/gateway.js';
import * as commandsApi from '../../src/discord/http/commands-api.js';
import { openRegistrar } from '../../src/discord/http/register.js';
import { startEndpoint } from '../../src/discord/http/start.js';
import type { ReplySettings } from '../../src/discord/setting.js';
import type { Library } from '../../src/library/library.js';
import { flatten, type Part } from '../parts.js';

/** How the bots of this suite are reached: vitest.config.ts runs every file of it once for each, with TRANSPORT set. */
export const transport = process.env.TRANSPORT === 'http' ? 'http' : 'gateway';

/** The real bot: through the real discord.js client, or behind its HTTP endpoint with signed requests, from the local Discord. */
export interface RunningBot {
  readonly discord: LocalDiscord;
  readonly bot: { stop(): Promise<void> };
  readonly anna: Person;
  readonly ben: Person;
  /** Stops the bot and starts it anew, as a deployment does; with another library or another server for its commands where one is given. */
  restart(library?: Library, changed?: Pick<RunOptions, 'guildId'>): Promise<void>;
  stop(): Promise<void>;
}

export interface RunOptions {
  readonly log?: Logger;
  readonly replies?: ReplySettings;
  readonly mentions?: boolean;
  /** The server that the commands are registered for alone. */
  readonly guildId?: string | undefined;
  /** What the local Discord is like. */
  readonly discord?: LocalDiscordOptions;
}

export async function runBot(library: Library, options: RunOptions = {}): Promise<RunningBot> {
  const record = process.env.RECORD_REQUESTS;
  const discord = await startLocalDiscord({ ...options.discord, ...(record ? { record } : {}) });
  let bot = await startOver(discord, library, options);
  const [anna, ben] = discord.people as readonly [Person, Person];
  return {
    discord,
    anna,
    ben,
    get bot() {
      return bot;
    },
    async restart(next = library, changed = {}) {
      await bot.stop();
      bot = await startOver(discord, next, { ...options, ...changed });
    },
    async stop() {
      await bot.stop();
      await discord.close();
    },
  };
}

async function startOver(discord: LocalDiscord, library: Library, options: RunOptions): Promise<RunningBot['bot']> {
  const { api, publicKey, token } = discord;
  const { guildId, log = pino({ level: 'silent' }), mentions, replies } = options;
  if (transport === 'gateway') return startBot({ library, token, api, guildId, replies, mentions, log });
  const registrar = openRegistrar({ token, publicKey, api, guildId, log }, commandsApi);
  const address = { host: '127.0.0.1', port: 0 };
  const bot = await startEndpoint({ library, publicKey, address, registrar, replies, log });
  await discord.useEndpoint(bot.url);
  return bot;
}

/** The message that an interaction led to; fails when it led to something else. */
export function messageOf(outcome: Outcome): ChannelMessage {
  expect(['message', 'updated']).toContain(outcome.kind);
  return (outcome as Extract<Outcome, { kind: 'message' }>).message;
}

/** Every component of a message, nested ones too, in order. */
export function partsOf({ message }: ChannelMessage): readonly Part[] {
  return flatten((message.components ?? []) as readonly Part[]);
}

/** All texts of a message, one after the other, as markdown. */
export function textOf(message: ChannelMessage): string {
  return partsOf(message)
    .flatMap(({ content }) => (content === undefined ? [] : [content]))
    .join('\n');
}

/** The first button with this label. */
export function buttonOf(message: ChannelMessage, label: string): APIButtonComponentWithCustomId {
  const found = partsOf(message).find((part) => part.type === ComponentType.Button && part.label === label);
  expect(
    found,
    `a button called ${label} in: ${partsOf(message)
      .flatMap((part) => part.label ?? [])
      .join(', ')}`,
  ).toBeDefined();
  return found as unknown as APIButtonComponentWithCustomId;
}

export function menuOf(message: ChannelMessage) {
  const found = partsOf(message).find((part) => part.type === ComponentType.StringSelect);
  expect(found).toBeDefined();
  return found as { custom_id: string; options: { label: string; value: string }[] };
}

export function isPrivate({ message, seenBy }: ChannelMessage): boolean {
  return seenBy !== null && ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
