import { element } from './element.js';
import { icon } from './icons.js';

const KEY = 'theme';
const light = matchMedia('(prefers-color-scheme: light)');

/** @returns {'light' | 'dark'} */
function theme() {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return light.matches ? 'light' : 'dark';
}

/** A switch between the two themes. Until it is used the page follows the system. */
export function themeSwitch() {
  const control = element('button', { type: 'button', class: 'icon-button', onclick: turn });
  const show = () => {
    document.documentElement.dataset.theme = theme();
    const other = theme() === 'light' ? 'dark' : 'light';
    const name = `Use the ${other} theme`;
    control.setAttribute('aria-label', name);
    control.title = name;
    control.replaceChildren(icon(other === 'light' ? 'sun' : 'moon'));
  };
  function turn() {
    localStorage.setItem(KEY, theme() === 'light' ? 'dark' : 'light');
    show();
  }
  light.addEventListener('change', show);
  show();
  return control;
}
