import { element } from './element.js';
import { icon } from './icons.js';

/** @typedef {{ readonly id: string, readonly name: string }} Answered a message and who wrote it */

/**
 * The line above the composer that says which message is being answered.
 * @param {() => void} cancelled the person does not want to answer it after all
 */
export function createReplyBar(cancelled) {
  /** @type {Answered | null} */
  let answered = null;
  const name = element('strong');
  const drawn = element(
    'p',
    { class: 'reply-bar', hidden: true },
    element('span', {}, 'Replying to ', name),
    element(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': 'Stop replying',
        onclick: () => {
          set(null);
          cancelled();
        },
      },
      icon('close'),
    ),
  );

  /** @param {Answered | null} next */
  function set(next) {
    answered = next;
    name.textContent = next?.name ?? '';
    drawn.hidden = next === null;
  }

  return { drawn, set, answered: () => answered };
}
