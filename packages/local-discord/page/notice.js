import { byId } from './element.js';

const SHOWN_FOR = 4_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

/**
 * Says something small that goes away by itself.
 * @param {string} sentence
 */
export function notice(sentence) {
  const place = byId('notice');
  place.textContent = sentence;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    place.textContent = '';
  }, SHOWN_FOR);
}

/**
 * Keeps a link on the page: the address is said, nothing is opened, neither in this tab nor in another.
 * @param {HTMLAnchorElement} link
 */
export function keepLocal(link) {
  /** @param {MouseEvent} event */
  const stay = (event) => {
    event.preventDefault();
    notice(`Links stay local here: ${link.href}`);
  };
  link.addEventListener('click', stay);
  link.addEventListener('auxclick', stay);
}
