import {
  type APIMessage,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageReferenceType,
} from 'discord-api-types/v10';
import type { Channel } from './channel.js';
import { readPost } from './checks/post.js';
import type { Gateway } from './gateway/index.js';
import { isInServer } from './installation.js';
import { botsMessage, editedMessage, personsMessage } from './interactions/message.js';
import { isPresent, memberOf } from './place.js';
import { missingAccess, unknownMessage } from './refusals.js';
import type { ChannelMessage, Person } from './types.js';
import type { World } from './world.js';

/** Characters of a message that a person may write; without Nitro it would be half of that. */
const POST_LENGTH = 4_000;

export interface PostsOptions {
  readonly world: World;
  readonly channel: Channel;
  readonly gateway: Pick<Gateway, 'dispatch'>;
  readonly nextSnowflake: () => string;
}

/** Ordinary messages: what people write, and what the bot writes without an interaction. */
export interface Posts {
  /** Throws an Error that says why the person cannot write it. */
  write(person: Person, content: string, replyTo?: string): ChannelMessage;
  /** The bot's own; throws the RestError with which Discord refuses it. */
  send(body: unknown): APIMessage;
  /** Tells the sessions that asked for messages of a new one that everybody sees. */
  announce(message: APIMessage): void;
  /** Tells them of a change to one. */
  announceChange(message: APIMessage): void;
  /** Tells them that one is gone. */
  announceEnd(message: APIMessage): void;
  /** A person changes what they wrote. */
  change(person: Person, messageId: string, content: string): ChannelMessage;
  /** A person removes what they wrote. */
  remove(person: Person, messageId: string): void;
}

export function createPosts({ channel, gateway, nextSnowflake, world }: PostsOptions): Posts {
  const direct = world.place === 'direct-message';
  /** Messages by the nonce that makes each the only one; Discord keeps nonces for minutes, which is longer than a local Discord is asked again. */
  const byNonce = new Map<string | number, APIMessage>();

  /** The message that is answered, and the fields of the message that answers it. */
  function answering(messageId: string | undefined): Partial<APIMessage> {
    if (messageId === undefined) return {};
    const answered = channel.get(messageId);
    if (answered === undefined || answered.seenBy !== null) throw unknownMessage();
    const { referenced_message: _, ...referenced } = answered.message;
    return {
      message_reference: {
        type: MessageReferenceType.Default,
        channel_id: world.channel.id,
        message_id: messageId,
        ...(isInServer(world) ? { guild_id: world.guild.id } : {}),
      },
      referenced_message: referenced,
    };
  }

  /** Tells sessions with the intent; of what is private nobody is told, nor is a bot that is not here. */
  function tell(event: GatewayDispatchEvents, message: APIMessage, data: object): void {
    if (((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || !isPresent(world)) return;
    const intent = direct ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
    gateway.dispatch(event, { ...data, ...(direct ? {} : { guild_id: world.guild.id }) }, intent);
  }

  function whole(message: APIMessage): object {
    return { ...withheld(message), ...(direct ? {} : { member: memberOf(world) }) };
  }

  const announce = (message: APIMessage) => tell(GatewayDispatchEvents.MessageCreate, message, whole(message));
  const announceChange = (message: APIMessage) => tell(GatewayDispatchEvents.MessageUpdate, message, whole(message));
  const announceEnd = (message: APIMessage) =>
    tell(GatewayDispatchEvents.MessageDelete, message, { id: message.id, channel_id: world.channel.id });

  function ownOf(person: Person, messageId: string): ChannelMessage {
    const found = channel.get(messageId);
    if (found?.message.author.id !== person.user.id) {
      throw new Error(`${person.user.global_name} has written no message ${messageId}`);
    }
    return found;
  }

  function checkLength(content: string): void {
    if (content.trim() !== '' && content.length <= POST_LENGTH) return;
    throw new Error(`A message has 1 to ${POST_LENGTH} characters, not ${content.trim().length}`);
  }

  /** Without the privileged intent a bot reads only its own messages, those that mention it, and direct ones. */
  function withheld(message: APIMessage): APIMessage {
    const { referenced_message: referenced, ...own } = message;
    const read = (one: APIMessage) =>
      direct || one.author.id === world.bot.id || one.mentions.some(({ id }) => id === world.bot.id);
    const shown = read(message) ? own : { ...own, content: '', embeds: [], attachments: [], components: [] };
    return referenced ? { ...shown, referenced_message: withheld(referenced) } : shown;
  }

  return {
    write(person, content, replyTo) {
      checkLength(content);
      const message = personsMessage(world, nextSnowflake(), person.user, content, answering(replyTo));
      const put = channel.put({ message, seenBy: null, thinking: false });
      announce(message);
      return put;
    },
    send(body) {
      if (!isPresent(world)) throw missingAccess();
      const { message_reference: reference, nonce, enforce_nonce: isEnforced, ...said } = readPost(body);
      const only = isEnforced && nonce !== undefined ? nonce : null;
      const sent = only === null ? undefined : byNonce.get(only);
      if (sent !== undefined) return sent;
      const known = reference !== undefined && channel.get(reference.message_id) !== undefined;
      if (reference && !known && reference.fail_if_not_exists !== false) throw unknownMessage();
      const sentNow = botsMessage(world, nextSnowflake(), said, answering(known ? reference.message_id : undefined));
      const message = nonce === undefined ? sentNow : { ...sentNow, nonce };
      channel.put({ message, seenBy: null, thinking: false });
      if (only !== null) byNonce.set(only, message);
      announce(message);
      return message;
    },
    announce,
    announceChange,
    announceEnd,
    change(person, messageId, content) {
      checkLength(content);
      const before = ownOf(person, messageId);
      const put = channel.put({ ...before, message: editedMessage(world, before.message, { content }) });
      announceChange(put.message);
      return put;
    },
    remove(person, messageId) {
      const { message } = ownOf(person, messageId);
      channel.remove(messageId);
      announceEnd(message);
    },
  };
}
