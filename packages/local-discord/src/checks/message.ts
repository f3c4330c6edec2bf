import {
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { AnyComponent } from '../components.js';
import { emptyMessage, refuseFieldErrors } from '../refusals.js';
import { allowedMentions } from './allowed-mentions.js';
import { layoutComponents, rowComponents } from './components/layout.js';
import { findDuplicates, findExcess } from './components/whole.js';
import { embeds } from './embeds.js';
import { type FieldError, type FieldPath, under } from './field-errors.js';
import { LIMITS } from './limits.js';
import { checkShape, list, text } from './shape.js';

/** What a bot says in a message, after the checks. Null empties a field; absent leaves it as it is. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly APIMessageTopLevelComponent[] | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly flags?: number | null;
  readonly tts?: boolean | null;
}

/** Flags that a new message of the bot's may carry. */
const SETTABLE_FLAGS =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/** Components are looked at afterwards: which are allowed depends on the flags. */
const messageFields = z.strictObject({
  content: text(0, LIMITS.content).nullish(),
  embeds: embeds.nullish(),
  allowed_mentions: allowedMentions.nullish(),
  components: z.array(z.unknown()).nullish(),
  attachments: list(z.unknown(), 0, 0).nullish(),
  flags: z.int().nullish(),
  tts: z.boolean().nullish(),
  // discord.js adds this to every message; without a nonce it means nothing.
  enforce_nonce: z.literal(false).nullish(),
});

const layoutMessage = z.object({ components: layoutComponents.nullish() });
const rowMessage = z.object({ components: rowComponents.nullish() });

/** What a message is checked against. */
export interface MessageSituation {
  /** The message that is changed; null for a new one. */
  readonly before: APIMessage | null;
  /** Where the message stands in the request's body: `['data']` in a callback. */
  readonly at: FieldPath;
}

/** Reads a message from a request, or throws the RestError with which Discord refuses it. */
export function readMessage(body: unknown, { at, before }: MessageSituation): MessageBody {
  const refuse = (errors: readonly FieldError[]) => refuseFieldErrors(under(at, errors));
  refuse(checkShape(messageFields, body));
  const message = body as MessageBody;
  refuse(checkFlags(message, before));
  const isLayout = usesLayout(message, before);
  refuse(checkShape(isLayout ? layoutMessage : rowMessage, message));
  const components = (message.components ?? []) as readonly AnyComponent[];
  refuse([
    ...findDuplicates(components),
    ...(isLayout ? findExcess(components) : []),
    ...(isLayout ? findLegacyFields(message, before) : []),
  ]);
  if (isEmpty(message, before)) throw emptyMessage();
  return message;
}

function usesLayout(message: MessageBody, before: APIMessage | null): boolean {
  return (((message.flags ?? 0) | (before?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
}

function checkFlags(message: MessageBody, before: APIMessage | null): FieldError[] {
  if (message.flags == null) return [];
  // What an edit cannot change it may name; a new message may not.
  if (before === null && (message.flags & ~SETTABLE_FLAGS) !== 0) {
    return [
      { path: ['flags'], code: 'MESSAGE_FLAGS_INVALID', message: 'Only some flags may be set on a message here' },
    ];
  }
  const wasLayout = ((before?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (wasLayout && (message.flags & MessageFlags.IsComponentsV2) === 0) {
    const sentence = 'The MessageFlags.IS_COMPONENTS_V2 flag cannot be removed';
    return [{ path: ['flags'], code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message: sentence }];
  }
  return [];
}

/** Content and embeds do not go with Components V2, neither new ones nor those that the message still has. */
function findLegacyFields(message: MessageBody, before: APIMessage | null): FieldError[] {
  const content = message.content === undefined ? before?.content : message.content;
  const embedded = message.embeds === undefined ? before?.embeds : message.embeds;
  const used = [...(content ? ['content'] : []), ...(embedded?.length ? ['embeds'] : [])];
  return used.map((field) => ({
    path: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function isEmpty(message: MessageBody, before: APIMessage | null): boolean {
  const content = message.content === undefined ? before?.content : message.content;
  const embedded = message.embeds === undefined ? before?.embeds : message.embeds;
  const components = message.components === undefined ? before?.components : message.components;
  return !content?.trim() && !embedded?.length && !components?.length;
}
