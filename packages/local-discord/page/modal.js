/**
 * @import {APIModalInteractionResponseCallbackComponent, APITextInputComponent} from 'discord-api-types/v10'
 * @import {OutcomeView} from './types.js'
 * @import {Drawing} from './markdown.js'
 */
import { COMPONENT } from './components.js';
import { element, freshId } from './element.js';
import { drawText } from './markdown.js';

/** @typedef {Extract<OutcomeView, { kind: 'modal' }>} Modal */

/**
 * One field of the form.
 * @typedef {object} Field
 * @property {string} customId
 * @property {HTMLElement} drawn
 * @property {HTMLInputElement | HTMLTextAreaElement} input
 * @property {() => string | null} fault what is wrong with the value, in a sentence
 */

const PARAGRAPH = 2;
/** Discord's limit where the bot sets none. */
const LONGEST = 4_000;

/**
 * Shows a modal until it is sent or closed.
 * @param {Modal} outcome
 * @param {Drawing} drawing
 * @param {(values: Record<string, string>) => Promise<void>} submit rejects with a sentence to show
 */
export function openModal({ modal }, drawing, submit) {
  const titleId = freshId('modal-title');
  /** @type {Field[]} */
  const fields = [];
  const parts = modal.components.map((component) => drawPart(component, drawing, fields));
  const problem = element('p', { class: 'modal-problem', role: 'alert' });
  const send = element('button', { type: 'submit', class: 'button button-primary' }, 'Submit');
  const form = element(
    'form',
    { novalidate: true },
    element('h2', { id: titleId, class: 'modal-title' }, modal.title),
    problem,
    element('div', { class: 'modal-body' }, ...parts),
    element(
      'div',
      { class: 'modal-buttons' },
      element('button', { type: 'button', class: 'button button-secondary', onclick: () => dialog.close() }, 'Cancel'),
      send,
    ),
  );
  const dialog = element('dialog', { class: 'modal', 'aria-labelledby': titleId }, form);
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wrong = fields.filter(showFault);
    wrong[0]?.input.focus();
    if (wrong.length > 0 || send.disabled) return;
    send.disabled = true;
    try {
      await submit(Object.fromEntries(fields.map(({ customId, input }) => [customId, input.value])));
      dialog.close();
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error);
      send.disabled = false;
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.input.focus();
}

/**
 * @param {APIModalInteractionResponseCallbackComponent} component
 * @param {Drawing} drawing
 * @param {Field[]} fields
 * @returns {HTMLElement}
 */
function drawPart(component, drawing, fields) {
  if (component.type === COMPONENT.textDisplay) return drawText(component.content, drawing);
  if (component.type === COMPONENT.actionRow) {
    const drawn = component.components.map((input) => drawField(input, input.label ?? '', undefined));
    fields.push(...drawn);
    return element('div', {}, ...drawn.map((field) => field.drawn));
  }
  if (component.type === COMPONENT.label && component.component.type === COMPONENT.textInput) {
    const field = drawField(component.component, component.label, component.description);
    fields.push(field);
    return field.drawn;
  }
  return element('p', { class: 'not-drawn' }, 'Discord draws a field here that this page cannot.');
}

/**
 * @param {APITextInputComponent} definition
 * @param {string} label
 * @param {string | undefined} description
 * @returns {Field}
 */
function drawField(definition, label, description) {
  const id = freshId('field');
  const required = definition.required ?? true;
  const fault = element('p', { class: 'field-fault', id: `${id}-fault` });
  const input = element(definition.style === PARAGRAPH ? 'textarea' : 'input', {
    id,
    class: 'modal-input',
    placeholder: definition.placeholder,
    maxlength: definition.max_length ?? LONGEST,
    'aria-required': String(required),
    'aria-describedby': description ? `${id}-description ${id}-fault` : `${id}-fault`,
  });
  input.value = definition.value ?? '';
  const drawn = element(
    'div',
    { class: 'modal-field' },
    element(
      'label',
      { for: id },
      label,
      required && element('span', { class: 'required', 'aria-hidden': 'true' }, '*'),
    ),
    description && element('p', { class: 'field-description', id: `${id}-description` }, description),
    input,
    fault,
  );
  return {
    customId: definition.custom_id,
    drawn,
    input,
    fault() {
      const { length } = input.value;
      const least = definition.min_length ?? 0;
      if (length === 0) return required ? 'This field is required' : null;
      return length < least ? `Must be ${least} or more in length` : null;
    },
  };
}

/**
 * Says what is wrong with a field beside it.
 * @param {Field} field
 * @returns {boolean} whether anything is
 */
function showFault({ drawn, input, fault }) {
  const sentence = fault();
  const place = drawn.querySelector('.field-fault');
  if (place) place.textContent = sentence;
  input.setAttribute('aria-invalid', String(sentence !== null));
  return sentence !== null;
}
