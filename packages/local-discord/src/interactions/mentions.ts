import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIMessageTopLevelComponent,
  type APIUser,
  ComponentType,
} from 'discord-api-types/v10';
import { walkComponents } from '../components.js';

/** Whom a message pings. */
export interface Mentions {
  readonly users: readonly APIUser[];
  readonly everyone: boolean;
}

const USER_MENTION = /<@!?(\d+)>/g;
const EVERYONE_MENTION = /@(?:everyone|here)/;

/**
 * Works out whom a message pings: everybody whom its text names and its allowed mentions admit; without allowed mentions, all of them.
 * Text displays ping as content does.
 */
export function findMentions(
  content: string,
  components: readonly APIMessageTopLevelComponent[],
  allowed: APIAllowedMentions | null | undefined,
  users: readonly APIUser[],
): Mentions {
  const text = [content, ...textsOf(components)].join('\n');
  const named = new Set([...text.matchAll(USER_MENTION)].map((match) => match[1]));
  const parsed = (type: AllowedMentionsTypes) => allowed == null || (allowed.parse?.includes(type) ?? false);
  return {
    users: users.filter(
      ({ id }) => named.has(id) && (parsed(AllowedMentionsTypes.User) || (allowed?.users?.includes(id) ?? false)),
    ),
    everyone: EVERYONE_MENTION.test(text) && parsed(AllowedMentionsTypes.Everyone),
  };
}

function textsOf(components: readonly APIMessageTopLevelComponent[]): string[] {
  const texts: string[] = [];
  walkComponents(components, (component) => {
    if (component.type === ComponentType.TextDisplay) texts.push(component.content);
  });
  return texts;
}
