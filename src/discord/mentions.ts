import { randomUUID } from 'node:crypto';
import type { GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { answerMention } from '../../commands/mention.js';
import type { Library } from '../library/library.js';
import { atMost } from '../platform/at-most.js';
import { ACCENT, container, text } from '../reply/components.js';
import { type MessageBody, toMessage } from '../reply/exit.js';
import { escapeMarkdown } from '../reply/markdown/escape.js';
import { type Reply, type Setting, Unanswerable } from '../reply/types.js';
import { wordsFor } from '../reply/words/index.js';
import { type Served, stackOf } from './answering.js';
import { type ChannelEndpoint, type Posted, postReply } from './deliver-message.js';
import { firstSightings } from './first-sightings.js';

export interface MentionsOptions {
  readonly library: Library;
  readonly rest: ChannelEndpoint;
  /** The bot's own snowflake, known once it is connected. */
  readonly botId: () => string | undefined;
  /** A server's language, where it is known. */
  readonly localeOf: (guildId: string) => string | undefined;
  readonly publicByDefault: boolean;
  readonly log: Logger;
  readonly observe?: ((served: Served) => void) | undefined;
}

/** Answers messages that mention the bot, in public, as replies to them. */
export interface Mentions {
  /** Passes over what does not speak to the bot. Never rejects. */
  answer(message: GatewayMessageCreateDispatchData): Promise<void>;
  /** Waits for the answers that are on their way, but no longer than so many milliseconds. True when nothing was cut off. */
  drain(within: number): Promise<boolean>;
}

export function createMentions(options: MentionsOptions): Mentions {
  const { library, rest, botId, log, observe } = options;
  const isNew = firstSightings();
  const inFlight = new Set<Promise<void>>();

  async function serve(message: GatewayMessageCreateDispatchData, bot: string): Promise<void> {
    const began = performance.now();
    const { reply, outcome, failure } = answerSafely(message, settingOf(message, bot), bot);
    const { delivery, ...refusal } = await send(message, reply);
    const milliseconds = Math.round((performance.now() - began) * 10) / 10;
    const line = { message: message.id, command: 'mention', outcome, milliseconds };
    if (failure) log.error({ ...line, failure: failure.id, error: stackOf(failure.error) }, 'answer failed');
    if (delivery === 'delivered') log.info(line, 'answered');
    else log.warn({ ...line, delivery, ...refusal }, 'answer not delivered');
    observe?.({ what: 'mention', outcome, delivery, milliseconds });
  }

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
  function send(message: GatewayMessageCreateDispatchData, reply: MessageBody): Promise<Posted> {
    const reference = { message_id: message.id, channel_id: message.channel_id, fail_if_not_exists: false };
    const body = { ...reply, message_reference: reference, nonce: message.id, enforce_nonce: true };
    // A bot that may not write in a channel cannot say so there; Discord's refusal says it to the log.
    return postReply(rest, message.channel_id, body);
  }

  return {
    async answer(message) {
      const bot = botId();
      if (bot === undefined || !speaksTo(message, bot) || !isNew(message.id)) return;
      const work = serve(message, bot)
        .catch((error: unknown) => log.error({ message: message.id, error: stackOf(error) }, 'answer failed'))
        .finally(() => inFlight.delete(work));
      inFlight.add(work);
      await work;
    },
    drain: (within) => atMost(within, Promise.allSettled(inFlight)),
  };
}

/** People speak to the bot by its mention, by replying to it (which mentions it), or in a conversation with it alone. */
function speaksTo({ author, guild_id, mentions, webhook_id }: GatewayMessageCreateDispatchData, bot: string): boolean {
  if (author.bot || webhook_id !== undefined) return false;
  return guild_id === undefined || mentions.some(({ id }) => id === bot);
}

interface SafeAnswer {
  readonly reply: MessageBody;
  readonly outcome: Served['outcome'];
  readonly failure?: { readonly id: string; readonly error: unknown };
}

function answerSafely(message: GatewayMessageCreateDispatchData, setting: Setting, bot: string): SafeAnswer {
  const { referenced_message: referenced } = message;
  const answers = referenced?.author.id === bot ? { components: referenced.components ?? [] } : null;
  try {
    const reply = answerMention(
      { text: message.content.replace(new RegExp(`<@!?${bot}>`, 'g'), ' '), answers },
      setting,
    );
    return { reply: toMessage(reply, 'everybody'), outcome: reply.found ? 'found' : 'nothing' };
  } catch (error) {
    const { words } = setting;
    if (error instanceof Unanswerable) return { reply: sentence(error.say(words)), outcome: 'explained' };
    const id = randomUUID().slice(0, 8);
    return { reply: sentence(words.explanations.failed(id)), outcome: 'failed', failure: { id, error } };
  }
}

function sentence(words: string): MessageBody {
  const reply: Reply = { found: false, components: [container(ACCENT.plain, [text(escapeMarkdown(words))])] };
  return toMessage(reply, 'everybody');
}
