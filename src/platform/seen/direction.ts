import bidiJs, { type Bidi } from 'bidi-js';
import { seen } from './unseen.js';

/** What UAX #9 calls explicit formatting, and the marks. */
export const DIRECTION_CONTROL = /[\p{Bidi_Control}\u070f]/u;
const NOT_READ = /[^\p{L}\p{M}\p{N}\p{S}\p{Pd}%]+/gu;
/** What ends a paragraph, and with it whatever turned the direction. */
const PARAGRAPH_END = /[\n\r\u0085\u2029]/;

let made: Bidi | undefined;

/** Its tables take memory, so they are made for the first text that needs them. The package's types name a default export that Node reads as the module itself. */
function bidi(): Bidi {
  made ??= (bidiJs as unknown as typeof bidiJs.default)();
  return made;
}

/**
 * Whether the direction controls of a text change the order in which its characters are drawn (UAX #9), whatever direction its
 * paragraphs are taken to have. Marks beside letters of their own direction do not.
 */
export function isTurned(written: string): boolean {
  if (!DIRECTION_CONTROL.test(written)) return false;
  return written
    .split(PARAGRAPH_END)
    .filter((paragraph) => DIRECTION_CONTROL.test(paragraph))
    .some((paragraph) =>
      (['ltr', 'auto'] as const).some((base) => drawn(paragraph, base) !== drawn(seen(paragraph), base)),
    );
}

/** What is read, from left to right as it is drawn: where only a mark of punctuation moves, the words are read as they are written. Signs (a minus, a per cent) count. */
function drawn(paragraph: string, base: 'ltr' | 'auto'): string {
  const { getEmbeddingLevels, getReorderedString } = bidi();
  const order = getReorderedString(paragraph, getEmbeddingLevels(paragraph, base));
  return order.replace(NOT_READ, '');
}
