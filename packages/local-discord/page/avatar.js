import { element } from './element.js';

/** As many as style/messages.css has colours for. */
const COLOURS = 6;

/**
 * A person's default picture: the first letter on a colour that stays theirs.
 * @param {string} id snowflake
 * @param {string} name
 */
export function avatar(id, name) {
  const colour = Number(BigInt(id) % BigInt(COLOURS));
  return element('span', { class: `avatar avatar-${colour}`, 'aria-hidden': 'true' }, [...name][0]?.toUpperCase());
}
