import { Hono } from 'hono';
import type { Answers } from '../interactions/answers.js';
import { unknownWebhook } from '../refusals.js';
import { readBody } from './body.js';

const NO_CONTENT = 204;

/** The routes by which the bot follows up on an interaction it has answered; the interaction's token is all they need. */
export function webhookRoutes(answers: Answers, applicationId: string): Hono {
  return new Hono()
    .use('/:application/*', async (context, next) => {
      if (context.req.param('application') !== applicationId) throw unknownWebhook();
      await next();
    })
    .post('/:application/:token', async (context) =>
      // Interaction follow-ups are answered with the message even without `wait`.
      context.json(answers.followUp(context.req.param('token'), await readBody(context))),
    )
    .get('/:application/:token/messages/:which', (context) => {
      const { token, which } = context.req.param();
      return context.json(answers.read(token, which));
    })
    .patch('/:application/:token/messages/:which', async (context) => {
      const { token, which } = context.req.param();
      return context.json(answers.edit(token, which, await readBody(context)));
    })
    .delete('/:application/:token/messages/:which', (context) => {
      const { token, which } = context.req.param();
      answers.remove(token, which);
      return context.body(null, NO_CONTENT);
    });
}
