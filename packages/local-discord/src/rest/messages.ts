import { Hono } from 'hono';
import type { Posts } from '../posts.js';
import { unknownChannel } from '../refusals.js';
import { readBody } from './body.js';

/** The route by which the bot writes to a channel of its own accord. */
export function messageRoutes(posts: Pick<Posts, 'send'>, channelId: string): Hono {
  return new Hono().post('/:channel/messages', async (context) => {
    if (context.req.param('channel') !== channelId) throw unknownChannel();
    return context.json(posts.send(await readBody(context)));
  });
}
