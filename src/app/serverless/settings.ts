import { adviceOn, ConfigError, describe, LOG_LEVELS, PUBLIC_KEY, REPLIES } from '../../config/variables.js';

const NAMES = ['DISCORD_PUBLIC_KEY', 'REPLIES', 'LOG_LEVEL'] as const;

type Environment = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

/** What can be set where a host calls a function. */
export interface Settings {
  readonly publicKey: string;
  readonly replies: (typeof REPLIES)[number];
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/**
 * The host's environment: what it hands to each request, as Cloudflare Workers does, before the variables of a process. Other hosts hand over something
 * else, in which nothing has these names. Only these are looked at, since Deno asks leave for each.
 */
export function environmentOf(given: unknown): Environment {
  const handed = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  const ofProcess = typeof process === 'undefined' ? {} : process.env;
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const own = handed[name];
      const value = (typeof own === 'string' ? own : ofProcess?.[name])?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

/** @throws {ConfigError} in the words of readConfig, which a host that calls a function would load for three variables */
export function readSettings({ DISCORD_PUBLIC_KEY: publicKey, ...environment }: Environment): Settings {
  const { REPLIES: replies = 'private', LOG_LEVEL: logLevel = 'info' } = environment;
  const problems: string[] = [];
  if (publicKey === undefined) problems.push(`DISCORD_PUBLIC_KEY: ${PUBLIC_KEY.missing}`);
  else if (!PUBLIC_KEY.form.test(publicKey))
    problems.push(describe('DISCORD_PUBLIC_KEY', PUBLIC_KEY.advice, publicKey));
  if (!isOneOf(REPLIES, replies)) problems.push(describe('REPLIES', adviceOn.REPLIES, replies));
  if (!isOneOf(LOG_LEVELS, logLevel)) problems.push(describe('LOG_LEVEL', adviceOn.LOG_LEVEL, logLevel));
  if (problems.length > 0) throw new ConfigError(problems);
  return { publicKey, replies, logLevel } as Settings;
}

function isOneOf<Choice extends string>(choices: readonly Choice[], value: string): value is Choice {
  return (choices as readonly string[]).includes(value);
}
