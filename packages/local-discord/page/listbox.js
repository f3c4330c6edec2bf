import { element, freshId } from './element.js';

/**
 * One line of a list.
 * @typedef {object} Line
 * @property {string} label
 * @property {string} [detail]
 * @property {string} [before] what stands before the label, an emoji
 * @property {Node} [picture]
 * @property {boolean} [selected]
 * @property {string} [group] lines with the same group stand together under this heading
 */

/**
 * A list of options that a control opens and moves in while it keeps the focus
 * (the pattern of a combobox with a listbox in the ARIA Authoring Practices).
 * @template {Line} Item
 * @param {object} settings
 * @param {string} settings.label
 * @param {HTMLElement} settings.control gets the ARIA properties
 * @param {(item: Item) => void} settings.pick
 */
export function createListbox({ label, control, pick }) {
  const id = freshId('list');
  const list = element('div', { class: 'listbox', role: 'listbox', id, 'aria-label': label, hidden: true });
  /** @type {readonly Item[]} */
  let items = [];
  let active = -1;
  showExpanded(false);
  // The focus stays in the control while a line is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());

  /** A text area cannot be a combobox, so it has no such state. @param {boolean} expanded */
  function showExpanded(expanded) {
    if (control.getAttribute('role') === 'combobox') control.setAttribute('aria-expanded', String(expanded));
  }

  /** @param {number} index */
  function activate(index) {
    options()[active]?.classList.remove('active');
    active = index;
    const option = options()[active];
    option?.classList.add('active');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) control.setAttribute('aria-activedescendant', option.id);
    else control.removeAttribute('aria-activedescendant');
  }

  function options() {
    return list.querySelectorAll('[role=option]');
  }

  /**
   * @param {Item} item
   * @param {number} index
   */
  function drawLine(item, index) {
    const option = element(
      'div',
      {
        class: 'listbox-option',
        role: 'option',
        id: `${id}-${index}`,
        'aria-selected': String(item.selected ?? false),
      },
      item.picture,
      item.before && element('span', { class: 'listbox-before' }, item.before),
      element(
        'span',
        { class: 'listbox-texts' },
        element('span', { class: 'listbox-label' }, item.label),
        item.detail && element('span', { class: 'listbox-detail' }, item.detail),
      ),
    );
    option.addEventListener('click', () => pick(item));
    option.addEventListener('mousemove', () => {
      if (active !== index) activate(index);
    });
    return option;
  }

  return {
    list,
    /**
     * Shows these items, the first one active when it is what Enter should take.
     * @param {readonly Item[]} shown
     * @param {boolean} firstActive
     */
    show(shown, firstActive) {
      items = shown;
      /** @type {Node[]} */
      const drawn = [];
      items.forEach((item, index) => {
        if (item.group !== undefined && item.group !== items[index - 1]?.group) {
          drawn.push(element('div', { class: 'listbox-group', role: 'presentation' }, item.group));
        }
        drawn.push(drawLine(item, index));
      });
      list.replaceChildren(...drawn);
      list.hidden = items.length === 0;
      showExpanded(items.length > 0);
      if (items.length > 0) control.setAttribute('aria-controls', id);
      else control.removeAttribute('aria-controls');
      activate(firstActive && items.length > 0 ? 0 : -1);
    },
    hide() {
      this.show([], false);
    },
    isOpen: () => items.length > 0,
    active: () => items[active],
    /**
     * Moves the active line, round at both ends.
     * @param {1 | -1} step
     */
    move(step) {
      if (items.length === 0) return;
      const from = active === -1 && step === -1 ? 0 : active;
      activate((from + step + items.length) % items.length);
    },
  };
}
