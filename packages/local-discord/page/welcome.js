/** @import {Store} from './store.js' */
import { CHAT_COMMAND, commandName, descriptionOf, MESSAGE_COMMAND, ofType } from './commands.js';
import { element } from './element.js';

/** The command that the first hint offers where the bot has it. */
const EXAMPLE = 'ask';

/**
 * The beginning of the channel, with a hint for somebody who is here for the first time.
 * @param {Store} store
 * @param {(name: string) => void} startCommand
 */
export function drawWelcome(store, startCommand) {
  const { commands, messages } = store.state();
  const chatCommands = ofType(commands, CHAT_COMMAND);
  const example = chatCommands.find((command) => command.name === EXAMPLE) ?? chatCommands[0];
  const onMessages = ofType(commands, MESSAGE_COMMAND);
  const locale = store.person()?.locale ?? 'en';
  const isEmpty = messages.length === 0;
  return element(
    'div',
    { class: 'welcome' },
    element('span', { class: 'welcome-sign', 'aria-hidden': 'true' }, '#'),
    element('h2', {}, 'Welcome to #news!'),
    element('p', {}, 'This is the start of the #news channel of a Discord that runs on this machine only.'),
    isEmpty && element('p', { class: 'hint' }, 'Type ', element('kbd', {}, '/'), ' to see what the bot can do.'),
    isEmpty &&
      example &&
      element(
        'p',
        { class: 'hint' },
        'For example ',
        element(
          'button',
          { type: 'button', class: 'mention', onclick: () => startCommand(example.name) },
          `/${commandName(example, locale)}`,
        ),
        ` ${descriptionOf(example, locale)}`,
      ),
    isEmpty &&
      onMessages[0] &&
      element(
        'p',
        { class: 'hint' },
        'Or write a message with a quotation in it, right click (or hold) it, and choose Apps, then ',
        element('strong', {}, commandName(onMessages[0], locale)),
        '.',
      ),
  );
}
