import { z } from 'zod';
import { LIMITS } from './limits.js';
import { complain, integer, list, text, url } from './shape.js';

const address = url(LIMITS.url, ['http', 'https']);
const picture = z.strictObject({ url: address });

const embed = z.strictObject({
  type: z.literal('rich').nullish(),
  title: text(0, LIMITS.embeds.title).nullish(),
  description: text(0, LIMITS.embeds.description).nullish(),
  url: address.nullish(),
  timestamp: z
    .string()
    .check(
      complain<string>(function* (value) {
        if (Number.isNaN(Date.parse(value))) {
          const message = `Could not parse ${value}. Should be ISO8601.`;
          yield { code: 'DATE_TIME_TYPE_PARSE', message };
        }
      }),
    )
    .nullish(),
  color: integer(0, LIMITS.components.colour).nullish(),
  footer: z.strictObject({ text: text(1, LIMITS.embeds.footer), icon_url: address.nullish() }).nullish(),
  image: picture.nullish(),
  thumbnail: picture.nullish(),
  author: z
    .strictObject({ name: text(1, LIMITS.embeds.author), url: address.nullish(), icon_url: address.nullish() })
    .nullish(),
  fields: list(
    z.strictObject({
      name: text(1, LIMITS.embeds.fieldName),
      value: text(1, LIMITS.embeds.fieldValue),
      inline: z.boolean().nullish(),
    }),
    0,
    LIMITS.embeds.fields,
  ).nullish(),
});

/** The embeds of a message, whose text is limited over all of them too. */
export const embeds = list(embed, 0, LIMITS.embeds.count).check(
  complain<readonly z.infer<typeof embed>[]>(function* (all) {
    const length = all.reduce((sum, each) => sum + textLength(each), 0);
    if (length > LIMITS.embeds.total) {
      const message = `Embed size exceeds maximum size of ${LIMITS.embeds.total}`;
      yield { code: 'MAX_EMBED_SIZE_EXCEEDED', message };
    }
  }),
);

function textLength({ author, description, fields, footer, title }: z.infer<typeof embed>): number {
  const texts = [title, description, footer?.text, author?.name];
  for (const { name, value } of fields ?? []) texts.push(name, value);
  return texts.reduce((sum, each) => sum + (each?.length ?? 0), 0);
}
