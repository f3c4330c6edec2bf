/**
 * @import {APIApplicationCommand, APIApplicationCommandBasicOption} from 'discord-api-types/v10'
 * @import {Field} from './option-field.js'
 * @import {Store} from './store.js'
 * @import {Value} from './option-value.js'
 */
import { commandName, descriptionOf, optionsOf } from './commands.js';
import { element } from './element.js';
import { createListbox } from './listbox.js';
import { createField } from './option-field.js';

/**
 * What the form tells the composer.
 * @typedef {object} FormEvents
 * @property {(panel: HTMLElement | null) => void} panel
 * @property {(values: Record<string, Value>) => void} send
 * @property {(text: string) => void} leave with the text that the composer goes on with
 */

/** @typedef {ReturnType<typeof createCommandForm>} CommandForm */

/**
 * A slash command as it is filled in: its name, the required options, those optional ones that were added, and a last
 * field in which more can be added.
 * @param {APIApplicationCommand} command
 * @param {Store} store
 * @param {FormEvents} events
 */
export function createCommandForm(command, store, events) {
  const locale = store.person()?.locale ?? 'en';
  const name = commandName(command, locale);
  const options = optionsOf(command);
  /** @type {Field[]} */
  let fields = [];

  const more = element('input', {
    type: 'text',
    class: 'option-more',
    role: 'combobox',
    'aria-haspopup': 'listbox',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'send',
  });
  const { list, ...listbox } = createListbox({
    label: `Optional options of /${name}`,
    control: more,
    pick: addFromList,
  });
  const panel = element(
    'div',
    { class: 'panel-content' },
    element('p', { class: 'panel-head' }, element('strong', {}, `/${name}`), ' ', descriptionOf(command, locale)),
    list,
  );
  const drawn = element(
    'div',
    { class: 'command-form', role: 'group', 'aria-label': `Command /${name}` },
    element('span', { class: 'command-name' }, `/${name}`),
    more,
  );

  function remaining() {
    return options.filter((option) => !fields.some((field) => field.option === option));
  }

  /**
   * @param {APIApplicationCommandBasicOption} option
   * @returns {Field}
   */
  function add(option) {
    const field = createField(option, locale, {
      panel: events.panel,
      send,
      leave: () => events.leave(''),
      remove: () => remove(field),
      picked: () => (nextEmpty()?.input ?? more).focus(),
      typed: (text) => takeName(field, text),
      complete: (text) => complete(option.name, text),
    });
    fields.push(field);
    drawn.insertBefore(field.drawn, more);
    showMore();
    return field;
  }

  function nextEmpty() {
    return fields.find((field) => field.option.required && field.input.value === '');
  }

  /** @param {Field} field */
  function remove(field) {
    const index = fields.indexOf(field);
    if (field.option.required) {
      if (index === 0) events.leave(`/${name}`);
      return;
    }
    fields = fields.filter((other) => other !== field);
    (fields[index - 1]?.input ?? more).focus();
    field.drawn.remove();
    showMore();
  }

  /**
   * Text that ends in the name of an option and a colon goes on in that option, as in Discord.
   * @param {Field | null} from
   * @param {string} text
   */
  function takeName(from, text) {
    const [, before = '', label = ''] = /^(|[\s\S]*\s)([^\s:]+):$/.exec(text) ?? [];
    const option = options.find((candidate) => [commandName(candidate, locale), candidate.name].includes(label));
    if (option === undefined) return false;
    const field = fields.find((candidate) => candidate.option === option);
    if (field && field.input.value !== '' && field !== from) return false;
    from?.setText(before.trim());
    more.value = '';
    (field ?? add(option)).input.focus();
    return true;
  }

  function showMore() {
    const count = remaining().length;
    more.readOnly = count === 0 && options.length > 0;
    more.placeholder = count > 0 ? `+${count} optional` : '';
    more.setAttribute('aria-label', count > 0 ? `Add an option, ${count} more` : `Send /${name}`);
  }

  /**
   * What is typed and is no option's name belongs to the first option that is still empty, or to what was written last: nothing is dropped.
   * @returns {boolean} whether there was something, and an option for it
   */
  function takeText() {
    const text = more.value.trimStart();
    if (text === '') return false;
    const filled = fields.filter((field) => field.input.value !== '').map((field) => field.option);
    const option = options.find((candidate) => !filled.includes(candidate)) ?? fields.at(-1)?.option;
    if (option === undefined) return false;
    const field = fields.find((candidate) => candidate.option === option) ?? add(option);
    more.value = '';
    field.setText([field.input.value, text].filter((part) => part !== '').join(' '));
    field.input.focus();
    return true;
  }

  /** The options that can still be added and begin with what is typed, by either of their names. */
  function begun() {
    const typed = more.value.trim().toLocaleLowerCase();
    return remaining().filter((option) =>
      [commandName(option, locale), option.name].some((each) => each.toLocaleLowerCase().startsWith(typed)),
    );
  }

  function suggestOptions() {
    const typed = more.value.trim();
    const lines = begun().map((option) => ({
      label: commandName(option, locale),
      detail: descriptionOf(option, locale),
      option,
    }));
    listbox.show(lines, typed !== '');
    events.panel(panel);
  }

  /** @param {import('./listbox.js').Line & { option: APIApplicationCommandBasicOption }} line */
  function addFromList(line) {
    more.value = '';
    add(line.option).input.focus();
  }

  /**
   * @param {string} focused name of the option
   * @param {string} text
   */
  async function complete(focused, text) {
    const outcome = await store.perform('complete', {
      command: command.name,
      options: { ...readable(), [focused]: text },
      focused,
    });
    return outcome.kind === 'choices' ? outcome.choices : [];
  }

  /** The values of all fields that can be read as they are. */
  function readable() {
    /** @type {Record<string, Value>} */
    const values = {};
    for (const field of fields) {
      const reading = field.read();
      if ('value' in reading && reading.value !== null) values[field.option.name] = reading.value;
    }
    return values;
  }

  function send() {
    takeText();
    const readings = fields.map((field) => ({ field, reading: field.read() }));
    for (const { field, reading } of readings.reverse()) {
      if ('fault' in reading) field.showFault(reading.fault);
    }
    if (readings.some(({ reading }) => 'fault' in reading)) return;
    events.send(readable());
  }

  more.addEventListener('focus', suggestOptions);
  more.addEventListener('blur', () => listbox.hide());
  more.addEventListener('input', () => {
    // Behind a command that takes nothing it is text like any other.
    if (options.length === 0 && more.value.trim() !== '') return events.leave(`/${name} ${more.value}`);
    if (takeName(null, more.value)) return;
    if (begun().length > 0 || !takeText()) suggestOptions();
  });
  more.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const active = listbox.active();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') listbox.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && active) addFromList(active);
    else if (event.key === 'Enter') send();
    else if (event.key === 'Tab' && !event.shiftKey && active) addFromList(active);
    else if (event.key === 'Escape') events.leave('');
    else if (event.key === 'Backspace' && more.value === '') backFromMore();
    else return;
    event.preventDefault();
  });

  function backFromMore() {
    const last = fields.at(-1);
    if (last) last.input.focus();
    else events.leave(`/${name}`);
  }

  for (const option of options) if (option.required) add(option);
  showMore();
  return {
    drawn,
    send,
    focus: () => (fields[0]?.input ?? more).focus(),
    /**
     * Fills in what was typed or pasted after the command's name.
     * @param {Map<string, string>} texts by option name
     */
    fill(texts) {
      for (const [optionName, text] of texts) {
        const option = options.find((candidate) => candidate.name === optionName);
        if (option === undefined) continue;
        const field = fields.find((candidate) => candidate.option === option) ?? add(option);
        field.setText(text);
      }
      (fields.at(-1)?.input ?? more).focus();
    },
  };
}
