/**
 * @import {APIApplicationCommandBasicOption, APIApplicationCommandOptionChoice} from 'discord-api-types/v10'
 * @import {Suggestion, Value} from './option-value.js'
 */
import { commandName, descriptionOf } from './commands.js';
import { element, freshId } from './element.js';
import { createListbox } from './listbox.js';
import { fixedValues, readValue } from './option-value.js';

/** Milliseconds without a key after which the bot is asked for choices. */
const PAUSE = 200;

/**
 * What a field tells the form.
 * @typedef {object} FieldEvents
 * @property {(panel: HTMLElement | null) => void} panel what to show above the composer; null for nothing
 * @property {() => void} send
 * @property {() => void} leave
 * @property {() => void} remove Backspace in an empty field
 * @property {() => void} picked a value was taken from the list
 * @property {(text: string) => boolean} typed true when the form took over what was typed
 * @property {(text: string) => Promise<readonly APIApplicationCommandOptionChoice[]>} complete
 */

/** @typedef {ReturnType<typeof createField>} Field */

/**
 * One option of a command as it is filled in, with its list of values.
 * @param {APIApplicationCommandBasicOption} option
 * @param {string} locale
 * @param {FieldEvents} events
 */
export function createField(option, locale, events) {
  const name = commandName(option, locale);
  const fixed = fixedValues(option, (choice) => commandName(choice, locale));
  const completes = 'autocomplete' in option && option.autocomplete === true;
  const status = element('p', { class: 'panel-status', role: 'status' });
  const fault = element('p', { class: 'panel-fault', id: freshId('fault') });
  /** @type {Suggestion | null} */
  let picked = null;
  let questions = 0;
  /** What the bot offered last. @type {readonly Suggestion[]} */
  let offered = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  const input = element('input', {
    type: 'text',
    class: 'option-input',
    role: 'combobox',
    'aria-label': `${name}${option.required ? ', required' : ''}: ${descriptionOf(option, locale)}`,
    'aria-autocomplete': fixed || completes ? 'list' : 'none',
    'aria-haspopup': 'listbox',
    'aria-describedby': fault.id,
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'send',
  });
  const { list, ...listbox } = createListbox({ label: `Values of ${name}`, control: input, pick });
  const panel = element(
    'div',
    { class: 'panel-content' },
    element('p', { class: 'panel-head' }, element('strong', {}, name), ' ', descriptionOf(option, locale)),
    fault,
    status,
    list,
  );
  const drawn = element('label', { class: 'option-field' }, element('span', { class: 'option-name' }, name), input);

  /** @param {Suggestion} suggestion */
  function pick(suggestion) {
    picked = suggestion;
    input.value = suggestion.label;
    showFault(null);
    closeList();
    events.picked();
  }

  function closeList() {
    clearTimeout(waiting);
    questions += 1;
    listbox.hide();
    status.textContent = '';
  }

  function suggest() {
    if (fixed) {
      const typed = picked?.label === input.value ? '' : input.value.trim().toLocaleLowerCase();
      const fitting = fixed.filter(({ label }) => label.toLocaleLowerCase().includes(typed));
      listbox.show(fitting, true);
      status.textContent = fitting.length === 0 ? 'No options match your search.' : '';
    } else if (completes) void complete();
  }

  /** Until the bot has answered, only what fits what is typed now: a quick hand must not pick what was meant for less. */
  function narrow() {
    const typed = input.value.trim().toLocaleLowerCase();
    listbox.show(
      offered.filter(({ label }) => label.toLocaleLowerCase().includes(typed)),
      false,
    );
  }

  async function complete() {
    questions += 1;
    const question = questions;
    status.textContent = 'Loading options…';
    try {
      const choices = await events.complete(input.value);
      if (question !== questions) return;
      offered = choices.map((choice) => ({ label: commandName(choice, locale), value: choice.value }));
      listbox.show(offered, false);
      status.textContent = choices.length === 0 ? 'No options match your search.' : '';
    } catch {
      if (question !== questions) return;
      listbox.hide();
      status.textContent = 'Loading options failed';
    }
  }

  /** @param {string | null} sentence */
  function showFault(sentence) {
    fault.textContent = sentence;
    drawn.classList.toggle('option-faulty', sentence !== null);
    input.setAttribute('aria-invalid', String(sentence !== null));
  }

  input.addEventListener('focus', () => {
    events.panel(panel);
    if (picked?.label !== input.value || input.value === '') suggest();
  });
  input.addEventListener('blur', closeList);
  input.addEventListener('input', () => {
    if (events.typed(input.value)) return;
    showFault(null);
    events.panel(panel);
    clearTimeout(waiting);
    if (fixed) suggest();
    else if (completes) {
      // An answer to what was typed before comes too late.
      questions += 1;
      if (listbox.isOpen()) narrow();
      waiting = setTimeout(suggest, PAUSE);
    }
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const active = listbox.active();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (listbox.isOpen()) listbox.move(event.key === 'ArrowDown' ? 1 : -1);
      else suggest();
    } else if (event.key === 'Enter') {
      if (active) pick(active);
      else events.send();
    } else if (event.key === 'Tab' && !event.shiftKey && active) {
      pick(active);
    } else if (event.key === 'Escape') {
      if (listbox.isOpen()) closeList();
      else events.leave();
    } else if (event.key === 'Backspace' && input.value === '') {
      events.remove();
    } else return;
    event.preventDefault();
  });

  return {
    option,
    drawn,
    input,
    /** @param {string} text */
    setText(text) {
      input.value = text;
    },
    /** @returns {{ readonly value: Value | null } | { readonly fault: string }} */
    read: () => readValue(option, input.value, picked, fixed),
    showFault(/** @type {string} */ sentence) {
      showFault(sentence);
      input.focus();
      events.panel(panel);
    },
  };
}
