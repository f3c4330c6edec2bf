import { type APIMessage, InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Channel } from '../channel.js';
import { type Callback, readCallback } from '../checks/callback.js';
import { type MessageBody, readMessage } from '../checks/message.js';
import { fillComponents } from '../components.js';
import { isBroughtAlong } from '../installation.js';
import type { Interaction } from '../interaction.js';
import type { Posts } from '../posts.js';
import {
  alreadyAcknowledged,
  invalidWebhookToken,
  tooManyFollowUps,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from '../refusals.js';
import type { ChannelMessage } from '../types.js';
import type { World } from '../world.js';
import type { Ledger } from './ledger.js';
import { answerMessage, editedMessage, followUpMessage } from './message.js';
import type { ModalStore } from './modals.js';

export interface AnswersOptions {
  readonly world: World;
  readonly channel: Channel;
  readonly ledger: Ledger;
  readonly modals: ModalStore;
  readonly nextSnowflake: () => string;
  /** Told of every message that comes, changes or goes. */
  readonly posts: Pick<Posts, 'announce' | 'announceChange' | 'announceEnd'>;
}

/** The bot's answers to interactions and what they do in the channel. Methods throw the RestError with which Discord refuses. */
export interface Answers {
  /** The first answer. Gives the message it made or changed, if any. */
  first(
    id: string,
    token: string,
    body: unknown,
  ): { interaction: Interaction; type: InteractionResponseType; message: APIMessage | null };
  followUp(token: string, body: unknown): APIMessage;
  /** `which` is a snowflake or `@original`. */
  read(token: string, which: string): APIMessage;
  edit(token: string, which: string, body: unknown): APIMessage;
  remove(token: string, which: string): void;
}

/** Follow-ups that an app may send where it was only brought along. */
const FOLLOW_UPS_OF_THE_ABSENT = 5;
const ORIGINAL = '@original';

/** Binds answers to a channel. */
export function createAnswers({ channel, ledger, modals, nextSnowflake, posts, world }: AnswersOptions): Answers {
  function place(message: APIMessage, interaction: Interaction): ChannelMessage {
    const flags = message.flags ?? 0;
    const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
    const thinking = (flags & MessageFlags.Loading) !== 0;
    const alone = isPrivate || world.place === 'direct-message';
    const put = channel.put({ message, seenBy: alone ? interaction.person.user.id : null, thinking });
    posts.announce(message);
    return put;
  }

  function replace(before: ChannelMessage, body: MessageBody): ChannelMessage {
    const put = channel.put({ ...before, message: editedMessage(world, before.message, body), thinking: false });
    posts.announceChange(put.message);
    return put;
  }

  function apply(interaction: Interaction, callback: Callback): ChannelMessage | null {
    switch (callback.type) {
      case InteractionResponseType.ChannelMessageWithSource: {
        const { message: body } = callback;
        const message = place(
          answerMessage(world, interaction, nextSnowflake(), body, flagsHere(world, body.flags ?? 0)),
          interaction,
        );
        interaction.original = message.message.id;
        interaction.settle({ kind: 'message', message });
        return message;
      }
      case InteractionResponseType.DeferredChannelMessageWithSource: {
        const flags = flagsHere(world, MessageFlags.Loading | (callback.ephemeral ? MessageFlags.Ephemeral : 0));
        const message = place(answerMessage(world, interaction, nextSnowflake(), {}, flags), interaction);
        interaction.original = message.message.id;
        interaction.settle({ kind: 'thinking', message });
        return message;
      }
      case InteractionResponseType.UpdateMessage: {
        const message = replace(sourceOf(channel, interaction), callback.message);
        interaction.original = message.message.id;
        interaction.settle({ kind: 'updated', message });
        return message;
      }
      case InteractionResponseType.DeferredMessageUpdate:
        interaction.original = sourceOf(channel, interaction).message.id;
        interaction.settle({ kind: 'nothing' });
        return null;
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        interaction.settle({ kind: 'choices', choices: callback.choices });
        return null;
      case InteractionResponseType.Modal: {
        const modal = { ...callback.modal, components: fillComponents(callback.modal.components) };
        const id = nextSnowflake();
        const { person, source } = interaction;
        modals.open({ id, person, modal, source, trigger: interaction.metadata(interaction.id) });
        interaction.settle({ kind: 'modal', modal, modalId: id });
        return null;
      }
    }
  }

  function byToken(token: string): Interaction {
    const interaction = ledger.byToken(token);
    if (interaction === undefined) throw invalidWebhookToken();
    if (interaction.state === 'waiting' || interaction.state === 'lost') throw unknownWebhook();
    return interaction;
  }

  function edit(interaction: Interaction, which: string, body: unknown): APIMessage {
    const before = answerOf(channel, interaction, which);
    const message = readMessage(body, { before: before.message, at: [] });
    const after = replace(before, message).message;
    if (after.id === interaction.original) interaction.state = 'answered';
    return after;
  }

  return {
    first(id, token, body) {
      const interaction = ledger.byId(id);
      if (interaction === undefined || interaction.token !== token || interaction.state === 'lost') {
        throw unknownInteraction();
      }
      if (interaction.state !== 'waiting') throw alreadyAcknowledged();
      const source = interaction.source === null ? null : (channel.get(interaction.source.id)?.message ?? null);
      const callback = readCallback(body, interaction, source);
      const message = apply(interaction, callback);
      const isDeferred = callback.type === InteractionResponseType.DeferredChannelMessageWithSource;
      interaction.state = isDeferred ? 'deferred' : 'answered';
      return { interaction, type: callback.type, message: message?.message ?? null };
    },
    followUp(token, body) {
      const interaction = byToken(token);
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) throw unknownWebhook();
      // After "thinking", the first follow-up is the answer that was promised, private or public as was said then.
      if (interaction.state === 'deferred') return edit(interaction, ORIGINAL, body);
      if (isBroughtAlong(world) && interaction.followUps.size >= FOLLOW_UPS_OF_THE_ABSENT) throw tooManyFollowUps();
      const message = readMessage(body, { before: null, at: [] });
      const followUp = followUpMessage(
        world,
        interaction,
        nextSnowflake(),
        message,
        flagsHere(world, message.flags ?? 0),
      );
      interaction.followUps.add(followUp.id);
      return place(followUp, interaction).message;
    },
    read: (token, which) => answerOf(channel, byToken(token), which).message,
    edit: (token, which, body) => edit(byToken(token), which, body),
    remove(token, which) {
      const { message } = answerOf(channel, byToken(token), which);
      channel.remove(message.id);
      posts.announceEnd(message);
    },
  };
}

/** The message that a component belongs to. */
function sourceOf(channel: Channel, { source }: Interaction): ChannelMessage {
  const found = source === null ? undefined : channel.get(source.id);
  if (found === undefined) throw unknownMessage();
  return found;
}

/** One of the bot's own answers to an interaction. */
function answerOf(channel: Channel, { followUps, original }: Interaction, which: string): ChannelMessage {
  const id = which === ORIGINAL ? original : which;
  const isOwn = id !== null && (id === original || followUps.has(id));
  const found = isOwn ? channel.get(id) : undefined;
  if (found === undefined) throw unknownMessage();
  return found;
}

/** Where apps that people bring along may not speak in public, Discord makes all they say private. */
function flagsHere({ place }: World, flags: number): number {
  return place === 'external-apps-off' ? flags | MessageFlags.Ephemeral : flags;
}
