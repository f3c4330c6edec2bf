import type { APIActionRowComponent, APIButtonComponent } from 'discord-api-types/v10';
import { button, row } from './components.js';
import { customId } from './custom-id.js';

/** "‹ Previous", "Next ›" and Share for a list of pages; `idOf` makes the `custom_id` of a page. Pages count from 0. */
export function pagingRow(
  page: number,
  pages: number,
  idOf: (page: number) => string,
): APIActionRowComponent<APIButtonComponent> {
  const arrows =
    pages > 1
      ? [
          button('‹ Previous', page > 0 ? idOf(page - 1) : customId('none', 'previous'), { disabled: page === 0 }),
          button('Next ›', page < pages - 1 ? idOf(page + 1) : customId('none', 'next'), {
            disabled: page >= pages - 1,
          }),
        ]
      : [];
  return row([...arrows, shareButton()]);
}

/** Posts a copy of the message to the channel. */
export function shareButton(): APIButtonComponent {
  return button('Share', customId('share'));
}
