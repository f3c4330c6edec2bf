import { ApplicationIntegrationType, ChannelType, InteractionContextType, type Locale } from 'discord-api-types/v10';
import type { Person } from '../types.js';
import type { World } from '../world.js';
import type { Interaction } from './ledger.js';

/** Bytes that a bot may attach to its answer in a server without boosts. */
const ATTACHMENT_SIZE_LIMIT = 10_485_760;
/** The only version of interactions that there is. */
const INTERACTION_VERSION = 1;

/** Everything that INTERACTION_CREATE says; `data` is what the type of interaction adds. */
export function interactionPayload(world: World, interaction: Interaction, data: unknown): unknown {
  const { channel, guild } = world;
  const { id, person, source, token, type } = interaction;
  return {
    version: INTERACTION_VERSION,
    id,
    application_id: world.application.id,
    type,
    token,
    data,
    ...(source === null ? {} : { message: source }),
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    channel_id: channel.id,
    channel: {
      id: channel.id,
      type: ChannelType.GuildText,
      guild_id: guild.id,
      name: channel.name,
      position: 0,
      parent_id: null,
      topic: null,
      nsfw: false,
      last_message_id: null,
      rate_limit_per_user: 0,
      permissions: world.permissions,
      flags: 0,
    },
    member: memberOf(world, person),
    locale: person.locale as Locale,
    app_permissions: world.permissions,
    authorizing_integration_owners: integrationOwners(world),
    context: InteractionContextType.Guild,
    entitlements: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  };
}

/** Who installed the application: here always the guild. */
export function integrationOwners(world: World) {
  return { [ApplicationIntegrationType.GuildInstall]: world.guild.id };
}

function memberOf(world: World, person: Person) {
  return {
    user: person.user,
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
    permissions: world.permissions,
  };
}
