import { type APIApplicationCommand, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord-api-types/v10';

/** The part of discord.js's REST client that registration needs. */
export interface CommandsEndpoint {
  get(route: `/${string}`, options: { query: URLSearchParams }): Promise<unknown>;
  put(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
}

/** Discord leaves the translations out of a list unless they are asked for. */
const WITH_LOCALIZATIONS = new URLSearchParams({ with_localizations: 'true' });

/**
 * Registers the commands where they differ from what is registered: 200 creations a day are all that Discord allows.
 * @returns true when they were overwritten, false when they stood already
 */
export async function register(
  rest: CommandsEndpoint,
  applicationId: string,
  guildId: string | undefined,
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const registered = (await rest.get(route, { query: WITH_LOCALIZATIONS })) as APIApplicationCommand[];
  // A proxy on the way may answer with a page of its own.
  if (!Array.isArray(registered)) throw new TypeError('Discord answered with something that is no list of commands');
  if (sameCommands(registered, definitions)) return false;
  await rest.put(route, { body: definitions });
  return true;
}

/** True when Discord holds exactly these commands, whatever it added to them. The order of commands does not count, that of options does. */
export function sameCommands(registered: readonly object[], wanted: readonly object[]): boolean {
  const key = (command: object) =>
    `${String((command as { type?: number }).type ?? 1)}:${(command as { name: string }).name}`;
  const found = new Map(registered.map((command) => [key(command), command]));
  return registered.length === wanted.length && wanted.every((command) => same(found.get(key(command)), command));
}

/** Where the wanted value is given, it must be there; where it is not, Discord's default (null, false, empty) must be. */
function same(registered: unknown, wanted: unknown): boolean {
  if (isEmpty(registered) && isEmpty(wanted)) return true;
  if (Array.isArray(wanted) && Array.isArray(registered)) {
    return wanted.length === registered.length && wanted.every((one, index) => same(registered[index], one));
  }
  if (isRecord(wanted) && isRecord(registered)) {
    const names = new Set(
      [...Object.keys(wanted), ...Object.keys(registered)].filter((name) => !ADDED_BY_DISCORD.has(name)),
    );
    return [...names].every((name) => same(registered[name], wanted[name]));
  }
  return registered === wanted;
}

const ADDED_BY_DISCORD = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'default_permission',
  'name_localized',
  'description_localized',
]);

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
