import { Hono } from 'hono';
import type { World } from '../world.js';

/** Identifies a bot may do in a day before its token is reset. */
const IDENTIFIES_PER_DAY = 1_000;
/** Milliseconds. */
const DAY = 86_400_000;
/** Shards that may identify at once; as Discord grants to large bots, so that a fleet starts quickly here. */
const MAX_CONCURRENCY = 16;
/** Characters of a public key: 32 bytes in hexadecimal. */
const KEY_LENGTH = 64;

/** The routes by which a bot learns who it is and where its gateway is. */
export function identityRoutes(world: World, gatewayUrl: () => string, identifies: () => number): Hono {
  const { application, bot } = world;
  const description = {
    id: application.id,
    name: application.name,
    icon: null,
    description: '',
    summary: '',
    type: null,
    bot,
    owner: world.people[0]?.user,
    team: null,
    flags: application.flags,
    verify_key: '0'.repeat(KEY_LENGTH),
    bot_public: true,
    bot_require_code_grant: false,
    hook: true,
    integration_types_config: { '0': {}, '1': {} },
    interactions_endpoint_url: null,
    approximate_guild_count: 1,
  };
  return new Hono()
    .get('/gateway/bot', (context) =>
      context.json({
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: {
          total: IDENTIFIES_PER_DAY,
          remaining: Math.max(0, IDENTIFIES_PER_DAY - identifies()),
          reset_after: DAY,
          max_concurrency: MAX_CONCURRENCY,
        },
      }),
    )
    .get('/users/@me', (context) =>
      context.json({ ...bot, verified: true, mfa_enabled: false, email: null, flags: 0, locale: world.guild.locale }),
    )
    .get('/applications/@me', (context) => context.json(description))
    .get('/oauth2/applications/@me', (context) => context.json(description));
}
