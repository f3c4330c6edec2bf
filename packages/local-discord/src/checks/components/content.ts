import { ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { list, oneOf, text } from '../shape.js';
import { base, media } from './base.js';

/** Text in Discord's markdown. */
export const textDisplay = z.strictObject({
  ...base(ComponentType.TextDisplay),
  content: text(1, LIMITS.components.text),
});

const description = text(1, LIMITS.components.mediaDescription).nullish();

/** A small picture beside a section. */
export const thumbnail = z.strictObject({
  ...base(ComponentType.Thumbnail),
  media,
  description,
  spoiler: z.boolean().nullish(),
});

/** Pictures in a grid. */
export const mediaGallery = z.strictObject({
  ...base(ComponentType.MediaGallery),
  items: list(
    z.strictObject({ media, description, spoiler: z.boolean().nullish() }),
    1,
    LIMITS.components.galleryItems,
  ),
});

/** Space, with or without a line, between components. */
export const separator = z.strictObject({
  ...base(ComponentType.Separator),
  divider: z.boolean().nullish(),
  spacing: oneOf([SeparatorSpacingSize.Small, SeparatorSpacingSize.Large]).nullish(),
});
