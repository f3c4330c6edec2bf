import { resolve } from 'node:path';
import * as z from 'zod';
import { hostProblem, withoutBrackets } from '../platform/host-name.js';
import { proxyProblems } from './proxy.js';
import { TOKEN_PARTS } from './secret-shapes.js';
import { readShards, type Shards } from './shards.js';
import type { VariableName } from './variable-names.js';
import {
  adviceOn,
  bareValue,
  ConfigError,
  describe,
  LOG_LEVELS,
  misplacedSecret,
  PORTAL,
  PUBLIC_KEY,
  REPLIES,
} from './variables.js';

export { ConfigError } from './variables.js';

/** Variables that take one of a few words, in capitals or not. */
const CHOICES: ReadonlySet<string> = new Set(['REPLIES', 'MENTIONS', 'WATCH_SEEDS', 'LOG_LEVEL', 'SHARDS']);
/** Nothing else is worth a request. */
const TOKEN = new RegExp(`^${TOKEN_PARTS.source}$`);
const MENTIONS = ['off', 'on'] as const;
const MAX_PORT = 65_535;
const DEFAULT_PORT = 8_080;
const LOOPBACK = '127.0.0.1';
const PRODUCTION = 'production';

const port = (advice: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, advice)
    .transform(Number)
    .refine((number) => number <= MAX_PORT, advice);

const text = z.string().optional();

const host = z
  .string()
  .superRefine((value, context) => {
    const problem = hostProblem(value);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  })
  .transform(withoutBrackets);

const VARIABLES = {
  DISCORD_TOKEN: z.string().regex(TOKEN, `is not a bot token; copy it from the ${PORTAL.token}`).optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(
      /^\d{17,20}$/,
      'is not a server id; it is a number of 17 to 20 digits (right click the server → Copy Server ID, once Developer Mode is on in Discord’s settings → Advanced)',
    )
    .optional(),
  DISCORD_PUBLIC_KEY: z.string().regex(PUBLIC_KEY.form, PUBLIC_KEY.advice).optional(),
  DISCORD_API: z.url({ protocol: /^https?$/, error: 'is not a URL such as https://discord.com/api' }).optional(),
  HOST: host.optional(),
  PORT: port(`is not a port; give a number from 0 (any free one) to ${MAX_PORT}`).default(DEFAULT_PORT),
  SHARDS: text,
  SHARD_COUNT: text,
  SHARD_IDS: text,
  SHARD_REPLICAS: text,
  SHARD_ORDINAL: text,
  REPLIES: z.enum(REPLIES, adviceOn.REPLIES).default('private'),
  MENTIONS: z
    .enum(MENTIONS, `is not a choice; give one of ${MENTIONS.join(', ')}`)
    .transform((value) => value === 'on')
    .default(false),
  SEEDS: z.string().default('seeds'),
  WATCH_SEEDS: z
    .enum(['true', 'false'], 'is neither true nor false')
    .transform((value) => value === 'true')
    .default(false),
  INDEX: text,
  OPERATIONS_PORT: port(`is not a port; give a number from 0 (any free one) to ${MAX_PORT}`).optional(),
  LOCAL_PORT: port(`is not a port; give a number from 0 (any free one) to ${MAX_PORT}`).default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, adviceOn.LOG_LEVEL).default('info'),
  NODE_ENV: z
    .string()
    .refine(
      (value) => value === PRODUCTION || !/^prod/i.test(value),
      `is not ${PRODUCTION}; write it out in small letters`,
    )
    .optional(),
} satisfies Readonly<Record<VariableName, z.ZodType>>;

type Values = z.infer<z.ZodObject<typeof VARIABLES>>;

export type Config = Readonly<ReturnType<typeof configOf>>;

/** What the variables come to, once they are right. The types are those of the schema above. */
function configOf(values: Values, shards: Shards, portIsGiven: boolean, folder: string) {
  return {
    /** Absent, and no public key: the bot runs against the local Discord. */
    token: values.DISCORD_TOKEN,
    /** Given: interactions come by HTTP, signed for this key. */
    publicKey: values.DISCORD_PUBLIC_KEY,
    /** Commands are registered for this server alone, where they change at once; absent: everywhere. */
    guildId: values.DISCORD_GUILD_ID,
    /** Where Discord's REST API is; absent: at Discord. */
    api: values.DISCORD_API,
    /** Address that the operations port listens on. */
    host: values.HOST ?? LOOPBACK,
    // Who gives a port and no host is a hosting platform, which comes from outside.
    /** Address that the HTTP endpoint listens on; absent: every address of this machine. */
    endpointHost: values.HOST ?? (portIsGiven ? undefined : LOOPBACK),
    /** Port of the HTTP endpoint. */
    port: values.PORT,
    /** Which shards of the gateway this process connects. */
    shards,
    /** Who sees a reply where the person does not choose. */
    replies: values.REPLIES,
    /** Answer messages that mention the bot. */
    mentions: values.MENTIONS,
    /** The folder with the articles. */
    seeds: resolve(folder, values.SEEDS),
    /** Read changed articles while running. */
    watchSeeds: values.WATCH_SEEDS,
    /** A file made by `npm run build:index`, read instead of the folder. */
    index: values.INDEX === undefined ? undefined : resolve(folder, values.INDEX),
    /** Port of /healthz, /readyz and /metrics; absent: none. */
    operationsPort: values.OPERATIONS_PORT,
    /** Port of the local Discord; 0 for any free one. */
    localPort: values.LOCAL_PORT,
    logLevel: values.LOG_LEVEL,
  };
}

/**
 * Reads the configuration from environment variables; empty ones count as absent.
 * @param folder what a relative SEEDS or INDEX is relative to
 * @throws {ConfigError} that names every mistake at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value = '']) => {
      const said = bareValue(value);
      return said === '' ? [] : [[name, said]];
    }),
  );
  const problems: string[] = [];
  const values = Object.fromEntries(
    Object.entries(VARIABLES).map(([name, variable]) => {
      const misplaced = misplacedSecret(name, given[name]);
      if (misplaced !== null) {
        problems.push(`${name}: ${misplaced}`);
        return [name, undefined];
      }
      const result = variable.safeParse(CHOICES.has(name) ? given[name]?.toLowerCase() : given[name]);
      for (const issue of result.error?.issues ?? []) problems.push(describe(name, issue.message, given[name]));
      return [name, result.data];
    }),
  ) as Values;
  const shards = readShards(values);
  // What was a secret is taken for absent, and is not named a second time as missing.
  const named = new Set(problems.map(variableOf));
  if ('problems' in shards) problems.push(...shards.problems.filter((problem) => !named.has(variableOf(problem))));
  problems.push(...contradictions(given, values));
  if (problems.length > 0 || 'problems' in shards) throw new ConfigError(problems);
  return configOf(values, shards.shards, given.PORT !== undefined, folder);
}

/** Variables that are right by themselves and not together. */
function contradictions(given: Readonly<Record<string, string>>, values: Values): string[] {
  const problems: string[] = [];
  const sharding = Object.keys(given).filter((name) => /^SHARD_(?:COUNT|IDS|REPLICAS|ORDINAL)$/.test(name));
  if (given.DISCORD_PUBLIC_KEY && sharding.length > 0)
    problems.push(
      `${sharding[0]}: shards are the gateway's, and DISCORD_PUBLIC_KEY chooses the HTTP endpoint; take one of them out`,
    );
  const { OPERATIONS_PORT, PORT } = values;
  // Two that were wrong are both absent here, and not the same port.
  if (given.DISCORD_PUBLIC_KEY && OPERATIONS_PORT !== undefined && OPERATIONS_PORT === PORT && PORT !== 0)
    problems.push(`OPERATIONS_PORT: ${PORT} is the port of the HTTP endpoint (PORT); give another one`);
  if (values.WATCH_SEEDS && given.INDEX)
    problems.push('WATCH_SEEDS: INDEX names a file that does not change; take one of them out');
  if (given.DISCORD_PUBLIC_KEY && values.MENTIONS)
    problems.push(
      'MENTIONS: Discord sends messages through the gateway alone, and DISCORD_PUBLIC_KEY chooses the HTTP endpoint; take one of them out',
    );
  if (given.NODE_ENV === PRODUCTION && !given.DISCORD_TOKEN && !given.DISCORD_PUBLIC_KEY)
    problems.push(
      'DISCORD_TOKEN: is missing, and so is DISCORD_PUBLIC_KEY; with NODE_ENV=production one of them must be set. To try the bot in its own local Discord, leave NODE_ENV out',
    );
  if (given.DISCORD_TOKEN) problems.push(...proxyProblems(given, values.DISCORD_API));
  return problems;
}

function variableOf(problem: string): string {
  return problem.slice(0, problem.indexOf(':'));
}
