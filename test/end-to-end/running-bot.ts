import { type APIButtonComponentWithCustomId, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { pino } from 'pino';
import { expect } from 'vitest';
import { type Bot, startBot } from '../../src/discord/gateway.js';
import type { ReplySettings } from '../../src/discord/setting.js';
import type { Library } from '../../src/library.js';
import { startLocalDiscord } from '../../src/local-discord/index.js';
import type {
  ChannelMessage,
  LocalDiscord,
  LocalDiscordOptions,
  Outcome,
  Person,
} from '../../src/local-discord/types.js';

/** The real bot, connected through the real discord.js client to the local Discord. */
export interface RunningBot {
  readonly discord: LocalDiscord;
  readonly bot: Bot;
  readonly anna: Person;
  readonly ben: Person;
  /** Stops the bot and starts it anew, as a deployment does; with another library where one is given. */
  restart(library?: Library): Promise<void>;
  stop(): Promise<void>;
}

export interface RunOptions {
  readonly replies?: ReplySettings;
  /** What the local Discord is like. */
  readonly discord?: LocalDiscordOptions;
}

export async function runBot(library: Library, options: RunOptions = {}): Promise<RunningBot> {
  const record = process.env.RECORD_REQUESTS;
  const discord = await startLocalDiscord({ ...options.discord, ...(record ? { record } : {}) });
  const log = pino({ level: 'silent' });
  const start = (current: Library) =>
    startBot({ library: current, token: discord.token, api: discord.api, replies: options.replies, log });
  let bot = await start(library);
  const [anna, ben] = discord.people as readonly [Person, Person];
  return {
    discord,
    anna,
    ben,
    get bot() {
      return bot;
    },
    async restart(next = library) {
      await bot.stop();
      bot = await start(next);
    },
    async stop() {
      await bot.stop();
      await discord.close();
    },
  };
}

/** The message that an interaction led to; fails when it led to something else. */
export function messageOf(outcome: Outcome): ChannelMessage {
  expect(['message', 'updated']).toContain(outcome.kind);
  return (outcome as Extract<Outcome, { kind: 'message' }>).message;
}

interface Part {
  readonly type?: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly accessory?: Part;
  readonly components?: readonly Part[];
  readonly options?: readonly { label: string; value: string }[];
}

/** Every component of a message, nested ones too, in order. */
export function partsOf({ message }: ChannelMessage): readonly Part[] {
  const flatten = (parts: readonly Part[]): Part[] =>
    parts.flatMap((part) => [
      part,
      ...flatten([...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])]),
    ]);
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
