/**
 * @import {APIApplicationCommand} from 'discord-api-types/v10'
 * @import {OutcomeView} from './types.js'
 * @import {CommandForm} from './command-form.js'
 * @import {Store} from './store.js'
 */
import { avatar } from './avatar.js';
import { createCommandForm } from './command-form.js';
import {
  CHAT_COMMAND,
  commandName,
  descriptionOf,
  matchingCommands,
  ofType,
  optionsOf,
  readTyped,
} from './commands.js';
import { element } from './element.js';
import { icon } from './icons.js';
import { createListbox } from './listbox.js';
import { mentionAt, mentionables, withMentions } from './mentions.js';
import { createReplyBar } from './reply-bar.js';

/** @typedef {ReturnType<typeof createComposer>} Composer */

/**
 * Where a person writes: ordinary text with mentions, an answer to a message, or `/` and a command with its options.
 * @param {Store} store
 * @param {(outcome: OutcomeView | null) => void} outcome what a command led to
 */
export function createComposer(store, outcome) {
  /** @type {CommandForm | null} */
  let form = null;

  const text = element('textarea', {
    class: 'composer-text',
    rows: 1,
    'aria-label': 'Message #news, or / for a command',
    'aria-haspopup': 'listbox',
    'aria-autocomplete': 'list',
    placeholder: 'Message #news',
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  /** @param {import('./listbox.js').Line & { command: APIApplicationCommand }} line */
  const pick = (line) => begin(line.command);
  const { list, ...listbox } = createListbox({ label: 'Commands', control: text, pick });
  const picker = element('div', { class: 'panel-content' }, list);
  /** @param {import('./listbox.js').Line} line */
  const mention = (line) => insertMention(line.label);
  const { list: peopleList, ...people } = createListbox({ label: 'People', control: text, pick: mention });
  const peoplePicker = element('div', { class: 'panel-content' }, peopleList);
  const replying = createReplyBar(() => text.focus());
  const panel = element('div', { class: 'panel', hidden: true });
  const problem = element('p', { class: 'composer-problem', role: 'alert' });
  const box = element('div', { class: 'composer-box' }, text);
  const send = element('button', { type: 'submit', class: 'icon-button', 'aria-label': 'Send' }, icon('send'));
  const drawn = element(
    'form',
    { class: 'composer', novalidate: true },
    panel,
    replying.drawn,
    element('div', { class: 'composer-line' }, box, send),
    problem,
  );

  /** @param {HTMLElement | null} content */
  function showPanel(content) {
    panel.hidden = content === null;
    if (content === null) panel.replaceChildren();
    else if (panel.firstChild !== content) panel.replaceChildren(content);
  }

  /**
   * @param {APIApplicationCommand} command
   * @param {Map<string, string>} [texts]
   */
  function begin(command, texts = new Map()) {
    listbox.hide();
    showPanel(null);
    problem.textContent = '';
    form = createCommandForm(command, store, {
      panel: showPanel,
      leave: (rest) => writeText(rest),
      send: (values) => void run(command, values),
    });
    box.replaceChildren(form.drawn);
    if (texts.size > 0) form.fill(texts);
    else form.focus();
  }

  /** @param {string} content */
  function writeText(content) {
    form = null;
    text.value = content;
    showPanel(null);
    box.replaceChildren(text);
    text.focus();
    suggest();
  }

  /**
   * @param {APIApplicationCommand} command
   * @param {Record<string, unknown>} options
   */
  async function run(command, options) {
    writeText('');
    const label = `/${commandName(command, store.person()?.locale ?? 'en')}`;
    outcome(await store.attempt(label, 'run', { command: command.name, options }));
  }

  async function post() {
    const content = text.value.trim();
    if (content === '') return;
    const answered = replying.answered();
    text.value = '';
    listbox.hide();
    people.hide();
    showPanel(null);
    try {
      await store.perform('post', {
        content: withMentions(content, mentionables(store.state())),
        ...(answered === null ? {} : { replyTo: answered.id }),
      });
      replying.set(null);
      problem.textContent = '';
    } catch (error) {
      text.value = content;
      problem.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  function suggest() {
    const { applicationId, botName, commands } = store.state();
    const locale = store.person()?.locale ?? 'en';
    const typed = /^\/(\S*)$/.exec(text.value)?.[1];
    const fitting = typed === undefined ? [] : matchingCommands(commands, typed, locale);
    listbox.show(
      fitting.map((command) => ({
        label: [`/${commandName(command, locale)}`, ...requiredNames(command, locale)].join(' '),
        detail: descriptionOf(command, locale),
        picture: avatar(applicationId, botName),
        group: botName,
        command,
      })),
      true,
    );
    showPanel(fitting.length > 0 ? picker : null);
  }

  /** Names that begin with what is typed behind an `@`. */
  function suggestPeople() {
    const typed = mentionAt(text.value, text.selectionStart)?.typed.toLowerCase();
    const fitting =
      typed === undefined ? [] : mentionables(store.state()).filter(({ name }) => name.toLowerCase().startsWith(typed));
    people.show(
      fitting.map(({ id, name }) => ({ label: name, picture: avatar(id, name), group: 'Members' })),
      true,
    );
    if (fitting.length > 0) showPanel(peoplePicker);
  }

  /** @param {string} name */
  function insertMention(name) {
    const caret = text.selectionStart;
    const at = mentionAt(text.value, caret)?.at ?? caret;
    text.setRangeText(`@${name} `, at, caret, 'end');
    people.hide();
    showPanel(null);
    text.focus();
  }

  text.addEventListener('input', () => {
    problem.textContent = '';
    const named = readTyped(store.state().commands, text.value, store.person()?.locale ?? 'en');
    if (named) begin(named.command, named.texts);
    else {
      suggest();
      suggestPeople();
    }
  });
  text.addEventListener('focus', suggest);
  text.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const name = people.active()?.label;
    if (people.isOpen() && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      people.move(event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
      return;
    }
    if (name !== undefined && (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))) {
      insertMention(name);
      event.preventDefault();
      return;
    }
    if (people.isOpen() && event.key === 'Escape') {
      people.hide();
      showPanel(null);
      event.preventDefault();
      return;
    }
    const active = listbox.active();
    if (listbox.isOpen() && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      listbox.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (active && (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))) begin(active.command);
    else if (event.key === 'Enter' && !event.shiftKey) void post();
    else if (event.key === 'Escape' && listbox.isOpen()) writeText('');
    else if (event.key === 'Escape' && replying.answered() !== null) replying.set(null);
    else return;
    event.preventDefault();
  });
  drawn.addEventListener('submit', (event) => {
    event.preventDefault();
    if (form) form.send();
    else void post();
  });
  drawn.addEventListener('focusout', (event) => {
    if (!drawn.contains(/** @type {Node | null} */ (event.relatedTarget))) showPanel(null);
  });

  return {
    drawn,
    focus: () => (form ?? text).focus(),
    /** @param {string} name of a slash command; unknown ones are typed as they are */
    start(name) {
      const command = ofType(store.state().commands, CHAT_COMMAND).find((candidate) => candidate.name === name);
      if (command) begin(command);
      else writeText(`/${name}`);
    },
    /** Begins an answer to a message. @param {import('./reply-bar.js').Answered} answered */
    reply(answered) {
      if (form) writeText('');
      replying.set(answered);
      text.focus();
    },
    /** Lets go of a half-written command, which belongs to the person who began it. */
    reset() {
      if (form) writeText('');
      replying.set(null);
    },
  };
}

/**
 * @param {APIApplicationCommand} command
 * @param {string} locale
 */
function requiredNames(command, locale) {
  return optionsOf(command)
    .filter((option) => option.required)
    .map((option) => commandName(option, locale));
}
