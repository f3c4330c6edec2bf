import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { type Complaint, complain, integer, list, text } from '../shape.js';
import { base, customId, emoji } from './base.js';

const option = z.strictObject({
  label: text(1, LIMITS.select.label),
  value: text(1, LIMITS.select.value),
  description: text(0, LIMITS.select.description).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

const fields = z.strictObject({
  ...base(ComponentType.StringSelect),
  custom_id: customId,
  options: list(option, 1, LIMITS.select.options),
  placeholder: text(0, LIMITS.select.placeholder).nullish(),
  min_values: integer(0, LIMITS.select.options).nullish(),
  max_values: integer(1, LIMITS.select.options).nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
});

type Select = z.infer<typeof fields>;

/** A select menu of given texts, in a message. */
export const messageSelect = fields.check(complain<Select>(findMistakes));

/** The same in a modal, where it cannot be disabled. */
export const modalSelect = fields.check(
  complain<Select>(function* (value) {
    yield* findMistakes(value);
    if (value.min_values === 0 && (value.required ?? true)) {
      const message = 'min_values must be at least 1 where an answer is required';
      yield { code: 'SELECT_COMPONENT_MIN_VALUES', message, path: ['min_values'] };
    }
    if (value.disabled) {
      yield { code: 'COMPONENT_DISABLED_IN_MODAL', message: 'Cannot be disabled in a modal', path: ['disabled'] };
    }
  }),
);

function* findMistakes({ options, min_values, max_values }: Select): Iterable<Complaint> {
  const seen = new Set<string>();
  for (const [index, { value }] of options.entries()) {
    if (seen.has(value)) {
      yield {
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message: 'The specified option value is already used',
        path: ['options', index],
      };
    }
    seen.add(value);
  }
  const fewest = min_values ?? 1;
  const most = max_values ?? 1;
  if (fewest > most || fewest > options.length) {
    const message = `min_values must be equal to or less than ${Math.min(most, options.length)}`;
    yield { code: 'SELECT_COMPONENT_MIN_VALUES', message, path: ['min_values'] };
  }
  if (most > options.length && max_values != null) {
    const message = `max_values must be equal to or less than ${options.length}`;
    yield { code: 'SELECT_COMPONENT_MAX_VALUES', message, path: ['max_values'] };
  }
  if (options.filter((each) => each.default).length > most) {
    const message = `There are more default options than max_values (${most})`;
    yield { code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', message, path: ['options'] };
  }
}
