import type { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { complain, integer, snowflake, text, url } from '../shape.js';

/** The fields that every component has: its type, and the number by which Discord tells it from the others. */
export function base<Type extends ComponentType>(type: Type) {
  return { type: z.literal(type), id: integer(0, LIMITS.components.id).nullish() };
}

/** What comes back when the component is used. */
export const customId = text(1, LIMITS.components.customId);

const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[#*0-9]\uFE0F?\u20E3/u;

/** An emoji of Unicode; the local guild has none of its own. */
export const emoji = z
  .strictObject({ id: snowflake.nullish(), name: z.string().nullish(), animated: z.boolean().nullish() })
  .check(
    complain<{ id?: string | null | undefined; name?: string | null | undefined }>(function* ({ id, name }) {
      if (id != null || name == null || !PICTURE.test(name)) {
        yield { code: 'COMPONENT_INVALID_EMOJI', message: 'Invalid emoji', path: ['name'] };
      }
    }),
  );

/** A picture by its address. Attachments are not sent, so that only web addresses are left. */
export const media = z.strictObject({ url: url(LIMITS.url, ['http', 'https']) });
