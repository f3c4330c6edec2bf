import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { AnyComponent } from '../components.js';
import type { Interaction } from '../interaction.js';
import { refuseFieldErrors } from '../refusals.js';
import { choices } from './choices.js';
import { customId } from './components/base.js';
import { modalComponents } from './components/layout.js';
import { findDuplicates } from './components/whole.js';
import { under } from './field-errors.js';
import { LIMITS } from './limits.js';
import { type MessageBody, readMessage } from './message.js';
import { checkShape, complain, notAmong, text } from './shape.js';

/** The first answer to an interaction, after the checks. */
export type Callback =
  | { readonly type: InteractionResponseType.ChannelMessageWithSource; readonly message: MessageBody }
  | { readonly type: InteractionResponseType.DeferredChannelMessageWithSource; readonly ephemeral: boolean }
  | { readonly type: InteractionResponseType.DeferredMessageUpdate }
  | { readonly type: InteractionResponseType.UpdateMessage; readonly message: MessageBody }
  | {
      readonly type: InteractionResponseType.ApplicationCommandAutocompleteResult;
      readonly choices: readonly APIApplicationCommandOptionChoice[];
    }
  | {
      readonly type: InteractionResponseType.Modal;
      readonly modal: APIModalInteractionResponseCallbackData;
    };

const AT = ['data'] as const;

const envelope = z.strictObject({ type: z.int(), data: z.unknown().optional() });

const deferral = z
  .strictObject({
    flags: z
      .int()
      .check(
        complain<number>(function* (flags) {
          if ((flags & ~MessageFlags.Ephemeral) !== 0) {
            const message = 'Only MessageFlags.EPHEMERAL may be set when deferring';
            yield { code: 'MESSAGE_FLAGS_INVALID', message };
          }
        }),
      )
      .nullish(),
  })
  .nullish();

const modalFields = z.strictObject({
  custom_id: customId,
  title: text(1, LIMITS.modal.title),
  components: modalComponents,
});

const suggestions = (type: ApplicationCommandOptionType) => z.strictObject({ choices: choices(type) });
/** By the type of the option that is typed in; anything but a number is text. */
const SUGGESTIONS = {
  [ApplicationCommandOptionType.Integer]: suggestions(ApplicationCommandOptionType.Integer),
  [ApplicationCommandOptionType.Number]: suggestions(ApplicationCommandOptionType.Number),
  [ApplicationCommandOptionType.String]: suggestions(ApplicationCommandOptionType.String),
};

const nothing = z.strictObject({}).nullish();

/** Types of answer that Discord takes for an interaction. */
function allowedCallbacks(interaction: Pick<Interaction, 'type' | 'source'>): InteractionResponseType[] {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    return [InteractionResponseType.ApplicationCommandAutocompleteResult];
  }
  const allowed = [
    InteractionResponseType.ChannelMessageWithSource,
    InteractionResponseType.DeferredChannelMessageWithSource,
  ];
  if (interaction.source !== null) {
    allowed.push(InteractionResponseType.DeferredMessageUpdate, InteractionResponseType.UpdateMessage);
  }
  if (interaction.type !== InteractionType.ModalSubmit) allowed.push(InteractionResponseType.Modal);
  return allowed;
}

/** Reads the body of an interaction callback, or throws the RestError with which Discord refuses it. `source`: the message as it is now. */
export function readCallback(
  body: unknown,
  interaction: Pick<Interaction, 'type' | 'source' | 'focusedType'>,
  source: APIMessage | null,
): Callback {
  refuseFieldErrors(checkShape(envelope, body));
  const { type, data } = body as { type: InteractionResponseType; data?: unknown };
  const allowed = allowedCallbacks(interaction);
  if (!allowed.includes(type)) refuseFieldErrors([{ path: ['type'], ...notAmong(allowed) }]);
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return { type, message: readMessage(data, { before: null, at: AT }) };
    case InteractionResponseType.UpdateMessage:
      return { type, message: readMessage(data ?? {}, { before: source, at: AT }) };
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      refuseFieldErrors(under(AT, checkShape(deferral, data)));
      const { flags } = (data ?? {}) as { flags?: number | null };
      return { type, ephemeral: ((flags ?? 0) & MessageFlags.Ephemeral) !== 0 };
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult: {
      const focused = interaction.focusedType as keyof typeof SUGGESTIONS;
      const shape = SUGGESTIONS[focused] ?? SUGGESTIONS[ApplicationCommandOptionType.String];
      refuseFieldErrors(under(AT, checkShape(shape, data)));
      return { type, choices: (data as { choices: APIApplicationCommandOptionChoice[] }).choices };
    }
    case InteractionResponseType.Modal: {
      refuseFieldErrors(under(AT, checkShape(modalFields, data)));
      const modal = data as APIModalInteractionResponseCallbackData;
      refuseFieldErrors(under(AT, findDuplicates(modal.components as readonly AnyComponent[])));
      return { type, modal };
    }
    default:
      refuseFieldErrors(under(AT, checkShape(nothing, data)));
      return { type: InteractionResponseType.DeferredMessageUpdate };
  }
}
