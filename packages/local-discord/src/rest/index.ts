import { Hono, type MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { CommandStore } from '../commands.js';
import type { Endpoint } from '../endpoint.js';
import type { Gateway } from '../gateway/index.js';
import type { Answers } from '../interactions/answers.js';
import type { Posts } from '../posts.js';
import { missingAccess, notFound, notYourApplication, RestError } from '../refusals.js';
import type { Limits, Refusal } from '../types.js';
import type { World } from '../world.js';
import { requireBot } from './authorization.js';
import { commandRoutes } from './commands.js';
import { identityRoutes } from './identity.js';
import { interactionRoutes } from './interactions.js';
import { messageRoutes } from './messages.js';
import { rateLimits } from './rate-limits.js';
import { type RecordRequest, recordRequests } from './record.js';
import { webhookRoutes } from './webhooks.js';

const INTERNAL_SERVER_ERROR = 500;

export interface RestOptions {
  readonly world: World;
  readonly gateway: Gateway;
  readonly endpoint: Endpoint;
  readonly gatewayUrl: () => string;
  readonly globalCommands: CommandStore;
  readonly guildCommands: CommandStore;
  readonly answers: Answers;
  readonly posts: Posts;
  /** Brings injected faults about, before anything else sees the request. */
  readonly faults: MiddlewareHandler;
  readonly refusals: Refusal[];
  readonly record: RecordRequest | null;
  readonly limits: Limits | undefined;
}

/** Discord's API v10, as far as the bot uses it. */
export function createRest(options: RestOptions): Hono {
  const {
    answers,
    posts,
    endpoint,
    faults,
    gateway,
    gatewayUrl,
    globalCommands,
    guildCommands,
    limits,
    record,
    refusals,
    world,
  } = options;
  const onlyBot = requireBot(world.token);
  const onlyOwn = createMiddleware(async (context, next) => {
    if (context.req.param('application') !== world.application.id) throw notYourApplication();
    const guildId = context.req.param('guild');
    if (guildId !== undefined && guildId !== world.guild.id) throw missingAccess();
    await next();
  });

  return new Hono()
    .use(faults)
    .use(recordRequests(refusals, record))
    .use(rateLimits(limits))
    .get('/gateway', (context) => context.json({ url: gatewayUrl() }))
    .route('/interactions', interactionRoutes(answers))
    .route('/webhooks', webhookRoutes(answers, world.application.id))
    .use('/channels/*', onlyBot)
    .use('/gateway/bot', onlyBot)
    .use('/users/@me/*', onlyBot)
    .use('/applications/*', onlyBot)
    .use('/oauth2/applications/@me', onlyBot)
    .route('/', identityRoutes({ world, endpoint, gatewayUrl, starts: gateway.starts }))
    .route('/channels', messageRoutes(posts, world.channel.id))
    .use('/applications/:application/commands/*', onlyOwn)
    .use('/applications/:application/guilds/:guild/commands/*', onlyOwn)
    .route('/applications/:application/commands', commandRoutes(globalCommands))
    .route('/applications/:application/guilds/:guild/commands', commandRoutes(guildCommands))
    .all('*', () => {
      throw notFound();
    })
    .onError((error, context) => {
      if (error instanceof RestError) return context.json(error.body(), error.status);
      // A mistake of this server's: the bot sees what Discord's own failures look like, the console sees the mistake.
      console.error(error);
      return context.json({ message: '500: Internal Server Error', code: 0 }, INTERNAL_SERVER_ERROR);
    });
}
