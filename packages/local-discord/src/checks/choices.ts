import { type APIApplicationCommandOptionChoice, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { LIMITS } from './limits.js';
import { localizations } from './localizations.js';
import { complain, integer, list, text } from './shape.js';

/** What a choice's value may be, by the type of its option. */
function choiceValue(type: ApplicationCommandOptionType) {
  switch (type) {
    case ApplicationCommandOptionType.Integer:
      return integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    case ApplicationCommandOptionType.Number:
      return z.number();
    default:
      return text(1, LIMITS.choices.value);
  }
}

/** Choices of an option of this type: at most 25, no two with the same name or value. */
export function choices(type: ApplicationCommandOptionType) {
  const choice = z.strictObject({
    name: text(1, LIMITS.choices.name),
    name_localizations: localizations(text(1, LIMITS.choices.name)),
    value: choiceValue(type),
  });
  return list(choice, 0, LIMITS.choices.count);
}

/** The same in a command's definition, where names and values must differ. */
export function definedChoices(type: ApplicationCommandOptionType) {
  return choices(type).check(
    complain<readonly Pick<APIApplicationCommandOptionChoice, 'name' | 'value'>[]>(function* (all) {
      for (const field of ['name', 'value'] as const) {
        const seen = new Set<string | number>();
        for (const [index, choice] of all.entries()) {
          if (seen.has(choice[field])) {
            const code = `APPLICATION_COMMAND_OPTIONS_CHOICE_${field.toUpperCase()}_ALREADY_EXISTS`;
            yield { code, message: `Option choice ${field} already exists`, path: [index, field] };
          }
          seen.add(choice[field]);
        }
      }
    }),
  );
}
