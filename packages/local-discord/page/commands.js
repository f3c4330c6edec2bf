/** @import {APIApplicationCommand, APIApplicationCommandBasicOption, APIApplicationCommandOption} from 'discord-api-types/v10' */

/** Types of commands and options by Discord's numbers. */
export const CHAT_COMMAND = 1;
export const MESSAGE_COMMAND = 3;
export const OPTION = /** @type {const} */ ({
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  number: 10,
});

/**
 * @param {readonly APIApplicationCommand[]} commands
 * @param {number} type
 */
export function ofType(commands, type) {
  return commands.filter((command) => command.type === type);
}

/**
 * @typedef {object} Named
 * @property {string} name
 * @property {Partial<Record<string, string | null>> | null} [name_localizations]
 */

/**
 * The name in the person's language where the bot gives one.
 * @param {Named} named a command, option or choice
 * @param {string} locale
 */
export function commandName({ name, name_localizations }, locale) {
  return name_localizations?.[locale] ?? name;
}

/**
 * @param {{ description: string, description_localizations?: Partial<Record<string, string | null>> | null }} described
 * @param {string} locale
 */
export function descriptionOf({ description, description_localizations }, locale) {
  return description_localizations?.[locale] ?? description;
}

/**
 * The options that a person fills in. Subcommands are not among them: Discord shows each as a command of its own.
 * @param {APIApplicationCommand} command
 * @returns {APIApplicationCommandBasicOption[]}
 */
export function optionsOf(command) {
  return (command.options ?? []).filter(isBasic);
}

/**
 * @param {APIApplicationCommandOption} option
 * @returns {option is APIApplicationCommandBasicOption}
 */
function isBasic(option) {
  return option.type !== OPTION.subcommand && option.type !== OPTION.subcommandGroup;
}

/**
 * The slash commands that fit what was typed after the slash: those that begin with it, then those that contain it.
 * @param {readonly APIApplicationCommand[]} commands
 * @param {string} typed
 * @param {string} locale
 */
export function matchingCommands(commands, typed, locale) {
  const wanted = typed.toLocaleLowerCase();
  const slash = ofType(commands, CHAT_COMMAND)
    .map((command) => ({ command, name: commandName(command, locale).toLocaleLowerCase() }))
    .sort((one, other) => one.name.localeCompare(other.name));
  const begin = slash.filter(({ name }) => name.startsWith(wanted));
  const contain = slash.filter(({ name }) => name.includes(wanted) && !name.startsWith(wanted));
  return [...begin, ...contain].map(({ command }) => command);
}

/**
 * A command typed or pasted with what follows its name: `/quote by: Ada about: tea`.
 * @param {readonly APIApplicationCommand[]} commands
 * @param {string} text
 * @param {string} locale
 * @returns {{ command: APIApplicationCommand, texts: Map<string, string> } | null} option texts by option name; null while no
 *   command is named and ended by a space
 */
export function readTyped(commands, text, locale) {
  const [, name = '', rest = ''] = /^\/(\S+)\s+([\s\S]*)$/.exec(text) ?? [];
  const command = ofType(commands, CHAT_COMMAND).find((candidate) =>
    [commandName(candidate, locale), candidate.name].includes(name),
  );
  if (command === undefined) return null;
  const options = optionsOf(command);
  // What follows a command that takes nothing stays where it was typed.
  if (options.length === 0 && rest.trim() !== '') return null;
  /** @type {Map<string, string>} */
  const texts = new Map();
  let current = options[0]?.name;
  for (const part of rest.split(/(?<!\S)(?=[^\s:]+:)/)) {
    const [, label = '', value = ''] = /^([^\s:]+):\s*([\s\S]*)$/.exec(part) ?? [];
    const named = options.find((option) => [commandName(option, locale), option.name].includes(label));
    if (named) current = named.name;
    const added = named ? value : part;
    if (current !== undefined && added.trim() !== '') {
      texts.set(current, [texts.get(current) ?? '', added].join(' ').trim());
    }
  }
  return { command, texts };
}
