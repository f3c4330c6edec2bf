import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { type Complaint, complain, integer, list, text } from '../shape.js';
import { base } from './base.js';
import { button } from './button.js';
import { mediaGallery, separator, textDisplay, thumbnail } from './content.js';
import { messageSelect, modalSelect } from './select.js';
import { textInputInLabel, textInputInRow } from './text-input.js';

const tooWide: Complaint = {
  code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  message: 'The specified component exceeds the maximum width',
};

/** One to five buttons, or one select menu. */
const messageRow = z.strictObject({
  ...base(ComponentType.ActionRow),
  components: list(z.discriminatedUnion('type', [button, messageSelect]), 1, LIMITS.components.buttonsInRow).check(
    complain<readonly { type: ComponentType }[]>(function* (children) {
      // A select menu is as wide as a row, so that whatever stands after or beside it is too much.
      const full = children.findIndex((child) => child.type === ComponentType.StringSelect);
      if (full === -1 || children.length === 1) return;
      for (let index = Math.max(full, 1); index < children.length; index += 1) yield { ...tooWide, path: [index] };
    }),
  ),
});

/** A row of a modal: one text input. */
const modalRow = z.strictObject({
  ...base(ComponentType.ActionRow),
  components: list(z.discriminatedUnion('type', [textInputInRow]), 1, 1),
});

/** One to three texts with something beside them. */
const section = z.strictObject({
  ...base(ComponentType.Section),
  components: list(z.discriminatedUnion('type', [textDisplay]), 1, LIMITS.components.textsInSection),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

/** A box with a coloured edge. */
const container = z.strictObject({
  ...base(ComponentType.Container),
  components: list(
    z.discriminatedUnion('type', [messageRow, section, textDisplay, mediaGallery, separator]),
    1,
    LIMITS.components.total,
  ),
  accent_color: integer(0, LIMITS.components.colour).nullish(),
  spoiler: z.boolean().nullish(),
});

/** A name and an explanation for one input of a modal. */
const label = z.strictObject({
  ...base(ComponentType.Label),
  label: text(1, LIMITS.modal.label),
  description: text(1, LIMITS.modal.description).nullish(),
  component: z.discriminatedUnion('type', [modalSelect, textInputInLabel]),
});

/** What may stand in a message with IS_COMPONENTS_V2; how many there may be is counted over all levels. */
export const layoutComponents = z.array(
  z.discriminatedUnion('type', [messageRow, section, textDisplay, mediaGallery, separator, container]),
);

/** What may stand in a message without it. */
export const rowComponents = list(z.discriminatedUnion('type', [messageRow]), 0, LIMITS.components.rows);

/** What may stand in a modal. */
export const modalComponents = list(
  z.discriminatedUnion('type', [modalRow, textDisplay, label]),
  1,
  LIMITS.modal.components,
);
