import type { MarkdownNode } from 'local-discord';

/** What a person reads of parsed markdown: its texts in order, line breaks as line ends. */
export function plainText(nodes: readonly MarkdownNode[]): string {
  return nodes.map(textOf).join('');
}

function textOf(node: MarkdownNode): string {
  if (node.type === 'lineBreak') return '\n';
  if (node.type === 'list') return node.items.map(plainText).join('\n');
  if ('content' in node) return typeof node.content === 'string' ? node.content : plainText(node.content);
  return `<${node.type}>`;
}
