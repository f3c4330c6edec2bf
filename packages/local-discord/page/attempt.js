/** @import {Attempt, Store} from './store.js' */
import { element } from './element.js';
import { icon } from './icons.js';
import { drawPrivacy } from './message.js';

/**
 * A command on its way, or one that got no answer.
 * @param {Attempt} attempt
 * @param {Store} store
 */
export function drawAttempt({ id, label, error }, store) {
  const origin = element(
    'p',
    { class: 'origin' },
    `${store.person()?.name ?? ''} used `,
    element('span', { class: 'origin-command' }, label),
  );
  if (error === null) {
    return element(
      'div',
      { class: 'message attempt' },
      origin,
      element('p', { class: 'attempt-text' }, 'Sending command…'),
    );
  }
  return element(
    'div',
    { class: 'message attempt attempt-failed' },
    origin,
    element('p', { class: 'message-error' }, icon('warning'), error),
    drawPrivacy(() => store.dropAttempt(id)),
  );
}
