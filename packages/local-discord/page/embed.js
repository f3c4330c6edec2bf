/**
 * @import {APIEmbed} from 'discord-api-types/v10'
 * @import {Drawing} from './markdown.js'
 */
import { colour } from './components.js';
import { element } from './element.js';
import { drawText } from './markdown.js';
import { keepLocal } from './notice.js';
import { formatSent } from './time.js';

/**
 * An embed: author, title, description, fields, footer. Its pictures are not fetched.
 * @param {APIEmbed} embed
 * @param {Drawing} drawing
 */
export function drawEmbed(embed, drawing) {
  const drawn = element(
    'article',
    { class: 'embed' },
    embed.author && element('p', { class: 'embed-author' }, embed.author.name),
    embed.title && drawTitle(embed.title, embed.url, drawing),
    embed.description && drawText(embed.description, drawing),
    embed.fields &&
      element('div', { class: 'embed-fields' }, ...embed.fields.map((field) => drawField(field, drawing))),
    drawFooter(embed, drawing.locale),
  );
  if (typeof embed.color === 'number') drawn.style.setProperty('--accent', colour(embed.color));
  return drawn;
}

/**
 * @param {string} title
 * @param {string | undefined} url
 * @param {Drawing} drawing
 */
function drawTitle(title, url, drawing) {
  const text = drawText(title, drawing);
  if (url === undefined) return element('div', { class: 'embed-title' }, text);
  const link = element('a', { class: 'embed-title', href: url, rel: 'noreferrer' }, text);
  keepLocal(link);
  return link;
}

/**
 * @param {{ name: string, value: string, inline?: boolean }} field
 * @param {Drawing} drawing
 */
function drawField(field, drawing) {
  return element(
    'div',
    { class: field.inline ? 'embed-field embed-field-inline' : 'embed-field' },
    element('div', { class: 'embed-field-name' }, drawText(field.name, drawing)),
    drawText(field.value, drawing),
  );
}

/**
 * @param {APIEmbed} embed
 * @param {string} locale
 */
function drawFooter(embed, locale) {
  const parts = [embed.footer?.text, embed.timestamp && formatSent(new Date(embed.timestamp), locale)].filter(Boolean);
  return parts.length > 0 && element('p', { class: 'embed-footer' }, parts.join(' • '));
}
