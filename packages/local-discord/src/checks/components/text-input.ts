import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { type Complaint, complain, integer, oneOf, text } from '../shape.js';
import { base, customId } from './base.js';

const common = {
  ...base(ComponentType.TextInput),
  custom_id: customId,
  style: oneOf([TextInputStyle.Short, TextInputStyle.Paragraph]),
  min_length: integer(0, LIMITS.textInput.value).nullish(),
  max_length: integer(1, LIMITS.textInput.value).nullish(),
  required: z.boolean().nullish(),
  value: text(0, LIMITS.textInput.value).nullish(),
  placeholder: text(0, LIMITS.textInput.placeholder).nullish(),
};

/** Inside a label an input's own is out of use, but taken. */
const labelled = z.strictObject({ ...common, label: text(1, LIMITS.modal.label).nullish() });
const inRow = z.strictObject({ ...common, label: text(1, LIMITS.modal.label) });

/** A text input inside a label, which names it. */
export const textInputInLabel = labelled.check(complain<z.infer<typeof labelled>>(findMistakes));

/** A text input in an action row, which carries its own label. */
export const textInputInRow = inRow.check(complain<z.infer<typeof inRow>>(findMistakes));

function* findMistakes({
  min_length,
  max_length,
  value,
}: Omit<z.infer<typeof labelled>, 'label'>): Iterable<Complaint> {
  const longest = max_length ?? LIMITS.textInput.value;
  if ((min_length ?? 0) > longest) {
    const message = `min_length must be equal to or less than ${longest}`;
    yield { code: 'TEXT_INPUT_COMPONENT_MIN_LENGTH', message, path: ['min_length'] };
  }
  if (value != null && value.length > longest) {
    yield { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${longest} or fewer in length.`, path: ['value'] };
  }
}
