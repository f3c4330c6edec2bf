/** @import {Store} from './store.js' */
import { avatar } from './avatar.js';
import { element } from './element.js';
import { openMenu } from './menu.js';
import { themeSwitch } from './theme.js';

/**
 * The panel at the lower left: who one is, a switch to somebody else, and the theme.
 * @param {HTMLElement} panel
 * @param {Store} store
 */
export function showPeople(panel, store) {
  const who = element('button', {
    type: 'button',
    class: 'who',
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    onclick: choose,
  });
  panel.replaceChildren(who, themeSwitch());
  let shown = '';

  function choose() {
    const { people, as } = store.state();
    const { left, top } = who.getBoundingClientRect();
    const items = people.map((person) => ({
      label: person.name,
      checked: person.id === as,
      act: () => void store.become(person.id),
    }));
    openMenu('Be somebody else', items, { x: left, y: top - items.length * MENU_LINE }, who);
  }

  store.subscribe(() => {
    const person = store.person();
    if (person === undefined || person.id === shown) return;
    shown = person.id;
    who.replaceChildren(
      avatar(person.id, person.name),
      element(
        'span',
        { class: 'who-texts' },
        element('span', { class: 'who-name' }, person.name),
        element('span', { class: 'who-hint' }, 'Switch person'),
      ),
    );
  });
}

/** Height to leave for one line of the menu above the panel, in CSS pixels. */
const MENU_LINE = 44;
