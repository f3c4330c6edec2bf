/** @import {DrawnTexts, OutcomeView} from './types.js' */
import { createComposer } from './composer.js';
import { byId } from './element.js';
import { showMessages } from './message-list.js';
import { openModal } from './modal.js';
import { showPeople } from './people.js';
import { createStore } from './store.js';

const store = createStore();
const composer = createComposer(store, follow);

/** @param {DrawnTexts} texts */
function drawingOf(texts) {
  const { applicationId, botName, channelId, people } = store.state();
  return {
    texts,
    channelId,
    locale: store.person()?.locale ?? 'en',
    /** @param {string} id */
    nameOf: (id) => (id === applicationId ? botName : people.find((person) => person.id === id)?.name),
    startCommand: composer.start,
  };
}

/**
 * What an interaction asks of the page: a modal is opened, everything else comes with the next state.
 * @param {OutcomeView | null} outcome
 */
function follow(outcome) {
  if (outcome?.kind !== 'modal') return;
  openModal(outcome, drawingOf(outcome.texts), async (values) => {
    follow(await store.perform('submit', { modalId: outcome.modalId, values }));
  });
}

/** Says why nothing would answer. */
function showBanner() {
  const banner = byId('banner');
  const sentence = !store.reached()
    ? 'The page cannot reach its server. Is it still running?'
    : store.state().connected
      ? ''
      : 'The bot is not connected, so commands get no answer yet.';
  banner.hidden = sentence === '';
  if (banner.textContent !== sentence) banner.textContent = sentence;
}

/** A key typed anywhere but in a field goes to the composer, as in Discord. */
function typeAnywhere(/** @type {KeyboardEvent} */ event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const isText = [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isText && !target.closest('input, textarea, dialog, [role=menu], [aria-expanded=true]')) composer.focus();
}

byId('composer').replaceWith(composer.drawn);
composer.drawn.id = 'composer';
showMessages(byId('messages'), store, {
  drawingOf,
  startCommand: composer.start,
  outcome: follow,
  reply: composer.reply,
});
showPeople(byId('user-panel'), store);
let person = '';
store.subscribe(() => {
  showBanner();
  if (person !== store.state().as) composer.reset();
  person = store.state().as;
});
document.addEventListener('keydown', typeAnywhere);
await store.start();
composer.focus();
