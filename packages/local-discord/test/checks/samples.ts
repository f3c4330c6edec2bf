import { many } from './found.js';

/** A text display. */
export const display = (content = 'text') => ({ type: 10, content });
/** A button that sends its custom_id. */
export const button = (customId = 'id', more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: customId,
  ...more,
});
/** A button that opens an address. */
export const link = (more: object = {}) => ({ type: 2, style: 5, label: 'Go', url: 'https://example.org/', ...more });
/** An action row. */
export const row = (...components: unknown[]) => ({ type: 1, components });
/** So many buttons with custom_ids of their own. */
export const buttons = (count: number) => many(count, (index) => button(`b${index}`));
/** An option of a select menu. */
export const option = (index: number, more: object = {}) => ({ label: `Option ${index}`, value: `${index}`, ...more });
/** A select menu. */
export const select = (more: object = {}) => ({ type: 3, custom_id: 'menu', options: [option(0), option(1)], ...more });
/** A section with a button beside it. */
export const section = (more: object = {}) => ({ type: 9, components: [display()], accessory: button(), ...more });
/** A container. */
export const container = (components: unknown[], more: object = {}) => ({ type: 17, components, ...more });
/** A picture by its address. */
export const picture = (url = 'https://example.org/a.png') => ({ url });
/** A gallery of so many pictures. */
export const gallery = (count: number) => ({ type: 12, items: many(count, () => ({ media: picture() })) });
/** A section with a picture beside it. */
export const thumbnail = (more: object = {}) => section({ accessory: { type: 11, media: picture(), ...more } });
