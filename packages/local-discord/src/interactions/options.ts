import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { LIMITS } from '../checks/limits.js';
import type { OptionValues } from '../types.js';

/** An option's value as an interaction carries it. */
export interface FilledOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value: string | number | boolean;
  readonly focused?: true;
}

/** Option types that can be filled in here; the others need pickers that the local Discord does not have. */
const FILLABLE: readonly ApplicationCommandOptionType[] = [
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
  ApplicationCommandOptionType.Boolean,
];

/**
 * Checks what a person filled in against the command's definition, as Discord's client does before it sends anything.
 * Empty text counts as not filled in. Throws an Error that names the option.
 */
export function fillOptions(command: APIApplicationCommand, values: OptionValues): FilledOption[] {
  const definitions = command.options ?? [];
  refuseUnknown(command, values);
  return definitions.flatMap((definition) => {
    const value = values[definition.name];
    if (value === undefined || value === '') {
      if ('required' in definition && definition.required) throw mistake(command, definition, 'is required');
      return [];
    }
    checkValue(command, definition, value);
    return [{ name: definition.name, type: definition.type, value }];
  });
}

/** The options while a person is still typing in one of them: nothing is required yet, and the typed text goes as it is. */
export function typingOptions(command: APIApplicationCommand, values: OptionValues, focused: string): FilledOption[] {
  refuseUnknown(command, values);
  return (command.options ?? []).flatMap((definition): FilledOption[] => {
    const { name, type } = definition;
    if (name === focused) return [{ name, type, value: String(values[name] ?? ''), focused: true }];
    const value = values[name];
    return value === undefined || value === '' ? [] : [{ name, type, value }];
  });
}

/** The option's definition, or an Error when it cannot be completed. */
export function completableOption(command: APIApplicationCommand, name: string): APIApplicationCommandOption {
  const definition = command.options?.find((option) => option.name === name);
  if (definition === undefined) throw new Error(`/${command.name} has no option "${name}"`);
  if (!('autocomplete' in definition) || !definition.autocomplete) {
    throw mistake(command, definition, 'has no autocomplete');
  }
  return definition;
}

function refuseUnknown(command: APIApplicationCommand, values: OptionValues): void {
  const known = (command.options ?? []).map((option) => option.name);
  for (const name of Object.keys(values)) {
    if (!known.includes(name)) throw new Error(`/${command.name} has no option "${name}"`);
  }
}

function checkValue(
  command: APIApplicationCommand,
  definition: APIApplicationCommandOption,
  value: string | number | boolean,
): void {
  if (!FILLABLE.includes(definition.type)) {
    throw mistake(command, definition, 'is of a type that the local Discord cannot fill in');
  }
  const complaint = complaintAbout(definition as APIApplicationCommandBasicOption, value);
  if (complaint !== null) throw mistake(command, definition, complaint);
}

function complaintAbout(definition: APIApplicationCommandBasicOption, value: string | number | boolean): string | null {
  switch (definition.type) {
    case ApplicationCommandOptionType.Boolean:
      return typeof value === 'boolean' ? null : 'must be true or false';
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const isWhole = definition.type === ApplicationCommandOptionType.Integer;
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number';
      if (isWhole && !Number.isSafeInteger(value)) return 'must be a whole number';
      const { max_value, min_value } = definition as { max_value?: number; min_value?: number };
      if (min_value !== undefined && value < min_value) return `must be at least ${min_value}`;
      if (max_value !== undefined && value > max_value) return `must be at most ${max_value}`;
      return notOffered(definition, value);
    }
    case ApplicationCommandOptionType.String: {
      if (typeof value !== 'string') return 'must be text';
      const { max_length = LIMITS.command.stringLength, min_length = 0 } = definition as {
        max_length?: number;
        min_length?: number;
      };
      if (value.length < min_length) return `must have at least ${min_length} characters`;
      if (value.length > max_length) return `must have at most ${max_length} characters`;
      return notOffered(definition, value);
    }
    default:
      return null;
  }
}

function notOffered(definition: APIApplicationCommandBasicOption, value: string | number): string | null {
  const choices = 'choices' in definition ? definition.choices : undefined;
  if (!choices?.length || choices.some((choice) => choice.value === value)) return null;
  return `must be one of ${choices.map((choice) => choice.name).join(', ')}`;
}

function mistake(command: APIApplicationCommand, definition: { name: string }, complaint: string): Error {
  return new Error(`/${command.name}: "${definition.name}" ${complaint}`);
}
