/**
 * @import {APIButtonComponent} from 'discord-api-types/v10'
 * @import {Interactions} from './components.js'
 */
import { element } from './element.js';
import { icon } from './icons.js';
import { keepLocal } from './notice.js';

/** Discord's styles of buttons by their numbers. */
const STYLES = /** @type {Record<number, string>} */ ({
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'link',
  6: 'premium',
});

/**
 * @param {APIButtonComponent} button
 * @param {Interactions} interactions
 * @returns {HTMLElement}
 */
export function drawButton(button, interactions) {
  const className = `button button-${STYLES[button.style]}`;
  const content = [
    'emoji' in button && button.emoji ? emojiText(button.emoji) : '',
    'label' in button ? button.label : '',
  ].filter(Boolean);
  const text = content.join(' ');
  if ('url' in button && !button.disabled) {
    const link = element('a', { class: className, href: button.url, rel: 'noreferrer' }, text, icon('external'));
    keepLocal(link);
    return link;
  }
  const customId = 'custom_id' in button ? button.custom_id : null;
  const drawn = element(
    'button',
    { type: 'button', class: className, disabled: button.disabled || customId === null, 'data-custom-id': customId },
    text,
    'url' in button && icon('external'),
  );
  if (customId !== null) drawn.addEventListener('click', () => interactions.press(customId, drawn));
  return drawn;
}

/**
 * An emoji of Discord's own as its character, a custom one by its name.
 * @param {{ id?: string | null, name?: string | null }} emoji
 */
export function emojiText(emoji) {
  if (emoji.id) return `:${emoji.name ?? 'emoji'}:`;
  return emoji.name ?? '';
}
