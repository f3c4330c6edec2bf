import { type APIApplicationCommand, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord-api-types/v10';
import { NotDiscord } from './not-discord.js';
import { sameCommands } from './same-commands.js';
import { FORBIDDEN, NOT_FOUND } from './status.js';

export type Definitions = readonly RESTPostAPIApplicationCommandsJSONBody[];

/** The part of a REST client that registration needs. */
export interface CommandsEndpoint {
  get(route: `/${string}`, request: { query: URLSearchParams }): Promise<unknown>;
  put(route: `/${string}`, request: { body: unknown }): Promise<unknown>;
  delete(route: `/${string}`): Promise<unknown>;
}

/** Whose commands, and where: everywhere, or in one server alone. */
export interface Place {
  readonly applicationId: string;
  readonly guildId?: string | undefined;
}

export interface Registered {
  /** False when they stood already. */
  readonly overwritten: boolean;
  /** True when none of them was there before. */
  readonly first: boolean;
  /** Names of commands that stood there and are none of these: the list as it is wanted took their place. */
  readonly replaced: readonly string[];
}

/** What was taken away because it stood twice. */
export interface Removal {
  /** The server that it was registered for alone; null: everywhere. */
  readonly guildId: string | null;
  readonly commands: number;
}

export interface Tidied {
  readonly removals: readonly Removal[];
  /** False when commands may be in servers that were not looked through: the bot is a member of none, or of too many. */
  readonly complete: boolean;
}

/** Discord leaves the translations out of a list unless they are asked for. */
const WITH_LOCALIZATIONS = new URLSearchParams({ with_localizations: 'true' });
/** Servers that are looked through for commands of their own. A bot in more has long been in use: nobody tries commands out with it. */
const MOST_SERVERS = 100;
const OF_GLOBAL_ONES: ReadonlySet<string> = new Set(['contexts', 'integration_types']);

/**
 * Registers the commands where they differ from what is registered. To write the same again would be taken, and not count towards the creations that a bot has
 * in a day; but people's clients would load every command anew.
 */
export async function register(rest: CommandsEndpoint, place: Place, definitions: Definitions): Promise<Registered> {
  const registered = await list(rest, place);
  const isServers = place.guildId !== undefined;
  const wanted = isServers ? definitions.map(asServersOwn) : definitions;
  const first = !registered.some(isOneOf(definitions));
  if (sameCommands(isServers ? registered.map(asServersOwn) : registered, wanted))
    return { overwritten: false, first, replaced: [] };
  await rest.put(routeOf(place), { body: wanted });
  const isOurs = isOneOf(definitions);
  const replaced = registered.filter((command) => !isOurs(command)).map(({ name }) => name);
  return { overwritten: true, first, replaced };
}

/**
 * Takes away the same commands where they are registered beside the place where they are wanted; there everybody would see each of them twice. Wanted
 * everywhere, they go from each server that has its own; wanted in one server, they go from everywhere. Commands that are not ours stay.
 *
 * The latter takes them from all other servers. A bot cannot hide a command that holds everywhere from one server, and who names a server for development
 * asks for that server alone; the log and README say that it wants an application of its own.
 *
 * Servers are those that the bot is a member of: Discord does not say which others granted it commands.
 */
export async function tidy(rest: CommandsEndpoint, place: Place, definitions: Definitions): Promise<Tidied> {
  const { applicationId } = place;
  if (place.guildId !== undefined) {
    const commands = await remove(rest, { applicationId }, definitions);
    return { removals: commands > 0 ? [{ guildId: null, commands }] : [], complete: true };
  }
  const servers = await serversOf(rest);
  const removals: Removal[] = [];
  for (const guildId of servers.slice(0, MOST_SERVERS)) {
    const commands = await remove(rest, { applicationId, guildId }, definitions).catch(noneWhereNoneMayBe);
    if (commands > 0) removals.push({ guildId, commands });
  }
  return { removals, complete: servers.length > 0 && servers.length <= MOST_SERVERS };
}

/** Takes away those of the commands that are registered in this place, and no others. Returns how many there were. */
export async function remove(rest: CommandsEndpoint, place: Place, definitions: Definitions): Promise<number> {
  const registered = await list(rest, place);
  const ours = registered.filter(isOneOf(definitions));
  // One request where nothing else stands there.
  if (ours.length > 1 && ours.length === registered.length) await rest.put(routeOf(place), { body: [] });
  else for (const { id } of ours) await rest.delete(`${routeOf(place)}/${id}`);
  return ours.length;
}

/** How many of the commands are registered in this place. */
export async function count(rest: CommandsEndpoint, place: Place, definitions: Definitions): Promise<number> {
  return (await list(rest, place)).filter(isOneOf(definitions)).length;
}

async function list(rest: CommandsEndpoint, place: Place): Promise<readonly APIApplicationCommand[]> {
  const registered = await rest.get(routeOf(place), { query: WITH_LOCALIZATIONS });
  if (!Array.isArray(registered)) throw new NotDiscord('list of commands');
  return registered as APIApplicationCommand[];
}

async function serversOf(rest: CommandsEndpoint): Promise<readonly string[]> {
  const query = new URLSearchParams({ limit: String(MOST_SERVERS + 1) });
  const servers = await rest.get(Routes.userGuilds(), { query });
  if (!Array.isArray(servers)) throw new NotDiscord('list of servers');
  return (servers as { id: string }[]).map(({ id }) => id);
}

function routeOf({ applicationId, guildId }: Place): `/${string}` {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** A server that did not grant commands has none, and has left the list since where it is not found. */
function noneWhereNoneMayBe(error: { status?: unknown }): number {
  if (error.status === FORBIDDEN || error.status === NOT_FOUND) return 0;
  throw error;
}

/** A command without what is only said of those that hold everywhere: of a server's own Discord neither keeps nor gives it back. */
function asServersOwn<Command extends object>(command: Command): Command {
  return Object.fromEntries(Object.entries(command).filter(([field]) => !OF_GLOBAL_ONES.has(field))) as Command;
}

function isOneOf(definitions: Definitions): (command: APIApplicationCommand) => boolean {
  return ({ name, type }) => definitions.some((ours) => ours.name === name && (ours.type ?? 1) === type);
}
