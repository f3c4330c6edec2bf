import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { parse } from 'discord-markdown-parser';
import { RestError, readCallback } from 'local-discord';
import { expect } from 'vitest';
import { respond } from '../../src/discord/respond.js';
import type { Library } from '../../src/library/library.js';
import type { Part } from '../parts.js';
import { textsRead, visible } from '../unseen.js';

/** A node of the kept parser's tree. */
interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly name?: string;
  readonly target?: string;
}

/** Nothing that a person or an article wrote may become one of these. */
const FORBIDDEN = new Set([
  'user',
  'role',
  'channel',
  'everyone',
  'here',
  'timestamp',
  'emoji',
  'spoiler',
  'codeBlock',
  'slashCommand',
  'guildNavigation',
]);
const LINKS = new Set(['url', 'autolink', 'link']);
/** All that the article's words may be drawn as. */
const IN_QUOTE = new Set(['blockQuote', 'text', 'strong', 'underline', 'br', 'newline', 'twemoji', 'emoticon']);

const inside = (node: Node): readonly Node[] => (Array.isArray(node.content) ? node.content : []);
const all = (node: Node): Node[] => [node, ...inside(node).flatMap(all)];
const plain = (node: Node): string =>
  node.type === 'br' || node.type === 'newline'
    ? ' '
    : typeof node.content === 'string'
      ? node.content
      : (node.name ?? inside(node).map(plain).join(''));

/** White space and control characters as one space, halves of characters as U+FFFD, without what is not seen: what is shown of them. */
const fold = (text: string) =>
  visible(text.toWellFormed())
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

const flatten = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) => [
    part,
    ...flatten([...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])]),
  ]);

/**
 * Answers an interaction and judges the payload by others' reading: the local Discord's checks for limits, discord-markdown-parser for
 * what is drawn. Fails on an exception, a ping, what Discord would refuse, a control that turns the direction of writing, and words in a block quote that are not the article's.
 * @returns the components of the message, flat; empty for autocomplete and forms
 */
export async function judge(interaction: APIInteraction, library: Library): Promise<readonly Part[]> {
  const { body, failure, outcome } = await respond(interaction, library);
  expect(failure?.error).toBeUndefined();
  expect(outcome).not.toBe('failed');
  const source = interaction.type === InteractionType.MessageComponent ? interaction.message : null;
  try {
    readCallback(body, { type: interaction.type, source, focusedType: null }, source);
  } catch (error) {
    if (error instanceof RestError) throw new Error(`Discord would refuse: ${JSON.stringify(error.body())}`);
    throw error;
  }
  for (const text of textsRead(body))
    expect(/\p{Bidi_Control}/u.test(text), `a control of direction in: ${text}`).toBe(false);
  if (
    body.type !== InteractionResponseType.ChannelMessageWithSource &&
    body.type !== InteractionResponseType.UpdateMessage
  )
    return [];
  const data = body.data as { allowed_mentions?: unknown; components?: Part[]; content?: string };
  expect(data.allowed_mentions).toEqual({ parse: [] });
  const parts = flatten(data.components ?? []);
  const texts = library.corpus.stories.map(({ article }) => fold(article.text));
  for (const { content } of parts) if (content !== undefined) judgeText(content, texts, library);
  return parts;
}

function judgeText(content: string, texts: readonly string[], library: Library): void {
  const links = new Set(library.corpus.stories.map(({ article }) => article.url));
  for (const node of parse(content, 'extended') as readonly Node[]) {
    for (const { type, target } of all(node)) {
      expect(FORBIDDEN.has(type), `a ${type} in: ${content}`).toBe(false);
      if (LINKS.has(type)) expect(links.has(target), `a link to ${target} in: ${content}`).toBe(true);
    }
    if (node.type !== 'blockQuote') continue;
    for (const { type } of all(node)) expect(IN_QUOTE.has(type), `a ${type} in the quote: ${content}`).toBe(true);
    for (const piece of plain(node).split('[…]').map(fold))
      expect(
        texts.some((text) => text.includes(piece)),
        `in the article: ${JSON.stringify(piece)}`,
      ).toBe(true);
  }
}
