import { MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { refuseFieldErrors } from '../refusals.js';
import { type MessageBody, readMessage } from './message.js';
import { checkShape, snowflake } from './shape.js';

/** What a message has that is no answer to an interaction. */
export interface Post extends MessageBody {
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean };
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
}

const MAX_NONCE = 25;

const postFields = z.looseObject({
  message_reference: z
    .strictObject({
      type: z.literal(0).nullish(),
      message_id: snowflake,
      channel_id: snowflake.nullish(),
      guild_id: snowflake.nullish(),
      fail_if_not_exists: z.boolean().nullish(),
    })
    .nullish(),
  nonce: z.union([z.int(), z.string().max(MAX_NONCE)]).nullish(),
  enforce_nonce: z.boolean().nullish(),
});

/** Reads a message that the bot writes to a channel, or throws the RestError with which Discord refuses it. */
export function readPost(body: unknown): Post {
  refuseFieldErrors(checkShape(postFields, body));
  const { message_reference, nonce, enforce_nonce, ...rest } = body as Post;
  const message = readMessage(rest, { before: null, at: [] });
  if (((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0) {
    refuseFieldErrors([
      { path: ['flags'], code: 'MESSAGE_FLAGS_INVALID', message: 'Only answers to interactions can be private' },
    ]);
  }
  return {
    ...message,
    ...(message_reference ? { message_reference } : {}),
    ...(nonce ? { nonce } : {}),
    ...(enforce_nonce ? { enforce_nonce } : {}),
  };
}
