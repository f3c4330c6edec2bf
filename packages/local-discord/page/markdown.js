/** @import {DrawnTexts, MarkdownNode} from './types.js' */
import { element } from './element.js';
import { keepLocal } from './notice.js';
import { formatTime } from './time.js';

/**
 * What drawing needs to know besides the tree.
 * @typedef {object} Drawing
 * @property {DrawnTexts} texts the trees of the texts that are drawn
 * @property {(id: string) => string | undefined} nameOf a person's or the bot's name by snowflake
 * @property {string} channelId
 * @property {string} locale
 * @property {(name: string) => void} startCommand opens a slash command in the composer
 */

/** Headings of messages stand below the channel's and the author's, whichever of Discord's sizes they have. */
const HEADING_LEVEL = 3;

/**
 * Draws a text that is Discord's markdown.
 * @param {string} text
 * @param {Drawing} drawing
 */
export function drawText(text, drawing) {
  return element('div', { class: 'markdown' }, ...drawNodes(drawing.texts[text] ?? [], drawing));
}

/**
 * @param {readonly MarkdownNode[]} nodes
 * @param {Drawing} drawing
 * @returns {(Node | string)[]}
 */
function drawNodes(nodes, drawing) {
  return nodes.map((node) => drawNode(node, drawing));
}

/**
 * @param {MarkdownNode} node
 * @param {Drawing} drawing
 * @returns {Node | string}
 */
function drawNode(node, drawing) {
  switch (node.type) {
    case 'text':
      return node.content;
    case 'lineBreak':
      return element('br');
    case 'strong':
      return element('strong', {}, ...drawNodes(node.content, drawing));
    case 'em':
      return element('em', {}, ...drawNodes(node.content, drawing));
    case 'underline':
      return element('u', {}, ...drawNodes(node.content, drawing));
    case 'strikethrough':
      return element('s', {}, ...drawNodes(node.content, drawing));
    case 'spoiler':
      return drawSpoiler(drawNodes(node.content, drawing));
    case 'blockQuote':
      return element('blockquote', {}, ...drawNodes(node.content, drawing));
    case 'subtext':
      return element('small', {}, ...drawNodes(node.content, drawing));
    case 'heading':
      return element(
        'div',
        { role: 'heading', 'aria-level': HEADING_LEVEL, class: `heading-${node.level}` },
        ...drawNodes(node.content, drawing),
      );
    case 'list': {
      const items = node.items.map((item) => element('li', {}, ...drawNodes(item, drawing)));
      return node.start === null ? element('ul', {}, ...items) : element('ol', { start: node.start }, ...items);
    }
    case 'inlineCode':
      return element('code', {}, node.content);
    case 'codeBlock':
      return element('pre', { tabindex: 0 }, element('code', {}, node.content));
    case 'link':
      return drawLink(node.target, drawNodes(node.content, drawing));
    case 'timestamp':
      return drawTimestamp(node.seconds, node.style, drawing.locale);
    case 'slashCommand':
      return element(
        'button',
        { type: 'button', class: 'mention', onclick: () => drawing.startCommand(node.name) },
        `/${node.name}`,
      );
    default:
      return element('span', { class: node.type === 'emoji' ? null : 'mention' }, nameOfMention(node, drawing));
  }
}

/**
 * @param {Extract<MarkdownNode, { type: 'user' | 'channel' | 'role' | 'everyone' | 'here' | 'emoji' | 'guildNavigation' }>} node
 * @param {Drawing} drawing
 */
function nameOfMention(node, drawing) {
  switch (node.type) {
    case 'user':
      return `@${drawing.nameOf(node.id) ?? 'unknown-user'}`;
    case 'channel':
      return node.id === drawing.channelId ? '#news' : '#unknown';
    case 'role':
      return '@unknown-role';
    case 'emoji':
      return `:${node.name}:`;
    case 'guildNavigation':
      return node.navigation;
    default:
      return `@${node.type}`;
  }
}

/**
 * @param {string} target an http or https address; the server lets no other through
 * @param {(Node | string)[]} content
 */
function drawLink(target, content) {
  const link = element('a', { href: target, title: target, rel: 'noreferrer' }, ...content);
  keepLocal(link);
  return link;
}

/** @param {(Node | string)[]} content */
function drawSpoiler(content) {
  const hidden = element('span', { class: 'spoiler-content', inert: true }, ...content);
  const cover = element('button', { type: 'button', class: 'spoiler-cover', 'aria-label': 'Show the spoiler' });
  const spoiler = element('span', { class: 'spoiler' }, hidden, cover);
  cover.addEventListener('click', () => {
    hidden.inert = false;
    cover.remove();
    spoiler.classList.add('spoiler-shown');
  });
  return spoiler;
}

/**
 * @param {number} seconds since 1970
 * @param {string} style
 * @param {string} locale
 */
function drawTimestamp(seconds, style, locale) {
  const date = new Date(seconds * 1_000);
  if (Number.isNaN(date.getTime())) return element('span', { class: 'timestamp' }, 'Invalid date');
  return element(
    'time',
    { class: 'timestamp', datetime: date.toISOString(), title: formatTime(date, 'F', locale) },
    formatTime(date, style, locale),
  );
}
