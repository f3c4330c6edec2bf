/**
 * @import {APIStringSelectComponent} from 'discord-api-types/v10'
 * @import {Interactions} from './components.js'
 */
import { emojiText } from './button.js';
import { element } from './element.js';
import { icon } from './icons.js';
import { createListbox } from './listbox.js';

/**
 * A select menu. One value is sent as soon as it is chosen, several when the menu closes, as Discord does.
 * @param {APIStringSelectComponent} select
 * @param {Interactions} interactions
 */
export function drawSelect(select, interactions) {
  const { options: choices } = select;
  const placeholder = select.placeholder ?? 'Make a selection';
  const least = select.min_values ?? 1;
  const most = select.max_values ?? 1;
  let chosen = choices.filter((choice) => choice.default).map((choice) => choice.value);
  let changed = false;

  const text = element('span', { class: 'select-text' });
  const control = element(
    'button',
    {
      type: 'button',
      class: 'select-control',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-label': placeholder,
      disabled: select.disabled ?? false,
      'data-custom-id': select.custom_id,
    },
    text,
    icon('down'),
  );
  const { list, ...listbox } = createListbox({ label: placeholder, control, pick: choose });
  const drawn = element('div', { class: 'select' }, control, list);

  function lines() {
    return choices.map((choice) => ({
      label: choice.label,
      value: choice.value,
      selected: chosen.includes(choice.value),
      ...(choice.description ? { detail: choice.description } : {}),
      ...(choice.emoji ? { before: emojiText(choice.emoji) } : {}),
    }));
  }

  function showChosen() {
    const labels = choices.filter((choice) => chosen.includes(choice.value)).map((choice) => choice.label);
    text.textContent = labels.join(', ') || placeholder;
    text.classList.toggle('select-placeholder', labels.length === 0);
    control.setAttribute('aria-label', labels.length === 0 ? placeholder : `${placeholder}: ${labels.join(', ')}`);
  }

  function open() {
    listbox.show(lines(), true);
    list.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    if (!listbox.isOpen()) return;
    listbox.hide();
    if (changed && chosen.length >= least) interactions.choose(select.custom_id, chosen, control);
    changed = false;
  }

  /** @param {import('./listbox.js').Line & { value: string }} line */
  function choose(line) {
    changed = true;
    if (most === 1) {
      chosen = [line.value];
      showChosen();
      close();
      return;
    }
    const without = chosen.filter((value) => value !== line.value);
    chosen = without.length < chosen.length ? without : [...chosen, line.value].slice(0, most);
    showChosen();
    const active = lines().findIndex((other) => other.value === line.value);
    listbox.show(lines(), true);
    for (let step = 0; step < active; step++) listbox.move(1);
  }

  control.addEventListener('click', () => (listbox.isOpen() ? close() : open()));
  control.addEventListener('blur', close);
  control.addEventListener('keydown', (event) => {
    const step = /** @type {const} */ ({ ArrowDown: 1, ArrowUp: -1 })[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (listbox.isOpen()) listbox.move(step);
      else open();
    } else if (listbox.isOpen() && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      const active = listbox.active();
      if (active) choose(active);
    } else if (listbox.isOpen() && event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
  });
  showChosen();
  return drawn;
}
