import type { Layout } from './paragraphs.js';

/** Long enough for a headline, short enough for a button, a choice and a heading. */
const TITLE_LENGTH = 90;

/**
 * A title for an article that brings none: its opening heading or else its first sentence, in its own words,
 * ended at the last comma or else word that fits. Claims nothing that the text does not say.
 */
export function deriveTitle(text: string, layout: Layout): string {
  const first = layout.paragraphs[0]?.heading ? layout.paragraphs[0] : layout.sentences[0];
  const words = text
    .slice(first?.start ?? 0, first?.end ?? 0)
    .replace(/\s+/g, ' ')
    .toWellFormed();
  if (words.length <= TITLE_LENGTH) return words.replace(/\.$/, '');
  const room = words.slice(0, TITLE_LENGTH);
  const comma = room.lastIndexOf(', ');
  if (comma > TITLE_LENGTH / 3) return room.slice(0, comma);
  const space = room.lastIndexOf(' ');
  return `${space > 0 ? room.slice(0, space) : room.slice(0, -1).toWellFormed()} […]`;
}
