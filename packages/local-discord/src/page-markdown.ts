import { SimpleMarkdown } from 'discord-markdown-parser';
import type { MarkdownNode } from '../page/types.js';
import { discordRules } from './page-markdown-rules.js';

type ParsedNode = ReturnType<typeof parser>[number];

const parser = SimpleMarkdown.parserFor(discordRules);

/**
 * Two texts in a row are one; the parser also splits between the halves of a surrogate pair. The line break after a code
 * block, which ends its line anyway, is not drawn.
 */
function tidied(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  const tidy: MarkdownNode[] = [];
  for (const node of nodes) {
    const last = tidy.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      tidy[tidy.length - 1] = { type: 'text', content: last.content + node.content };
    } else if (node.type !== 'lineBreak' || last?.type !== 'codeBlock') tidy.push(node);
  }
  return tidy;
}

function childrenOf(nodes: readonly ParsedNode[]): readonly MarkdownNode[] {
  return tidied(nodes.map(nodeOf));
}

function nodeOf(node: ParsedNode): MarkdownNode {
  switch (node.type) {
    case 'strong':
    case 'em':
    case 'underline':
    case 'strikethrough':
    case 'spoiler':
    case 'blockQuote':
    case 'subtext':
      return { type: node.type, content: childrenOf(node.content) };
    case 'heading':
      return { type: 'heading', level: node.level, content: childrenOf(node.content) };
    case 'list':
      return { type: 'list', start: node.start, items: node.items.map(childrenOf) };
    case 'link':
    case 'url':
    case 'autolink':
      return { type: 'link', target: node.target, content: childrenOf(node.content) };
    case 'inlineCode':
      return { type: 'inlineCode', content: node.content };
    case 'codeBlock':
      return { type: 'codeBlock', language: node.lang, content: node.content };
    case 'br':
      return { type: 'lineBreak' };
    case 'everyone':
    case 'here':
      return { type: node.type };
    case 'user':
    case 'channel':
    case 'role':
      return { type: node.type, id: node.id };
    case 'emoji':
      return { type: 'emoji', name: node.name };
    case 'twemoji':
      return { type: 'text', content: node.name };
    case 'timestamp':
      return { type: 'timestamp', seconds: Number(node.timestamp), style: node.format ?? 'f' };
    case 'slashCommand':
      return { type: 'slashCommand', name: node.fullName };
    case 'guildNavigation':
      return { type: 'guildNavigation', navigation: node.navigation };
    case 'text':
      return { type: 'text', content: node.content };
    default:
      throw new Error(`the markdown parser gave a node that the page cannot draw: ${node.type}`);
  }
}

/** A text as Discord draws it: what `content`, text displays and the texts of embeds hold. */
export function parseMarkdown(text: string): readonly MarkdownNode[] {
  return childrenOf(parser(text, { inline: true }));
}
