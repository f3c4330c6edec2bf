import { element } from './element.js';
import { icon } from './icons.js';

/**
 * One line of a menu: either something to do or a menu of its own.
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {boolean} [checked] one of several of which exactly one holds
 * @property {() => void} [act]
 * @property {readonly MenuItem[]} [items]
 */

/** @typedef {{ readonly x: number, readonly y: number }} Point */

/** Distance that a menu keeps from the window's edge, in CSS pixels. */
const EDGE = 8;

/** @type {(() => void) | null} */
let closeOpenMenu = null;

/**
 * Opens a menu at a point and moves the focus into it; closing gives the focus back.
 * @param {string} label
 * @param {readonly MenuItem[]} items
 * @param {Point} point
 * @param {HTMLElement} opener
 */
export function openMenu(label, items, point, opener) {
  closeOpenMenu?.();
  const root = drawMenu(label, items, done);
  (opener.closest('main, aside') ?? document.body).append(root);
  place(root, point);
  focusItem(root, 0);
  opener.setAttribute('aria-expanded', 'true');

  /** @param {boolean} focusOpener */
  function close(focusOpener) {
    closeOpenMenu = null;
    document.removeEventListener('pointerdown', outside, true);
    window.removeEventListener('blur', leave);
    window.removeEventListener('resize', leave);
    opener.setAttribute('aria-expanded', 'false');
    root.remove();
    if (focusOpener) opener.focus();
  }
  function done() {
    close(true);
  }
  function leave() {
    close(false);
  }
  /** @param {PointerEvent} event */
  function outside(event) {
    if (!root.contains(/** @type {Node} */ (event.target))) close(false);
  }
  document.addEventListener('pointerdown', outside, true);
  window.addEventListener('blur', leave);
  window.addEventListener('resize', leave);
  closeOpenMenu = leave;
}

/**
 * @param {string} label
 * @param {readonly MenuItem[]} items
 * @param {() => void} done closes everything
 * @returns {HTMLElement}
 */
function drawMenu(label, items, done) {
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': label });
  menu.append(...items.map((item) => drawItem(item, menu, done)));
  menu.addEventListener('keydown', (event) => {
    const at = itemsOf(menu).indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (at === -1) return;
    if (event.key === 'ArrowDown') focusItem(menu, at + 1);
    else if (event.key === 'ArrowUp') focusItem(menu, at - 1);
    else if (event.key === 'Home') focusItem(menu, 0);
    else if (event.key === 'End') focusItem(menu, -1);
    else if (event.key === 'Escape' || event.key === 'Tab') done();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return menu;
}

/**
 * @param {MenuItem} item
 * @param {HTMLElement} menu
 * @param {() => void} done
 */
function drawItem(item, menu, done) {
  const { items } = item;
  const drawn = element(
    'button',
    {
      type: 'button',
      class: 'menu-item',
      role: item.checked === undefined ? 'menuitem' : 'menuitemradio',
      'aria-checked': item.checked === undefined ? null : String(item.checked),
      tabindex: -1,
    },
    element('span', {}, item.label),
    item.checked ? icon('check') : items && icon('right'),
  );
  drawn.addEventListener('pointerenter', () => {
    if (items === undefined) closeSubmenus(menu);
    else openSubmenu(drawn, item.label, items, done);
  });
  if (items === undefined) {
    drawn.addEventListener('click', () => {
      done();
      item.act?.();
    });
    return element('div', { class: 'menu-line', role: 'none' }, drawn);
  }
  drawn.setAttribute('aria-haspopup', 'menu');
  drawn.setAttribute('aria-expanded', 'false');
  const open = () => focusItem(openSubmenu(drawn, item.label, items, done), 0);
  drawn.addEventListener('click', open);
  drawn.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowRight') return;
    event.preventDefault();
    open();
  });
  return element('div', { class: 'menu-line', role: 'none' }, drawn);
}

/**
 * @param {HTMLElement} parent the item
 * @param {string} label
 * @param {readonly MenuItem[]} items
 * @param {() => void} done
 */
function openSubmenu(parent, label, items, done) {
  const line = /** @type {HTMLElement} */ (parent.parentElement);
  const existing = line.querySelector('[role=menu]');
  if (existing instanceof HTMLElement) return existing;
  const submenu = drawMenu(label, items, done);
  submenu.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft') return;
    event.stopPropagation();
    parent.focus();
    closeSubmenus(line);
  });
  line.append(submenu);
  parent.setAttribute('aria-expanded', 'true');
  placeBeside(submenu, parent);
  return submenu;
}

/** @param {HTMLElement} within */
function closeSubmenus(within) {
  for (const submenu of within.querySelectorAll('[role=menu]')) {
    submenu.parentElement?.querySelector('[aria-expanded]')?.setAttribute('aria-expanded', 'false');
    submenu.remove();
  }
}

/**
 * The items of this menu, without those of the menus inside it.
 * @param {HTMLElement} menu
 * @returns {HTMLElement[]}
 */
function itemsOf(menu) {
  return [...menu.querySelectorAll(':scope > .menu-line > .menu-item')].filter((item) => item instanceof HTMLElement);
}

/**
 * @param {HTMLElement} menu
 * @param {number} index counted round
 */
function focusItem(menu, index) {
  const items = itemsOf(menu);
  items.at(index % items.length)?.focus();
}

/**
 * Puts a menu where the whole of it can be seen.
 * @param {HTMLElement} menu
 * @param {Point} point
 */
function place(menu, { x, y }) {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(EDGE, Math.min(x, innerWidth - width - EDGE))}px`;
  menu.style.top = `${Math.max(EDGE, Math.min(y, innerHeight - height - EDGE))}px`;
}

/**
 * Puts a submenu beside its item: right, else left, else below where neither has room.
 * @param {HTMLElement} menu
 * @param {HTMLElement} item
 */
function placeBeside(menu, item) {
  const { left, right, top, bottom } = item.getBoundingClientRect();
  const { width } = menu.getBoundingClientRect();
  if (right + width + EDGE <= innerWidth) place(menu, { x: right, y: top });
  else if (left - width >= EDGE) place(menu, { x: left - width, y: top });
  else place(menu, { x: left + EDGE, y: bottom });
}
