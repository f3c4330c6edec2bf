/** @import {APIApplicationCommandBasicOption} from 'discord-api-types/v10' */
import { OPTION } from './commands.js';

/** @typedef {string | number | boolean} Value */
/** @typedef {{ readonly value: Value | null } | { readonly fault: string }} Reading value is null for an option left out */
/** @typedef {{ readonly label: string, readonly value: Value }} Suggestion */

/** Types of options that a person can fill in here. */
const FILLABLE = /** @type {readonly number[]} */ ([OPTION.string, OPTION.integer, OPTION.number, OPTION.boolean]);
/** Discord's limit for a text option. */
const LONGEST = 6_000;

/**
 * What the typed text means for this option, or why it means nothing, in Discord's words where it has them.
 * @param {APIApplicationCommandBasicOption} option
 * @param {string} text
 * @param {Suggestion | null} picked from a list
 * @param {readonly Suggestion[] | null} fixed the only values there are
 * @returns {Reading}
 */
export function readValue(option, text, picked, fixed) {
  if (!FILLABLE.includes(option.type))
    return text === '' ? absent(option) : { fault: 'This page cannot fill in options of this type.' };
  if (picked !== null && picked.label === text) return { value: picked.value };
  if (text.trim() === '') return absent(option);
  if (fixed !== null) {
    const same = fixed.find(({ label }) => label.toLocaleLowerCase() === text.trim().toLocaleLowerCase());
    return same ? { value: same.value } : { fault: 'This value is not on the list.' };
  }
  if (option.type === OPTION.string) return readText(text, option);
  return readNumber(text, option);
}

/**
 * @param {APIApplicationCommandBasicOption} option
 * @returns {Reading}
 */
function absent(option) {
  return option.required ? { fault: 'This option is required. Specify a value.' } : { value: null };
}

/**
 * @param {string} text
 * @param {{ min_length?: number, max_length?: number }} limits
 * @returns {Reading}
 */
function readText(text, { min_length = 0, max_length = LONGEST }) {
  if (text.length < min_length) return { fault: `Must be at least ${min_length} characters.` };
  if (text.length > max_length) return { fault: `Must be at most ${max_length} characters.` };
  return { value: text };
}

/**
 * @param {string} text
 * @param {{ type: number, min_value?: number, max_value?: number }} limits
 * @returns {Reading}
 */
function readNumber(text, { type, min_value = -Infinity, max_value = Infinity }) {
  const number = Number(text);
  const isWhole = type === OPTION.integer;
  if (!Number.isFinite(number) || (isWhole && !Number.isSafeInteger(number))) {
    return { fault: `Must be a ${isWhole ? 'whole ' : ''}number.` };
  }
  if (number < min_value) return { fault: `Must be at least ${min_value}.` };
  if (number > max_value) return { fault: `Must be at most ${max_value}.` };
  return { value: number };
}

/**
 * The values of an option that has a fixed list.
 * @param {APIApplicationCommandBasicOption} option
 * @param {(choice: { name: string, name_localizations?: Partial<Record<string, string | null>> | null }) => string} nameOf
 * @returns {readonly Suggestion[] | null} null where anything can be typed
 */
export function fixedValues(option, nameOf) {
  if (option.type === OPTION.boolean) {
    return [
      { label: 'True', value: true },
      { label: 'False', value: false },
    ];
  }
  const choices = 'choices' in option ? option.choices : undefined;
  return choices?.length ? choices.map((choice) => ({ label: nameOf(choice), value: choice.value })) : null;
}
