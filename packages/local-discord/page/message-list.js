/**
 * @import {MessageView, OutcomeView} from './types.js'
 * @import {Store} from './store.js'
 * @import {Drawing} from './markdown.js'
 * @import {MessageActions} from './message.js'
 */
import { drawAttempt } from './attempt.js';
import { commandName, MESSAGE_COMMAND, ofType } from './commands.js';
import { element } from './element.js';
import { openMenu } from './menu.js';
import { drawMessage } from './message.js';
import { notice } from './notice.js';
import { drawWelcome } from './welcome.js';

/** Messages of one author within so many milliseconds stand together, as in Discord. */
const TOGETHER = 7 * 60_000;
/** The list follows new messages while the reader is within so many CSS pixels of its end. */
const NEAR_END = 80;

/**
 * What the list hands on to the rest of the page.
 * @typedef {object} MessageListSettings
 * @property {(texts: MessageView['texts']) => Drawing} drawingOf
 * @property {(name: string) => void} startCommand
 * @property {(outcome: OutcomeView | null) => void} outcome
 * @property {(answered: import('./reply-bar.js').Answered) => void} reply
 */

/**
 * Shows the messages that the person sees, and draws again only those that changed, so that the focus stays where it is.
 * @param {HTMLElement} list
 * @param {Store} store
 * @param {MessageListSettings} settings
 */
export function showMessages(list, store, settings) {
  /** @type {Map<string, { readonly key: string, readonly node: HTMLElement }>} */
  let shown = new Map();
  /** What went wrong with the last press, by message. @type {Map<string, string>} */
  const errors = new Map();
  let shownTo = '';
  let atEnd = true;

  /**
   * @param {string} messageId
   * @param {HTMLElement} control
   * @param {string} action
   * @param {Record<string, unknown>} request
   */
  async function interact(messageId, control, action, request) {
    const message = control.closest('.message');
    if (message?.getAttribute('aria-busy') === 'true') return;
    message?.setAttribute('aria-busy', 'true');
    control.classList.add('pending');
    errors.delete(messageId);
    try {
      const outcome = await store.perform(action, { messageId, ...request });
      // What a press leads to stands at the end of the list; another page of the same message does not move it.
      if (outcome.kind === 'message') atEnd = true;
      settings.outcome(outcome);
    } catch (error) {
      errors.set(messageId, error instanceof Error ? error.message : String(error));
    }
    message?.removeAttribute('aria-busy');
    control.classList.remove('pending');
    draw();
  }

  /**
   * @param {MessageView} view
   * @returns {MessageActions}
   */
  function actionsOf({ message: { id, content, author }, privately }) {
    // Discord has neither commands nor replies for what only one person sees.
    const reply = privately ? null : () => settings.reply({ id, name: author.global_name ?? author.username });
    return {
      reply,
      interactions: {
        press: (customId, control) => void interact(id, control, 'press', { customId }),
        choose: (customId, values, control) => void interact(id, control, 'select', { customId, values }),
      },
      dismiss: () => void store.perform('dismiss', { messageId: id }).catch((error) => notice(error.message)),
      openMenu(opener, point) {
        const locale = store.person()?.locale ?? 'en';
        const apps = ofType(store.state().commands, MESSAGE_COMMAND).map((command) => ({
          label: commandName(command, locale),
          act: async () =>
            settings.outcome(await store.attempt(command.name, 'apply', { command: command.name, messageId: id })),
        }));
        const copy = { label: 'Copy text', act: () => void copyText(content) };
        const items = [
          ...(apps.length > 0 && !privately ? [{ label: 'Apps', items: apps }] : []),
          ...(reply ? [{ label: 'Reply', act: reply }] : []),
          copy,
        ];
        openMenu('Message', items, point, opener);
      },
    };
  }

  /** Shows the state as it is now. */
  function draw() {
    const { as, messages, older } = store.state();
    if (as !== shownTo) {
      shown = new Map();
      atEnd = true;
    }
    shownTo = as;
    /** @type {typeof shown} */
    const drawn = new Map();
    messages.forEach((view, index) => {
      const { id } = view.message;
      const standing = { continues: continues(messages[index - 1], view), error: errors.get(id) ?? null };
      const key = JSON.stringify([view, standing]);
      const before = shown.get(id);
      const node =
        before?.key === key
          ? before.node
          : drawMessage(view, standing, settings.drawingOf(view.texts), actionsOf(view));
      drawn.set(id, { key, node });
    });
    const attempts = store.attempts().map((attempt) => drawAttempt(attempt, store));
    // Whoever sends a command wants to see what comes of it.
    if (attempts.length > 0) atEnd = true;
    const start =
      older > 0
        ? element('p', { class: 'older' }, `${older} older messages are not shown`)
        : drawWelcome(store, settings.startCommand);
    const focus = focusWithin(list);
    replace(list, [start, ...[...drawn.values()].map(({ node }) => node), ...attempts]);
    restoreFocus(list, focus);
    shown = drawn;
    followEnd();
  }

  /** To the end, or to where the last message begins when it is longer than what is in sight. */
  function followEnd() {
    if (!atEnd) return;
    const last = list.lastElementChild;
    const height = last?.getBoundingClientRect().height ?? 0;
    if (last && height > list.clientHeight) last.scrollIntoView({ block: 'start' });
    else list.scrollTop = list.scrollHeight;
  }

  // Without this, the keyboard could not scroll the list.
  list.tabIndex = 0;
  list.addEventListener('scroll', () => {
    atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
  });
  new ResizeObserver(followEnd).observe(list);
  store.subscribe(draw);
}

/**
 * @param {MessageView | undefined} before
 * @param {MessageView} after
 */
function continues(before, after) {
  if (before === undefined || before.privately || after.privately) return false;
  const [first, second] = [before.message, after.message];
  const between = Date.parse(second.timestamp) - Date.parse(first.timestamp);
  const isOrigin = second.interaction !== undefined || second.referenced_message != null;
  return first.author.id === second.author.id && between < TOGETHER && !isOrigin;
}

/**
 * Puts these nodes into the list and touches only what differs, so that a screen reader hears only what is new.
 * @param {HTMLElement} list
 * @param {readonly HTMLElement[]} nodes
 */
function replace(list, nodes) {
  const keep = new Set(nodes);
  for (const child of [...list.children]) {
    if (!keep.has(/** @type {HTMLElement} */ (child))) child.remove();
  }
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
}

/**
 * Which control has the focus, in words that still hold when its message is drawn again.
 * @param {HTMLElement} list
 */
function focusWithin(list) {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === list || !list.contains(focused)) return null;
  const messageId = focused.closest('.message')?.id;
  return messageId ? { focused, messageId, customId: focused.dataset.customId ?? null } : null;
}

/**
 * @param {HTMLElement} list
 * @param {ReturnType<typeof focusWithin>} focus
 */
function restoreFocus(list, focus) {
  if (focus === null || list.contains(focus.focused)) return;
  const message = document.getElementById(focus.messageId);
  const control = [...(message?.querySelectorAll('[data-custom-id]') ?? [])].find(
    (candidate) => candidate.getAttribute('data-custom-id') === focus.customId,
  );
  const target = control instanceof HTMLElement ? control : message;
  target?.focus({ preventScroll: true });
}

/** @param {string} text */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    notice('Copied');
  } catch {
    notice('The browser does not let this page copy');
  }
}
