import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { type Complaint, complain, oneOf, text, url } from '../shape.js';
import { base, customId, emoji } from './base.js';

const STYLES = [
  ButtonStyle.Primary,
  ButtonStyle.Secondary,
  ButtonStyle.Success,
  ButtonStyle.Danger,
  ButtonStyle.Link,
] as const;

const fields = z.strictObject({
  ...base(ComponentType.Button),
  style: oneOf(STYLES),
  label: text(0, LIMITS.button.label).nullish(),
  emoji: emoji.nullish(),
  custom_id: customId.nullish(),
  url: url(LIMITS.button.url, ['http', 'https', 'discord']).nullish(),
  disabled: z.boolean().nullish(),
});

/** A button; premium ones are left out, because the bot sells nothing. */
export const button = fields.check(complain<z.infer<typeof fields>>(findMistakes));

function* findMistakes(value: z.infer<typeof fields>): Iterable<Complaint> {
  const isLink = value.style === ButtonStyle.Link;
  if (isLink && value.url == null) {
    yield { code: 'BUTTON_COMPONENT_URL_REQUIRED', message: 'A url is required', path: ['url'] };
  }
  if (!isLink && value.custom_id == null) {
    yield { code: 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', message: 'A custom id required', path: ['custom_id'] };
  }
  if (value.url != null && value.custom_id != null) {
    yield {
      code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      message: 'A custom id and url cannot both be specified',
      path: [isLink ? 'custom_id' : 'url'],
    };
  } else if (!isLink && value.url != null) {
    yield { code: 'BUTTON_COMPONENT_URL_INVALID', message: 'Only link buttons have a url', path: ['url'] };
  }
  if (!value.label && value.emoji == null) {
    yield { code: 'BUTTON_COMPONENT_LABEL_REQUIRED', message: 'A label or emoji is required', path: ['label'] };
  }
}
