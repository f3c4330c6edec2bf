import type { APIComponentInContainer } from 'discord-api-types/v10';

/** What the texts of a reply may hold together, leaving room under Discord's 4,000 for "Shared by …". */
export const TEXT_BUDGET = 3_800;

/** The first parts whose texts fit together, in UTF-16 units; the first part is always kept. */
export function keepFitting<Part extends APIComponentInContainer>(
  parts: readonly Part[],
  budget = TEXT_BUDGET,
): Part[] {
  let length = 0;
  return parts.filter((part, position) => {
    length += textLength(part);
    return position === 0 || length <= budget;
  });
}

function textLength(part: APIComponentInContainer): number {
  if ('content' in part) return part.content.length;
  if ('accessory' in part) return part.components.reduce((sum, { content }) => sum + content.length, 0);
  return 0;
}
