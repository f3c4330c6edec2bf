import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import type { World } from '../world.js';
import type { Session } from './session.js';

const SNOWFLAKE_TIMESTAMP_SHIFT = 22n;
const MAX_MEMBERS = 500_000;

/** The shard that hears of a guild: Discord's `(guild_id >> 22) % shard_count`. */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> SNOWFLAKE_TIMESTAMP_SHIFT) % BigInt(shardCount));
}

function isIn(world: World, session: Session): boolean {
  return world.botIsMember && shardOf(world.guild.id, session.shardCount) === session.shardId;
}

/** Data of the READY event. Guilds come as unavailable here, and in full by GUILD_CREATE to those who asked for guilds. */
export function readyData(world: World, session: Session, resumeUrl: string): unknown {
  const { application, bot, guild } = world;
  return {
    v: session.version,
    user: { ...bot, verified: true, mfa_enabled: false, email: null, flags: 0, bio: '' },
    user_settings: {},
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: resumeUrl,
    shard: [session.shardId, session.shardCount],
    application: { id: application.id, flags: application.flags },
    guilds: isIn(world, session) ? [{ id: guild.id, unavailable: true }] : [],
    guild_join_requests: [],
    private_channels: [],
    relationships: [],
    presences: [],
    auth: {},
    geo_ordered_rtc_regions: [],
    _trace: ['["local-discord",{"micros":0}]'],
  };
}

/** Whether this session is told the guild in full after READY. */
export function expectsGuild(world: World, session: Session): boolean {
  const wantsGuilds = (session.intents & GatewayIntentBits.Guilds) !== 0;
  return wantsGuilds && isIn(world, session);
}

/** Data of the GUILD_CREATE event for the one guild. */
export function guildData(world: World): unknown {
  const { bot, channel, founded, guild, people } = world;
  const members = [bot, ...people.map((person) => person.user)].map((user) => ({
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: founded,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
  }));
  const everyone = {
    id: guild.id,
    name: '@everyone',
    permissions: world.permissions,
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    max_members: MAX_MEMBERS,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    features: [],
    emojis: [],
    stickers: [],
    roles: [everyone],
    joined_at: founded,
    large: false,
    unavailable: false,
    member_count: members.length,
    members,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    threads: [],
    channels: [
      {
        id: channel.id,
        type: ChannelType.GuildText,
        name: channel.name,
        position: 0,
        permission_overwrites: [],
        parent_id: null,
        topic: null,
        nsfw: world.ageRestricted,
        last_message_id: null,
        rate_limit_per_user: 0,
        flags: 0,
      },
    ],
    region: 'local',
  };
}
