/**
 * @import {APIActionRowComponent, APIComponentInMessageActionRow, APIMessageTopLevelComponent, APISectionComponent,
 *   APIThumbnailComponent, APIContainerComponent, APIComponentInContainer} from 'discord-api-types/v10'
 * @import {Drawing} from './markdown.js'
 */
import { drawButton } from './button.js';
import { element } from './element.js';
import { drawText } from './markdown.js';
import { drawSelect } from './select.js';

/** Types of components by Discord's numbers. */
export const COMPONENT = /** @type {const} */ ({
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  separator: 14,
  container: 17,
  label: 18,
});

const LARGE_SPACING = 2;

/**
 * What components do in a message.
 * @typedef {object} Interactions
 * @property {(customId: string, control: HTMLElement) => void} press
 * @property {(customId: string, values: string[], control: HTMLElement) => void} choose
 */

/**
 * Draws a component of a message. Kinds that this page does not know are named, not hidden.
 * @param {APIMessageTopLevelComponent | APIComponentInContainer} component
 * @param {Drawing} drawing
 * @param {Interactions} interactions
 * @returns {HTMLElement}
 */
export function drawComponent(component, drawing, interactions) {
  switch (component.type) {
    case COMPONENT.actionRow:
      return drawRow(component, interactions);
    case COMPONENT.textDisplay:
      return drawText(component.content, drawing);
    case COMPONENT.section:
      return drawSection(component, drawing, interactions);
    case COMPONENT.separator:
      return element('div', {
        class: `separator ${component.spacing === LARGE_SPACING ? 'separator-large' : ''}`,
        role: component.divider === false ? null : 'separator',
        'data-divider': String(component.divider !== false),
      });
    case COMPONENT.container:
      return drawContainer(component, drawing, interactions);
    default:
      return unknown(component.type);
  }
}

/** @param {number} type */
function unknown(type) {
  return element('p', { class: 'not-drawn' }, `Discord draws a component of type ${type} here; this page cannot.`);
}

/**
 * @param {APIContainerComponent} container
 * @param {Drawing} drawing
 * @param {Interactions} interactions
 */
function drawContainer(container, drawing, interactions) {
  const drawn = element(
    'div',
    { class: 'container' },
    ...container.components.map((component) => drawComponent(component, drawing, interactions)),
  );
  if (typeof container.accent_color === 'number') {
    drawn.classList.add('container-accented');
    drawn.style.setProperty('--accent', colour(container.accent_color));
  }
  return container.spoiler ? covered(drawn) : drawn;
}

/**
 * Discord's integer colour in CSS.
 * @param {number} number
 */
export function colour(number) {
  return `#${number.toString(16).padStart(6, '0')}`;
}

/** @param {HTMLElement} content */
function covered(content) {
  content.inert = true;
  const cover = element('button', { type: 'button', class: 'spoiler-cover', 'aria-label': 'Show the spoiler' });
  cover.addEventListener('click', () => {
    content.inert = false;
    cover.remove();
  });
  return element('div', { class: 'container-spoiler' }, content, cover);
}

/**
 * @param {APISectionComponent} section
 * @param {Drawing} drawing
 * @param {Interactions} interactions
 */
function drawSection(section, drawing, interactions) {
  const { accessory } = section;
  return element(
    'div',
    { class: 'section' },
    element('div', { class: 'section-texts' }, ...section.components.map((text) => drawText(text.content, drawing))),
    accessory.type === COMPONENT.button ? drawButton(accessory, interactions) : drawThumbnail(accessory),
  );
}

/**
 * A picture from elsewhere is not fetched: its description stands in its place.
 * @param {APIThumbnailComponent} thumbnail
 */
function drawThumbnail(thumbnail) {
  const description = thumbnail.description ?? 'Picture';
  return element(
    'div',
    { class: 'thumbnail', role: 'img', 'aria-label': description, title: thumbnail.media.url },
    description,
  );
}

/**
 * @param {APIActionRowComponent<APIComponentInMessageActionRow>} row
 * @param {Interactions} interactions
 */
function drawRow(row, interactions) {
  return element(
    'div',
    { class: 'action-row' },
    ...row.components.map((component) => drawControl(component, interactions)),
  );
}

/**
 * @param {APIComponentInMessageActionRow} component
 * @param {Interactions} interactions
 */
function drawControl(component, interactions) {
  switch (component.type) {
    case COMPONENT.button:
      return drawButton(component, interactions);
    case COMPONENT.stringSelect:
      return drawSelect(component, interactions);
    default:
      return unknown(component.type);
  }
}
