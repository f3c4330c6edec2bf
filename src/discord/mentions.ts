import type { GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import { answerMention } from '../../commands/mention.js';
import type { Library } from '../library/library.js';
import { type MessageBody, toMessage } from '../reply/exit.js';
import type { Reply, Setting } from '../reply/types.js';
import { wordsFor } from '../reply/words/index.js';
import { type Answered, explanationOf } from './answered.js';
import { type ChannelEndpoint, postReply } from './deliver-message.js';
import type { Delivered, Ledger } from './ledger.js';

export interface MentionsOptions {
  readonly library: Library;
  readonly rest: ChannelEndpoint;
  /** The bot's own snowflake, known once it is connected. */
  readonly botId: () => string | undefined;
  /** A server's language, where it is known. */
  readonly localeOf: (guildId: string) => string | undefined;
  readonly publicByDefault: boolean;
  /** Where what is answered is entered. */
  readonly ledger: Ledger;
}

/** Answers messages that mention the bot, in public, as replies to them. */
export interface Mentions {
  /** Passes over what does not speak to the bot. Never rejects. */
  answer(message: GatewayMessageCreateDispatchData): Promise<void>;
}

export function createMentions(options: MentionsOptions): Mentions {
  const { ledger, library, rest, botId } = options;

  function settingOf({ guild_id: guild }: GatewayMessageCreateDispatchData, bot: string): Setting {
    return {
      library,
      words: wordsFor(guild === undefined ? undefined : options.localeOf(guild)),
      public: guild !== undefined,
      publicByDefault: options.publicByDefault,
      canShare: false,
      mention: `<@${bot}>`,
    };
  }

  /** The snowflake of the message is the nonce, so that a request that is sent twice is one message. */
  function send(message: GatewayMessageCreateDispatchData, reply: MessageBody): Promise<Delivered> {
    const reference = { message_id: message.id, channel_id: message.channel_id, fail_if_not_exists: false };
    const body = { ...reply, message_reference: reference, nonce: message.id, enforce_nonce: true };
    // A bot that may not write in a channel cannot say so there; Discord's refusal says it to the log.
    return postReply(rest, message.channel_id, body);
  }

  return {
    async answer(message) {
      const bot = botId();
      if (bot === undefined || !speaksTo(message, bot) || !ledger.isNew(message.id)) return;
      await ledger.enter({ message: message.id }, async () => {
        const { reply, ...made } = answerSafely(message, settingOf(message, bot), bot);
        return { what: 'mention', ...made, deliver: () => send(message, toMessage(reply, 'everybody')) };
      });
    },
  };
}

/** People speak to the bot by its mention, by replying to it (which mentions it), or in a conversation with it alone. */
function speaksTo({ author, guild_id, mentions, webhook_id }: GatewayMessageCreateDispatchData, bot: string): boolean {
  if (author.bot || webhook_id !== undefined) return false;
  return guild_id === undefined || mentions.some(({ id }) => id === bot);
}

interface SafeAnswer extends Pick<Answered, 'outcome' | 'failure'> {
  readonly reply: Reply;
}

function answerSafely(message: GatewayMessageCreateDispatchData, setting: Setting, bot: string): SafeAnswer {
  const { referenced_message: referenced } = message;
  const answers = referenced?.author.id === bot ? { components: referenced.components ?? [] } : null;
  try {
    const text = message.content.replace(new RegExp(`<@!?${bot}>`, 'g'), ' ');
    const reply = answerMention({ text, answers }, setting);
    return { reply, outcome: reply.found ? 'found' : 'nothing' };
  } catch (error) {
    return explanationOf(error, setting.words);
  }
}
