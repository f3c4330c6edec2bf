import { z } from 'zod';

const NAME_LENGTH = 100;
const TEXT_LENGTH = 6_000;
const MOST_FIELDS = 25;

const snowflake = z.string().regex(/^\d{17,20}$/, 'is no snowflake');
const name = z.string().min(1).max(NAME_LENGTH);
const options = z
  .record(name, z.union([z.string().max(TEXT_LENGTH), z.number(), z.boolean()]))
  .refine((values) => Object.keys(values).length <= MOST_FIELDS, `has more than ${MOST_FIELDS} options`);
const texts = z
  .record(name, z.string().max(TEXT_LENGTH))
  .refine((values) => Object.keys(values).length <= MOST_FIELDS, `has more than ${MOST_FIELDS} values`);

/** What the page sends for each thing a person does; `as` is the person's snowflake. */
export const requests = {
  run: z.strictObject({ as: snowflake, command: name, options }),
  complete: z.strictObject({ as: snowflake, command: name, options, focused: name }),
  apply: z.strictObject({ as: snowflake, command: name, messageId: snowflake }),
  press: z.strictObject({ as: snowflake, messageId: snowflake, customId: name }),
  select: z.strictObject({
    as: snowflake,
    messageId: snowflake,
    customId: name,
    values: z.array(z.string().max(NAME_LENGTH)).max(MOST_FIELDS),
  }),
  submit: z.strictObject({ as: snowflake, modalId: snowflake, values: texts }),
  post: z.strictObject({
    as: snowflake,
    content: z.string().trim().min(1).max(TEXT_LENGTH),
    replyTo: snowflake.optional(),
  }),
  dismiss: z.strictObject({ as: snowflake, messageId: snowflake }),
};

/** The faults of a request in one sentence, each with the field it is in. */
export function faults(error: z.ZodError): string {
  return error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': ')).join('; ');
}
