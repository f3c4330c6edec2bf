import type { APIButtonComponent, APIComponentInContainer } from 'discord-api-types/v10';
import { button, row } from './components.js';
import { customId } from './ids/custom-id.js';
import type { Setting } from './types.js';

/** "‹ Previous" and "Next ›" of a list of pages; `idOf` makes the `custom_id` of a page. Pages count from 0. */
export function pageButtons(
  page: number,
  pages: number,
  idOf: (page: number) => string,
  { words: { buttons } }: Setting,
): APIButtonComponent[] {
  if (pages < 2) return [];
  return [
    arrow(buttons.previous, page > 0 ? idOf(page - 1) : null, 'previous'),
    arrow(buttons.next, page < pages - 1 ? idOf(page + 1) : null, 'next'),
  ];
}

/** A button that leads on, or that is off where there is nothing further on its side. */
export function arrow(label: string, id: string | null, side: string): APIButtonComponent {
  return button(label, id ?? customId('none', side), { disabled: id === null });
}

/**
 * Posts a copy to the channel. Its `custom_id` says how the reply is made anew, since the copy is in the server's
 * language and not in that of the person who shares it. None where nothing can be shared.
 */
export function shareButton(setting: Setting, action: string, ...fields: readonly string[]): APIButtonComponent[] {
  if (setting.public || !setting.canShare) return [];
  return [button(setting.words.buttons.share, customId('share', action, ...fields))];
}

/** A row of these buttons; nothing when there are none, which Discord would refuse. */
export function rowOf(...buttons: readonly APIButtonComponent[]): APIComponentInContainer[] {
  return buttons.length > 0 ? [row(buttons)] : [];
}
