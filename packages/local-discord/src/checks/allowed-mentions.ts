import { z } from 'zod';
import { LIMITS } from './limits.js';
import { complain, list, snowflake } from './shape.js';

const fields = z.strictObject({
  parse: list(z.enum(['roles', 'users', 'everyone']), 0, 3).nullish(),
  roles: list(snowflake, 0, LIMITS.allowedMentions).nullish(),
  users: list(snowflake, 0, LIMITS.allowedMentions).nullish(),
  replied_user: z.boolean().nullish(),
});

/** Whom a message may ping. A kind is either parsed from the text or listed by name. */
export const allowedMentions = fields.check(
  complain<z.infer<typeof fields>>(function* (value) {
    for (const kind of ['roles', 'users'] as const) {
      if (value.parse?.includes(kind) && value[kind]?.length) {
        const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
        yield { code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message };
      }
    }
  }),
);
