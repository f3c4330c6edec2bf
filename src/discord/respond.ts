import { randomUUID } from 'node:crypto';
import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { commands } from '../../commands/index.js';
import type { Library } from '../library.js';
import { ACCENT, container, text } from '../reply/components.js';
import { readCustomId } from '../reply/custom-id.js';
import { escapeMarkdown } from '../reply/escape.js';
import { toMessage } from '../reply/exit.js';
import { share } from '../reply/share.js';
import { type Action, type Reply, Unanswerable } from '../reply/types.js';
import { complete } from './complete.js';
import { optionsOf } from './options.js';

/** What became of an interaction, for the log. */
export interface Response {
  readonly body: APIInteractionResponse;
  /** A command's name, `button:` and an action, or `autocomplete:` and a command. */
  readonly what: string;
  readonly outcome: 'found' | 'nothing' | 'explained' | 'failed';
  /** Set when it failed: what the person was given to report, and what was thrown. */
  readonly failure?: { readonly id: string; readonly error: unknown };
}

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['share', share] as const,
  ...commands.flatMap((command) => Object.entries(command.actions ?? {})),
]);

/** The answer to one interaction as Discord describes it. Pure but for the id of a failure; never throws. */
export function respond(interaction: APIInteraction, library: Library): Response {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { body: { type: InteractionResponseType.Pong }, what: 'ping', outcome: 'found' };
    case InteractionType.ApplicationCommand:
      return guarded(interaction.data.name, false, () => answerCommand(interaction, library));
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(interaction, library);
    case InteractionType.MessageComponent:
      return answerPress(interaction, library);
    default:
      return guarded('modal', false, () => {
        throw new Unanswerable('This form is not one of mine any more. Use the command again.');
      });
  }
}

function answerCommand(interaction: APIApplicationCommandInteraction, library: Library): Reply {
  const { data } = interaction;
  const command = commands.find(
    ({ definition }) =>
      definition.name === data.name && (definition.type ?? ApplicationCommandType.ChatInput) === data.type,
  );
  if (!command) throw new Unanswerable('This command is not one of mine any more. Type / to see those that are.');
  if (data.type === ApplicationCommandType.Message) {
    return command.answer({ options: {}, message: data.resolved.messages[data.target_id]?.content ?? '' }, library);
  }
  return command.answer(
    { options: data.type === ApplicationCommandType.ChatInput ? optionsOf(data.options) : {} },
    library,
  );
}

function answerPress(interaction: APIMessageComponentInteraction, library: Library): Response {
  const { data, message } = interaction;
  const id = readCustomId(data.custom_id);
  const action = id && ACTIONS.get(id.action);
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return guarded(`button:${action ? id.action : 'unknown'}`, isPrivate, () => {
    if (!action) throw new Unanswerable('This button is from an older version of me. Use the command again.');
    const person = interaction.member?.user.id ?? interaction.user?.id ?? '';
    return action({ fields: id.fields, values: 'values' in data ? data.values : [], message, person }, library);
  });
}

/** Makes a reply into a response; in the private message that a button stands under, a private reply takes its place. */
function guarded(what: string, inPrivateMessage: boolean, answer: () => Reply): Response {
  try {
    const reply = answer();
    const data = toMessage(reply);
    const update = inPrivateMessage && reply.private;
    const type = update ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
    return { body: { type, data } as APIInteractionResponse, what, outcome: reply.found ? 'found' : 'nothing' };
  } catch (error) {
    if (error instanceof Unanswerable) return { body: privately(error.message), what, outcome: 'explained' };
    const id = randomUUID().slice(0, 8);
    return {
      body: privately(`That went wrong on my side; if it happens again, report it with the id ${id}.`),
      what,
      outcome: 'failed',
      failure: { id, error },
    };
  }
}

/** A new private message: an explanation never takes the place of what the person was reading. */
function privately(sentence: string): APIInteractionResponse {
  const data = toMessage({
    private: true,
    found: false,
    components: [container(ACCENT.plain, [text(escapeMarkdown(sentence))])],
  });
  return { type: InteractionResponseType.ChannelMessageWithSource, data } as APIInteractionResponse;
}
