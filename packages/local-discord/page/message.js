/**
 * @import {APIMessage} from 'discord-api-types/v10'
 * @import {MessageView} from './types.js'
 * @import {Drawing} from './markdown.js'
 * @import {Interactions} from './components.js'
 */
import { avatar } from './avatar.js';
import { drawComponent } from './components.js';
import { element } from './element.js';
import { drawEmbed } from './embed.js';
import { icon } from './icons.js';
import { drawText } from './markdown.js';
import { formatSent, formatTime } from './time.js';

/**
 * What a person can do with a message.
 * @typedef {object} MessageActions
 * @property {Interactions} interactions
 * @property {(opener: HTMLElement, point: { x: number, y: number }) => void} openMenu
 * @property {() => void} dismiss
 * @property {(() => void) | null} reply null where nobody can answer
 */

/**
 * How a message stands in the list.
 * @typedef {object} Standing
 * @property {boolean} continues it follows another of the same author at once, so that no name is repeated
 * @property {string | null} error what went wrong with the last press
 */

/**
 * @param {MessageView} view
 * @param {Standing} standing
 * @param {Drawing} drawing
 * @param {MessageActions} actions
 */
export function drawMessage(view, standing, drawing, actions) {
  const { message } = view;
  const nameId = `name-${message.id}`;
  const name = message.author.global_name ?? message.author.username;
  const drawn = element(
    'article',
    { class: 'message', id: `message-${message.id}`, tabindex: -1, 'aria-labelledby': nameId },
    drawOrigin(message, drawing),
    !standing.continues && avatar(message.author.id, name),
    element(
      'div',
      { class: 'message-main' },
      drawHeader(message, name, nameId, drawing.locale),
      view.thinking ? drawThinking(name) : drawBody(view, drawing, actions.interactions),
      standing.error !== null &&
        element('p', { class: 'message-error', role: 'alert' }, icon('warning'), standing.error),
      view.privately && drawPrivacy(actions.dismiss),
    ),
    drawToolbar(name, actions),
  );
  drawn.classList.toggle('message-continues', standing.continues);
  drawn.classList.toggle('message-private', view.privately);
  drawn.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const { x, y } = pointOf(event, drawn);
    actions.openMenu(toolbarButton(drawn), { x, y });
  });
  return drawn;
}

/**
 * Where a menu opens: at the pointer, or at the focused thing when the keyboard asked for it.
 * @param {MouseEvent} event
 * @param {HTMLElement} fallback
 */
function pointOf(event, fallback) {
  if (event.clientX > 0 || event.clientY > 0) return { x: event.clientX, y: event.clientY };
  const { left, top } = (document.activeElement ?? fallback).getBoundingClientRect();
  return { x: left, y: top };
}

/** @param {HTMLElement} drawn */
function toolbarButton(drawn) {
  return /** @type {HTMLElement} */ (drawn.querySelector('.message-toolbar [aria-haspopup]'));
}

/**
 * The line above a reply: the command that was used or the message that is answered.
 * @param {APIMessage} message
 * @param {Drawing} drawing
 */
function drawOrigin(message, drawing) {
  const { interaction, referenced_message: referenced } = message;
  if (interaction) {
    const by = drawing.nameOf(interaction.user.id) ?? interaction.user.username;
    const isSlash = message.type === CHAT_INPUT_COMMAND;
    return element(
      'p',
      { class: 'origin' },
      avatar(interaction.user.id, by),
      element('strong', {}, by),
      ' used ',
      element('span', { class: 'origin-command' }, `${isSlash ? '/' : ''}${interaction.name}`),
    );
  }
  if (referenced === undefined) return null;
  if (referenced === null) {
    return element('p', { class: 'origin' }, element('em', { class: 'origin-text' }, 'Original message was deleted'));
  }
  const name = referenced.author.global_name ?? referenced.author.username;
  return element(
    'p',
    { class: 'origin' },
    avatar(referenced.author.id, name),
    element('strong', {}, name),
    ' ',
    element(
      'span',
      { class: 'origin-text' },
      plainly(referenced.content || firstText(referenced.components ?? []), drawing) || 'Message',
    ),
  );
}

/**
 * The first line of a message that is made of components, without its markdown.
 * @param {readonly object[]} components
 * @returns {string}
 */
function firstText(components) {
  for (const component of components) {
    const content = 'content' in component ? String(component.content) : '';
    const inside = 'components' in component ? firstText(/** @type {object[]} */ (component.components)) : '';
    const [line = ''] = (content || inside).split('\n');
    if (line) return line.replace(/^(?:-# |#{1,3} |> )/, '').replace(/\*\*|__|~~|\\(?=[^\w\s])/g, '');
  }
  return '';
}

/**
 * A text on one line, with names where it mentions people.
 * @param {string} content
 * @param {Drawing} drawing
 */
function plainly(content, drawing) {
  return content.replace(/<@!?(\d+)>/g, (typed, id) => `@${drawing.nameOf(id) ?? typed}`);
}

/** Discord's number for the type of a message that answers a slash command. */
const CHAT_INPUT_COMMAND = 20;

/**
 * @param {APIMessage} message
 * @param {string} name
 * @param {string} nameId
 * @param {string} locale
 */
function drawHeader(message, name, nameId, locale) {
  const sent = new Date(message.timestamp);
  return element(
    'h2',
    { class: 'message-header', id: nameId },
    element('span', { class: 'author' }, name),
    message.author.bot && element('span', { class: 'app-badge' }, 'APP'),
    element('time', { datetime: message.timestamp, title: formatTime(sent, 'F', locale) }, formatSent(sent, locale)),
    message.edited_timestamp !== null && element('span', { class: 'edited' }, '(edited)'),
  );
}

/**
 * @param {MessageView} view
 * @param {Drawing} drawing
 * @param {Interactions} interactions
 */
function drawBody({ message }, drawing, interactions) {
  return element(
    'div',
    { class: 'message-body' },
    message.content !== '' && drawText(message.content, drawing),
    ...message.embeds.map((embed) => drawEmbed(embed, drawing)),
    ...(message.components ?? []).map((component) => drawComponent(component, drawing, interactions)),
  );
}

/** @param {string} name */
export function drawThinking(name) {
  return element(
    'p',
    { class: 'thinking' },
    element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')),
    `${name} is thinking…`,
  );
}

/** @param {() => void} dismiss */
export function drawPrivacy(dismiss) {
  return element(
    'p',
    { class: 'privacy' },
    icon('eye'),
    'Only you can see this • ',
    element('button', { type: 'button', class: 'text-button', onclick: dismiss }, 'Dismiss message'),
  );
}

/**
 * @param {string} name
 * @param {MessageActions} actions
 */
function drawToolbar(name, actions) {
  const more = element(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: 'More',
      'aria-label': `More: message of ${name}`,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    },
    icon('more'),
  );
  more.addEventListener('click', () => {
    const { left, bottom } = more.getBoundingClientRect();
    actions.openMenu(more, { x: left, y: bottom });
  });
  const reply =
    actions.reply &&
    element(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        title: 'Reply',
        'aria-label': `Reply to ${name}`,
        onclick: actions.reply,
      },
      icon('reply'),
    );
  return element('div', { class: 'message-toolbar' }, reply, more);
}
