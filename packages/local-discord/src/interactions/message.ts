import { type APIEmbed, type APIMessage, MessageFlags, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import type { MessageBody } from '../checks/message.js';
import { fillComponents } from '../components.js';
import { isInServer } from '../installation.js';
import type { Interaction } from '../interaction.js';
import type { World } from '../world.js';
import { findMentions } from './mentions.js';

/** A new message of the bot's in answer to an interaction. */
export function answerMessage(
  world: World,
  interaction: Interaction,
  id: string,
  body: MessageBody,
  flags: number,
): APIMessage {
  const { commandName, person, type } = interaction;
  const blank = ordinaryMessage(world, id, world.bot, {
    type: interaction.answerType,
    application_id: world.application.id,
    webhook_id: world.application.id,
    tts: body.tts ?? false,
    flags: flags as MessageFlags,
    interaction_metadata: interaction.metadata(interaction.id),
    // The older form of the metadata, which Discord still sends, and from which the page takes the command's name.
    ...(commandName === null
      ? {}
      : { interaction: { id: interaction.id, type, name: commandName, user: person.user } }),
    ...reference(world, interaction),
  });
  return withBody(world, blank, body);
}

/** A follow-up: a message that replies to the original and carries the same metadata. */
export function followUpMessage(
  world: World,
  interaction: Interaction,
  id: string,
  body: MessageBody,
  flags: number,
): APIMessage {
  const message = answerMessage(world, interaction, id, body, flags);
  delete message.interaction;
  return {
    ...message,
    type: MessageType.Reply,
    ...(interaction.original === null ? {} : referenceTo(world, interaction.original)),
    interaction_metadata: {
      ...interaction.metadata(interaction.id),
      ...(interaction.original === null ? {} : { original_response_message_id: interaction.original }),
    },
  };
}

/** The message after an edit. Its time of edit is set, "thinking" ends, and the flags keep what an edit cannot change. */
export function editedMessage(world: World, before: APIMessage, body: MessageBody): APIMessage {
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const old = (before.flags ?? 0) & ~MessageFlags.Loading;
  const asked = (body.flags ?? old) & settable;
  const flags = (old & ~MessageFlags.SuppressEmbeds) | asked;
  const wasThinking = ((before.flags ?? 0) & MessageFlags.Loading) !== 0;
  const edited = { ...before, flags, edited_timestamp: wasThinking ? null : new Date().toISOString() };
  return withBody(world, edited, body);
}

/** An ordinary message that a person wrote; `answering` are the fields of a reply, which pings whom it answers. */
export function personsMessage(
  world: World,
  id: string,
  author: APIMessage['author'],
  content: string,
  answering: Partial<APIMessage> = {},
): APIMessage {
  const message = withBody(world, ordinaryMessage(world, id, author, answering), { content });
  const answered = answering.referenced_message?.author;
  const pings = answered && answered.id !== author.id && !message.mentions.some(({ id: one }) => one === answered.id);
  return pings ? { ...message, mentions: [...message.mentions, answered] } : message;
}

/** A message that the bot wrote without having been asked by an interaction. */
export function botsMessage(
  world: World,
  id: string,
  body: MessageBody,
  answering: Partial<APIMessage> = {},
): APIMessage {
  const blank = ordinaryMessage(world, id, world.bot, answering);
  return withBody(world, { ...blank, flags: (body.flags ?? 0) as MessageFlags }, body);
}

function ordinaryMessage(
  world: World,
  id: string,
  author: APIMessage['author'],
  answering: Partial<APIMessage>,
): APIMessage {
  return {
    id,
    type: answering.message_reference ? MessageType.Reply : MessageType.Default,
    channel_id: world.channel.id,
    author,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    flags: 0 as MessageFlags,
    ...answering,
  };
}

function withBody(world: World, message: APIMessage, body: MessageBody): APIMessage {
  const content = body.content === undefined ? message.content : (body.content ?? '').trim();
  const components = body.components === undefined ? (message.components ?? []) : fillComponents(body.components ?? []);
  const embeds = body.embeds === undefined ? message.embeds : (body.embeds ?? []).map(asRich);
  const users = [world.bot, ...world.people.map((person) => person.user)];
  const mentions = findMentions(content, components, body.allowed_mentions, users);
  return {
    ...message,
    content,
    components,
    embeds,
    mentions: [...mentions.users],
    mention_everyone: mentions.everyone,
  };
}

function asRich(embed: APIEmbed): APIEmbed {
  return { ...embed, type: 'rich' } as APIEmbed;
}

function reference(world: World, interaction: Interaction): Partial<APIMessage> {
  if (interaction.source === null) return {};
  // A referenced message does not bring along what it refers to itself.
  const { referenced_message: _, ...source } = interaction.source;
  return { ...referenceTo(world, source.id), referenced_message: source };
}

function referenceTo(world: World, messageId: string) {
  return {
    message_reference: {
      type: MessageReferenceType.Default,
      channel_id: world.channel.id,
      message_id: messageId,
      ...(isInServer(world) ? { guild_id: world.guild.id } : {}),
    },
  };
}
