/** @import {OutcomeView, PageState} from './types.js' */

const LOST = 'The page cannot reach its server. Is it still running?';

/**
 * What a person sees; without a known person, what the first one sees.
 * @param {string | null} as snowflake
 * @returns {Promise<PageState>}
 */
export async function readState(as) {
  const response = await fetch(`page/state?${new URLSearchParams(as === null ? {} : { as })}`);
  if (!response.ok) throw new Error(LOST);
  return response.json();
}

/**
 * Does something as a person.
 * @param {string} action one of the page's POST routes
 * @param {Record<string, unknown>} request
 * @returns {Promise<OutcomeView>}
 * @throws {Error} with a sentence for the person when it was refused or not answered
 */
export async function act(action, request) {
  const response = await fetch(`page/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  }).catch(() => {
    throw new Error(LOST);
  });
  const answer = await response.json().catch(() => ({ error: LOST }));
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/**
 * Calls `changed` whenever there is something new, and `reached` when the connection is lost or found again.
 * @param {() => void} changed
 * @param {(reached: boolean) => void} reached
 */
export function watch(changed, reached) {
  const events = new EventSource('page/events');
  events.addEventListener('changed', changed);
  events.addEventListener('open', () => reached(true));
  events.addEventListener('error', () => reached(false));
}
