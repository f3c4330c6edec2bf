import { resolve } from 'node:path';
import * as z from 'zod';

/** Three base64url parts, as Discord makes them; nothing else is worth a request. */
const TOKEN = /^[\w-]{18,}\.[\w-]{4,}\.[\w-]{20,}$/;
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const REPLIES = ['private', 'public'] as const;
const MENTIONS = ['off', 'on'] as const;
const MAX_PORT = 65_535;

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      TOKEN,
      'is not a bot token; copy it from the Discord Developer Portal → your application → Bot → Reset Token',
    )
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(
      /^\d{17,20}$/,
      'is not a server id; it is a number of 17 to 20 digits (right click the server → Copy Server ID)',
    )
    .optional(),
  REPLIES: z.enum(REPLIES, `is not a choice; give one of ${REPLIES.join(', ')}`).default('private'),
  MENTIONS: z.enum(MENTIONS, `is not a choice; give one of ${MENTIONS.join(', ')}`).default('off'),
  SEEDS: z.string().default('seeds'),
  LOCAL_PORT: z
    .string()
    .regex(/^\d{1,5}$/, `is not a port; give a number from 0 (any free one) to ${MAX_PORT}`)
    .transform(Number)
    .refine((port) => port <= MAX_PORT, `is not a port; give a number from 0 (any free one) to ${MAX_PORT}`)
    .default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is not a log level; give one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

export interface Config {
  /** Absent: the bot runs against the local Discord. */
  readonly token: string | undefined;
  /** Commands are registered for this server alone, where they change at once; absent: everywhere. */
  readonly guildId: string | undefined;
  /** Who sees a reply where the person does not choose. */
  readonly replies: (typeof REPLIES)[number];
  /** Answer messages that mention the bot. */
  readonly mentions: boolean;
  /** The folder with the articles. */
  readonly seeds: string;
  /** Port of the local Discord; 0 for any free one. */
  readonly localPort: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** Thrown with one line for each variable that is wrong. The values of secrets are never shown. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * Reads the configuration from environment variables; empty ones count as absent.
 * @param folder what a relative SEEDS is relative to
 * @throws {ConfigError} that names every mistake at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const result = schema.safeParse(given);
  if (!result.success) throw new ConfigError(result.error.issues.map((issue) => describe(issue, given)));
  const {
    DISCORD_TOKEN,
    DISCORD_GUILD_ID,
    REPLIES: replies,
    MENTIONS: mentions,
    SEEDS,
    LOCAL_PORT,
    LOG_LEVEL,
  } = result.data;
  return {
    token: DISCORD_TOKEN,
    guildId: DISCORD_GUILD_ID,
    replies,
    mentions: mentions === 'on',
    seeds: resolve(folder, SEEDS),
    localPort: LOCAL_PORT,
    logLevel: LOG_LEVEL,
  };
}

function describe(issue: z.core.$ZodIssue, given: Readonly<Record<string, string>>): string {
  const name = String(issue.path[0]);
  const value = name === 'DISCORD_TOKEN' ? 'the value' : JSON.stringify(given[name]);
  return `${name}: ${value} ${issue.message}`;
}
