import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { PUBLIC_OPTION } from '../../commands/definition.js';
import { commands } from '../../commands/index.js';
import { wordsOfMessage } from '../conversation/message-texts.js';
import type { Library } from '../library/library.js';
import { subtext, text } from '../reply/components.js';
import { type Audience, toMessage, toModal } from '../reply/exit.js';
import { readCustomId } from '../reply/ids/custom-id.js';
import { type Form, type Reply, type Setting, Unanswerable } from '../reply/types.js';
import { ACTIONS, SHARE, share } from './actions.js';
import { type Answered, explanationOf } from './answered.js';
import { complete } from './complete.js';
import { inputsOf } from './inputs.js';
import { optionsOf } from './options.js';
import { audienceOf, isAlone, isKeptPrivate, PRIVATE_REPLIES, type ReplySettings, settingOf } from './setting.js';

/** The answer to one interaction as Discord describes it. Pure but for the id of a failure; never rejects. */
export async function respond(
  interaction: APIInteraction,
  library: Library,
  settings = PRIVATE_REPLIES,
): Promise<Answered> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { body: { type: InteractionResponseType.Pong }, what: 'ping', outcome: 'found' };
    case InteractionType.ApplicationCommand:
      return answerCommand(interaction, library, settings);
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(interaction, library);
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit:
      return answerPress(interaction, library, settings);
  }
}

/** How a reply is given: to whom, and whether it takes the place of the message that was acted on. */
interface Manner {
  readonly what: string;
  readonly interaction: APIInteraction;
  readonly library: Library;
  readonly settings: ReplySettings;
  readonly audience: Audience;
  /** The message that a button stands under may be changed: only the person who presses sees it. */
  readonly own: boolean;
}

function answerCommand(
  interaction: APIApplicationCommandInteraction,
  library: Library,
  settings: ReplySettings,
): Promise<Answered> {
  const { data } = interaction;
  const options = data.type === ApplicationCommandType.ChatInput ? optionsOf(data.options) : {};
  const wish = options[PUBLIC_OPTION];
  const audience = audienceOf(interaction, settings, wish);
  const manner = { what: data.name, interaction, library, settings, audience, own: false };
  return answerWith(manner, async (setting) => {
    const command = commands.find(
      ({ definition }) =>
        definition.name === data.name && (definition.type ?? ApplicationCommandType.ChatInput) === data.type,
    );
    if (!command) throw new Unanswerable(({ explanations }) => explanations.oldCommand);
    const message = data.type === ApplicationCommandType.Message ? data.resolved.messages[data.target_id] : undefined;
    const reply = await command.answer({ options, ...(message ? { message: wordsOfMessage(message) } : {}) }, setting);
    const hidden = (wish === true || settings.replies === 'public') && isKeptPrivate(interaction);
    return hidden ? { ...reply, components: [...reply.components, keptPrivate(setting)] } : reply;
  });
}

function keptPrivate({ words }: Setting) {
  return text(subtext(words.keptPrivate));
}

function answerPress(
  interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
  library: Library,
  settings: ReplySettings,
): Promise<Answered> {
  const { data } = interaction;
  const id = readCustomId(data.custom_id);
  const isForm = interaction.type === InteractionType.ModalSubmit;
  const shares = id?.action === SHARE;
  const action = id && (shares ? share : ACTIONS.get(id.action));
  const message: Partial<APIMessage> = interaction.message ?? {};
  const audience = shares ? audienceOf(interaction, settings, true) : isAlone(interaction) ? 'everybody' : 'asker';
  const manner = {
    what: `${isForm ? 'form' : 'button'}:${action ? id.action : 'unknown'}`,
    interaction,
    library,
    settings,
    audience,
    own: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || isAlone(interaction),
  };
  return answerWith(manner, async (setting) => {
    if (!action) throw new Unanswerable(({ explanations }) => explanations[isForm ? 'oldForm' : 'oldButton']);
    const press = {
      fields: id.fields,
      values: 'values' in data ? data.values : [],
      inputs: 'components' in data ? inputsOf(data.components) : {},
      message: { components: message.components ?? [] },
      person: interaction.member?.user.id ?? interaction.user?.id ?? '',
    };
    return action(press, setting);
  });
}

/** Makes a reply into a response. What goes wrong is told to the person alone, in their own words. */
async function answerWith(manner: Manner, answer: (setting: Setting) => Promise<Reply | Form>): Promise<Answered> {
  const { what, interaction, library, settings, audience, own } = manner;
  try {
    const result = await answer(settingOf(interaction, library, settings, audience));
    if ('form' in result) {
      // Discord takes no form in answer to a form; only a forged id asks for one.
      if (interaction.type === InteractionType.ModalSubmit)
        throw new Unanswerable(({ explanations }) => explanations.oldForm);
      return { body: { type: InteractionResponseType.Modal, data: toModal(result) }, what, outcome: 'found' };
    }
    const data = toMessage(result, audience);
    const update = own && result.turns;
    const type = update ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
    return { body: { type, data } as APIInteractionResponse, what, outcome: result.found ? 'found' : 'nothing' };
  } catch (error) {
    // A new private message: an explanation never takes the place of what the person was reading.
    const { reply, ...became } = explanationOf(error, settingOf(interaction, library, settings, 'asker').words);
    const data = toMessage(reply, 'asker');
    const type = InteractionResponseType.ChannelMessageWithSource;
    return { body: { type, data } as APIInteractionResponse, what, ...became };
  }
}
