import {
  type APIApplicationCommand,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { contextOf, installedFor } from './installation.js';
import { permissionsIn } from './place.js';
import type { World } from './world.js';

const ALL_CONTEXTS = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
] as const;

/** Why people do not see this command here, or null where they do. */
export function whyUnseen(world: World, command: APIApplicationCommand): string | null {
  const context = contextOf(world);
  const contexts = contextsOf(command);
  if (!contexts.includes(context)) return `its contexts are ${list(contexts)}, and here it is ${context}`;
  const installed = installedFor(world);
  const types = command.guild_id === undefined ? (command.integration_types ?? []) : [GUILD_INSTALL];
  if (!types.some((type) => installed.includes(type)))
    return `its integration_types are ${list(types)}, and here the app is installed as ${list(installed)}`;
  if (command.nsfw && !world.ageRestricted) return 'it is for age-restricted channels';
  return installed.includes(GUILD_INSTALL) && context === InteractionContextType.Guild
    ? whyForbidden(command, BigInt(permissionsIn(world)))
    : null;
}

const GUILD_INSTALL = ApplicationIntegrationType.GuildInstall;

/** The older `dm_permission` counts where the contexts were not said. A server's own commands are there alone. */
function contextsOf(command: APIApplicationCommand): readonly InteractionContextType[] {
  if (command.guild_id !== undefined) return [InteractionContextType.Guild];
  if (command.contexts) return command.contexts;
  return command.dm_permission === false ? [InteractionContextType.Guild] : ALL_CONTEXTS;
}

function whyForbidden({ default_member_permissions: needed }: APIApplicationCommand, has: bigint): string | null {
  if (needed === null || (has & PermissionFlagsBits.Administrator) !== 0n) return null;
  // "0" keeps a command from everybody but administrators.
  const isAllowed = needed !== '0' && (has & BigInt(needed)) === BigInt(needed);
  return isAllowed ? null : `it needs the permissions ${needed}, and people here have ${has}`;
}

function list(values: readonly number[]): string {
  return values.join(', ') || 'none';
}
