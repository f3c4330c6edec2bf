import { withinDistance } from '../language/terms/distance.js';

/** Every variable that is read (config.ts says what each takes). */
export const VARIABLE_NAMES = [
  'DISCORD_TOKEN',
  'DISCORD_GUILD_ID',
  'DISCORD_PUBLIC_KEY',
  'DISCORD_API',
  'HOST',
  'PORT',
  'SHARDS',
  'SHARD_COUNT',
  'SHARD_IDS',
  'SHARD_REPLICAS',
  'SHARD_ORDINAL',
  'REPLIES',
  'MENTIONS',
  'SEEDS',
  'WATCH_SEEDS',
  'INDEX',
  'OPERATIONS_PORT',
  'LOCAL_PORT',
  'LOG_LEVEL',
  'NODE_ENV',
] as const;
export type VariableName = (typeof VARIABLE_NAMES)[number];

/** How other bots call the same thing. */
const ALIASES: ReadonlyMap<string, VariableName> = new Map([
  ['TOKEN', 'DISCORD_TOKEN'],
  ['BOT_TOKEN', 'DISCORD_TOKEN'],
  ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
  ['GUILD_ID', 'DISCORD_GUILD_ID'],
  ['PUBLIC_KEY', 'DISCORD_PUBLIC_KEY'],
]);
/** Shorter names are one letter from too many others. */
const LONG = 8;
const SLIPS = 2;

/** The variable that somebody meant by a name that is none; undefined where it may be another program's. */
export function meantBy(name: string): VariableName | undefined {
  if (isVariable(name)) return undefined;
  const capitals = name.toUpperCase().replaceAll('-', '_');
  return (
    ALIASES.get(capitals) ??
    VARIABLE_NAMES.find(
      (known) => capitals === known || (known.length >= LONG && withinDistance(capitals, known, SLIPS)),
    )
  );
}

/** Whether it is one of ours, letter by letter. */
export function isVariable(name: string): name is VariableName {
  return (VARIABLE_NAMES as readonly string[]).includes(name);
}
