import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { Hono } from 'hono';
import type { Answers } from '../interactions/answers.js';
import { readBody } from './body.js';
import { saysYes } from './query.js';

const NO_CONTENT = 204;

/** The route by which the bot first answers an interaction; the interaction's token is all it needs. */
export function interactionRoutes(answers: Answers): Hono {
  return new Hono().post('/:id/:token/callback', async (context) => {
    const { id, token } = context.req.param();
    const answer = answers.first(id, token, await readBody(context));
    if (!saysYes(context, 'with_response')) return context.body(null, NO_CONTENT);
    return context.json(callbackResponse(answer));
  });
}

function callbackResponse({ interaction, message, type }: ReturnType<Answers['first']>): unknown {
  const isNew =
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.DeferredChannelMessageWithSource;
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message === null ? {} : { response_message_id: message.id }),
      ...(isNew
        ? {
            response_message_loading: (flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
          }
        : {}),
    },
    ...(message === null ? {} : { resource: { type, message } }),
  };
}
