import type { MessageView, OutcomeView, PageState } from '../page/types.js';
import type { TextParser } from './page-texts.js';
import type { ChannelMessage, LocalDiscord, Outcome, Person } from './types.js';

/** As many as the page draws at once; a person reads the latest. */
export const MESSAGES_SHOWN = 200;

/** What the page shows to this person now. */
export function pageState(discord: LocalDiscord, person: Person, texts: TextParser): PageState {
  const messages = discord.messages(person);
  const seen = new Set(messages.map(({ message }) => message.id));
  const shown = messages.slice(-MESSAGES_SHOWN);
  return {
    as: person.user.id,
    people: discord.people.map(({ user, locale }) => ({
      id: user.id,
      name: user.global_name ?? user.username,
      locale,
    })),
    commands: discord.commands('seen'),
    connected: discord.connected(),
    channelId: discord.channelId,
    applicationId: discord.applicationId,
    botName: discord.name,
    messages: shown.map((message) => messageView(message, seen, texts)),
    older: messages.length - shown.length,
  };
}

function messageView(
  { message, seenBy, thinking }: ChannelMessage,
  seen: ReadonlySet<string>,
  texts: TextParser,
): MessageView {
  const { referenced_message: referenced } = message;
  // A reply to what is private to somebody else, or gone, keeps only the fact that it is one.
  const hides = referenced != null && !seen.has(referenced.id);
  return {
    message: hides ? { ...message, referenced_message: null } : message,
    privately: seenBy !== null,
    thinking,
    texts: texts.ofMessage(message),
  };
}

/** What the page is told of an outcome: a message comes with the next state, so its id is enough. */
export function outcomeView(outcome: Outcome, texts: TextParser): OutcomeView {
  switch (outcome.kind) {
    case 'message':
    case 'updated':
    case 'thinking':
      return { kind: outcome.kind, messageId: outcome.message.message.id };
    case 'modal':
      return { ...outcome, texts: texts.ofModal(outcome.modal) };
    case 'nothing':
    case 'choices':
      return outcome;
  }
}
