/** @import {OutcomeView, PageState, PersonView} from './types.js' */
import { act, readState, watch } from './server.js';

/**
 * A command that this person sent and that has not been answered, or never was. It exists on this page only.
 * @typedef {{ readonly id: number, readonly as: string, readonly label: string, readonly error: string | null }} Attempt
 */

/**
 * What the page knows: the state of the channel as one person sees it, and this page's own attempts.
 * @typedef {ReturnType<typeof createStore>} Store
 */

/** Reads the state and keeps it fresh; `start` begins. */
export function createStore() {
  /** @type {PageState | null} */
  let state = null;
  let as = new URLSearchParams(location.search).get('as');
  let reached = true;
  let reading = false;
  let readAgain = false;
  /** @type {Attempt[]} */
  let attempts = [];
  let attemptsMade = 0;
  /** @type {Set<() => void>} */
  const listeners = new Set();
  const changed = () => {
    for (const listener of listeners) listener();
  };

  async function refresh() {
    if (reading) {
      readAgain = true;
      return;
    }
    reading = true;
    do {
      readAgain = false;
      const asked = as;
      try {
        const read = await readState(asked);
        if (asked === as) state = read;
        reached = true;
      } catch {
        reached = false;
      }
    } while (readAgain);
    reading = false;
    changed();
  }

  /** @returns {PageState} */
  function known() {
    if (state === null) throw new Error('the page has no state yet');
    return state;
  }

  /**
   * @param {string} action
   * @param {Record<string, unknown>} request
   */
  function perform(action, request) {
    return act(action, { as: known().as, ...request });
  }

  /** @param {number} id */
  function dropAttempt(id) {
    attempts = attempts.filter((attempt) => attempt.id !== id);
    changed();
  }

  return {
    state: known,
    reached: () => reached,
    attempts: () => attempts.filter((attempt) => attempt.as === known().as),
    /** @returns {PersonView | undefined} */
    person: () => known().people.find((person) => person.id === known().as),
    async start() {
      watch(refresh, (now) => {
        reached = now;
        if (state !== null) changed();
      });
      await refresh();
    },
    /** @param {() => void} listener */
    subscribe(listener) {
      listeners.add(listener);
    },
    /** @param {string} id snowflake of the person to be from now on */
    async become(id) {
      as = id;
      history.replaceState(null, '', `?${new URLSearchParams({ as: id })}`);
      await refresh();
    },
    perform,
    /**
     * Sends a command: shown as being sent, and as failed when nothing answers.
     * @param {string} label what the person did, "/ask"
     * @param {string} action
     * @param {Record<string, unknown>} request
     * @returns {Promise<OutcomeView | null>} null when it failed
     */
    async attempt(label, action, request) {
      attemptsMade += 1;
      const attempt = { id: attemptsMade, as: known().as, label, error: null };
      attempts.push(attempt);
      changed();
      try {
        const outcome = await perform(action, request);
        await refresh();
        dropAttempt(attempt.id);
        return outcome;
      } catch (error) {
        const failed = { ...attempt, error: error instanceof Error ? error.message : String(error) };
        attempts = attempts.map((other) => (other.id === attempt.id ? failed : other));
        changed();
        return null;
      }
    },
    dropAttempt,
  };
}
