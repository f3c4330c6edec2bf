import { Hono } from 'hono';
import * as z from 'zod';
import type { Endpoint } from '../endpoint.js';
import type { Starts } from '../gateway/starts.js';
import { refuseFieldErrors } from '../refusals.js';
import type { World } from '../world.js';
import { readBody } from './body.js';

/** Milliseconds. */
const DAY = 86_400_000;

/** The one setting of an application that the local Discord lets a bot change. */
const settingsShape = z.strictObject({ interactions_endpoint_url: z.union([z.literal(''), z.url()]).nullable() });

const NOT_A_URL = { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };

function describeFailure(error: Error) {
  return {
    code: 'APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID',
    message: `The specified interactions endpoint url could not be verified. ${error.message}`,
  };
}

export interface IdentityOptions {
  readonly world: World;
  readonly endpoint: Endpoint;
  readonly gatewayUrl: () => string;
  readonly starts: Starts;
}

/** The routes by which a bot learns who it is and where its gateway is. */
export function identityRoutes({ endpoint, gatewayUrl, starts, world }: IdentityOptions): Hono {
  const { application, bot, botIsMember, guild, permissions } = world;
  const describe = () => ({
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
    verify_key: world.publicKey,
    bot_public: true,
    bot_require_code_grant: false,
    hook: true,
    integration_types_config: Object.fromEntries(world.integrationTypes.map((type) => [type, {}])),
    interactions_endpoint_url: endpoint.url(),
    approximate_guild_count: 1,
  });
  return new Hono()
    .get('/gateway/bot', (context) =>
      context.json({
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: {
          total: starts.total,
          remaining: Math.max(0, starts.total - starts.count()),
          reset_after: DAY,
          max_concurrency: starts.maxConcurrency,
        },
      }),
    )
    .get('/users/@me', (context) =>
      context.json({ ...bot, verified: true, mfa_enabled: false, email: null, flags: 0, locale: world.guild.locale }),
    )
    .get('/users/@me/guilds', (context) => {
      const { id, name } = guild;
      const described = { id, name, icon: null, banner: null, owner: false, permissions, features: [] };
      return context.json(botIsMember ? [described] : []);
    })
    .get('/applications/@me', (context) => context.json(describe()))
    .patch('/applications/@me', async (context) => {
      const settings = settingsShape.safeParse(await readBody(context));
      const url = settings.data?.interactions_endpoint_url || null;
      const failure = settings.success ? await endpoint.use(url).then(() => null, describeFailure) : NOT_A_URL;
      refuseFieldErrors(failure === null ? [] : [{ path: ['interactions_endpoint_url'], ...failure }]);
      return context.json(describe());
    })
    .get('/oauth2/applications/@me', (context) => context.json(describe()));
}
