import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { contextOf, isBroughtAlong, isInServer } from './installation.js';
import type { Person } from './types.js';
import type { World } from './world.js';

const ARCHIVE_AFTER_MINUTES = 1_440;

/** Whether the bot reads and writes here without being asked by an interaction. */
export function isPresent(world: Pick<World, 'botIsMember' | 'place'>): boolean {
  return !isBroughtAlong(world) && (world.botIsMember || !isInServer(world));
}

/** What an interaction says about where it happens, in the form of INTERACTION_CREATE. */
export function placeFields(world: World, person: Person): object {
  const { guild, channel, place } = world;
  if (!isInServer(world)) {
    const conversation = place === 'direct-message' ? directMessageWith(world, person) : groupOf(world);
    return { channel_id: channel.id, channel: conversation, user: person.user, context: contextOf(world) };
  }
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    channel_id: channel.id,
    channel: place === 'thread' ? threadOf(world) : channelOf(world),
    member: { user: person.user, ...memberOf(world) },
    context: InteractionContextType.Guild,
  };
}

/** Who installed the application: the guild, or the person who brings it along. */
export function integrationOwners({ guild, place }: World, person: Person): Readonly<Record<string, string>> {
  switch (place) {
    case 'external-apps':
    case 'external-apps-off':
    case 'private-channel':
      return { [ApplicationIntegrationType.UserInstall]: person.user.id };
    case 'direct-message':
      return { [ApplicationIntegrationType.GuildInstall]: '0' };
    default:
      return { [ApplicationIntegrationType.GuildInstall]: guild.id };
  }
}

/** What everybody may do here, as Discord's decimal bit field. */
export function permissionsIn({ permissions, place }: World): string {
  if (place !== 'external-apps-off') return permissions;
  return (BigInt(permissions) & ~PermissionFlagsBits.UseExternalApps).toString();
}

/** A member of the guild without the user, as messages carry it. */
export function memberOf(world: World): object {
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: world.founded,
    premium_since: null,
    communication_disabled_until: null,
    unusual_dm_activity_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
    permissions: permissionsIn(world),
  };
}

function directMessageWith({ channel }: World, person: Person): object {
  return { id: channel.id, type: ChannelType.DM, recipients: [person.user], last_message_id: null, flags: 0 };
}

/** People among themselves; the bot is not in it. */
function groupOf({ channel, people }: World): object {
  return {
    id: channel.id,
    type: ChannelType.GroupDM,
    name: channel.name,
    icon: null,
    owner_id: people[0]?.user.id,
    recipients: people.map(({ user }) => user),
    last_message_id: null,
    flags: 0,
  };
}

function channelOf(world: World): object {
  const { channel, guild } = world;
  return {
    id: channel.id,
    type: ChannelType.GuildText,
    guild_id: guild.id,
    name: channel.name,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: world.ageRestricted,
    last_message_id: null,
    rate_limit_per_user: 0,
    permissions: permissionsIn(world),
    flags: 0,
  };
}

function threadOf(world: World): object {
  const { channel, founded, guild } = world;
  return {
    id: channel.id,
    type: ChannelType.PublicThread,
    guild_id: guild.id,
    name: channel.name,
    parent_id: guild.id,
    owner_id: guild.ownerId,
    last_message_id: null,
    rate_limit_per_user: 0,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      archive_timestamp: founded,
      auto_archive_duration: ARCHIVE_AFTER_MINUTES,
      locked: false,
      create_timestamp: founded,
    },
    permissions: permissionsIn(world),
    flags: 0,
  };
}
