/**
 * About a screen of a telephone, in UTF-16 units of the article: no reply that everybody sees holds more of it, and a
 * list goes to its next page there.
 */
export const SCREEN = 1_200;
/** Items on one page of a list: each is a section with a button. */
const PAGE_ITEMS = 5;
/** What the texts of a reply may hold together, leaving room under Discord's 4,000 for what stands around a list. */
const TEXT_BUDGET = 2_600;

/** Something that a list shows: its markdown, and how much of that is the article's, in UTF-16 units. */
export interface Measured {
  readonly markdown: string;
  readonly length: number;
}

/** Divides items into pages of about a screen; every item is on exactly one, in order. */
export function paginate<Item extends Measured>(items: readonly Item[]): Item[][] {
  const pages: Item[][] = [];
  let length = 0;
  let markdown = 0;
  for (const item of items) {
    const page = pages.at(-1);
    length += item.length;
    markdown += item.markdown.length;
    if (page && page.length < PAGE_ITEMS && length <= SCREEN && markdown <= TEXT_BUDGET) {
      page.push(item);
    } else {
      pages.push([item]);
      length = item.length;
      markdown = item.markdown.length;
    }
  }
  return pages;
}
