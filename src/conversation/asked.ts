import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { unescapeMarkdown } from '../reply/markdown/escape.js';

/** What stands in bold; escaped asterisks are part of it. */
const BOLD = /\*\*((?:\\[\s\S]|[^*\\])+)\*\*/g;

/**
 * What a person asked, read back from the first line of our reply, where it stands in bold: a question, or words and
 * their claimed speaker. A restart, another replica or a mention in a reply needs no more than the message.
 */
export function askedIn(message: Pick<APIMessage, 'components'>): string[] {
  const [first] = message.components ?? [];
  const head = first?.type === ComponentType.Container ? first.components[0] : first;
  if (head?.type !== ComponentType.TextDisplay) return [];
  const [line = ''] = head.content.split('\n');
  return [...line.matchAll(BOLD)].map(([, words = '']) => unescapeMarkdown(words));
}
