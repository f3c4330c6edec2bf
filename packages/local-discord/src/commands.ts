import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  type ApplicationIntegrationType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { commandKey } from './checks/command.js';
import { LIMITS } from './checks/limits.js';
import { nameIsTaken, tooManyCommands, tooManyCreations, unknownCommand } from './refusals.js';

/** Where a set of commands holds: everywhere, or in one guild. */
export type Scope = { readonly guildId: string | null };

/** The commands of one scope. Methods throw the RestError with which Discord refuses. */
export interface CommandStore {
  list(): readonly APIApplicationCommand[];
  get(id: string): APIApplicationCommand;
  /** Makes a command, or overwrites the one of the same type and name. */
  upsert(body: RESTPostAPIApplicationCommandsJSONBody): { command: APIApplicationCommand; created: boolean };
  /** Replaces all commands; those of the same type and name keep their snowflake. */
  replaceAll(bodies: readonly RESTPostAPIApplicationCommandsJSONBody[]): readonly APIApplicationCommand[];
  /** Changes the fields that are given; `check` sees the whole definition before it is taken. */
  patch(
    id: string,
    changes: object,
    check: (whole: unknown) => RESTPostAPIApplicationCommandsJSONBody,
  ): APIApplicationCommand;
  remove(id: string): void;
}

export interface CommandStoreOptions {
  readonly applicationId: string;
  readonly scope: Scope;
  /** What a command says of `integration_types` that says nothing itself. */
  readonly integrationTypes: readonly ApplicationIntegrationType[];
  readonly nextSnowflake: () => string;
  readonly changed: () => void;
}

const MAXIMUM: Readonly<Partial<Record<ApplicationCommandType, number>>> = {
  [ApplicationCommandType.ChatInput]: LIMITS.command.slash,
  [ApplicationCommandType.User]: LIMITS.command.user,
  [ApplicationCommandType.Message]: LIMITS.command.message,
};

/** An empty set of commands. */
export function createCommandStore({
  applicationId,
  changed,
  integrationTypes,
  nextSnowflake,
  scope,
}: CommandStoreOptions): CommandStore {
  let commands = new Map<string, APIApplicationCommand>();
  let creations = 0;

  const list = () => [...commands.values()];
  const get = (id: string) => {
    const command = commands.get(id);
    if (command === undefined) throw unknownCommand();
    return command;
  };

  function build(body: RESTPostAPIApplicationCommandsJSONBody): { command: APIApplicationCommand; created: boolean } {
    const old = list().find((command) => commandKey(command) === commandKey(body));
    const id = old?.id ?? nextSnowflake();
    const same =
      old !== undefined &&
      isSame(normalize(body, { applicationId, id, integrationTypes, scope, version: old.version }), old);
    const version = same ? old.version : nextSnowflake();
    return {
      command: normalize(body, { applicationId, id, integrationTypes, scope, version }),
      created: old === undefined,
    };
  }

  function take(next: readonly APIApplicationCommand[], created: number): void {
    for (const [type, maximum] of Object.entries(MAXIMUM)) {
      if (next.filter((command) => command.type === Number(type)).length > maximum) throw tooManyCommands(maximum);
    }
    if (creations + created > LIMITS.command.creationsPerDay) throw tooManyCreations(LIMITS.command.creationsPerDay);
    creations += created;
    commands = new Map(next.map((command) => [command.id, command]));
    changed();
  }

  return {
    list,
    get,
    upsert(body) {
      const built = build(body);
      const others = list().filter(({ id }) => id !== built.command.id);
      take([...others, built.command], built.created ? 1 : 0);
      return built;
    },
    replaceAll(bodies) {
      const built = bodies.map(build);
      take(
        built.map(({ command }) => command),
        built.filter(({ created }) => created).length,
      );
      return list();
    },
    patch(id, changes, check) {
      const old = get(id);
      const body = check({ ...definition(old), ...changes, type: old.type });
      if (list().some((each) => each.id !== id && commandKey(each) === commandKey(body))) throw nameIsTaken();
      const command = normalize(body, { applicationId, id, integrationTypes, scope, version: nextSnowflake() });
      take(
        list().map((each) => (each.id === id ? command : each)),
        0,
      );
      return command;
    },
    remove(id) {
      get(id);
      commands.delete(id);
      changed();
    },
  };
}

interface Identity {
  readonly applicationId: string;
  readonly id: string;
  readonly integrationTypes: readonly ApplicationIntegrationType[];
  readonly scope: Scope;
  readonly version: string;
}

/** A command as Discord gives it back: what was not said is null or its default, what is false is left out. */
function normalize(body: RESTPostAPIApplicationCommandsJSONBody, identity: Identity): APIApplicationCommand {
  const { applicationId, id, integrationTypes, scope, version } = identity;
  const type = body.type ?? ApplicationCommandType.ChatInput;
  const options = 'options' in body ? (body.options as APIApplicationCommandOption[] | undefined) : undefined;
  return {
    id,
    application_id: applicationId,
    version,
    type,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: ('description' in body ? body.description : '') ?? '',
    description_localizations: ('description_localizations' in body ? body.description_localizations : null) ?? null,
    default_member_permissions: body.default_member_permissions?.toString() ?? null,
    nsfw: body.nsfw ?? false,
    ...(options?.length ? { options: options.map(normalizeOption) } : {}),
    ...(scope.guildId === null
      ? {
          dm_permission: body.dm_permission ?? true,
          contexts: body.contexts ?? null,
          integration_types: body.integration_types ?? [...integrationTypes],
        }
      : { guild_id: scope.guildId }),
  } as APIApplicationCommand;
}

function normalizeOption(option: APIApplicationCommandOption): APIApplicationCommandOption {
  const kept = Object.entries(option).filter(([, value]) => value !== null && value !== undefined && value !== false);
  const whole = Object.fromEntries(kept) as unknown as APIApplicationCommandOption;
  return 'options' in whole && whole.options
    ? ({ ...whole, options: whole.options.map(normalizeOption) } as APIApplicationCommandOption)
    : whole;
}

/** The part of a command that its maker wrote. */
function definition(command: APIApplicationCommand): object {
  const { application_id, guild_id, id, version, ...rest } = command;
  return rest;
}

function isSame(one: APIApplicationCommand, other: APIApplicationCommand): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
