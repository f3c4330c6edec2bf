import { createMiddleware } from 'hono/factory';
import { unauthorized } from '../refusals.js';

/** Lets only the bot with this token through. */
export function requireBot(token: string) {
  return createMiddleware(async (context, next) => {
    if (context.req.header('authorization') !== `Bot ${token}`) throw unauthorized();
    await next();
  });
}
