import type { Article, Paragraph } from '../../reading/types.js';

/** The paragraph that an offset stands in or behind; they are in order, so halve. Undefined before the first. */
export function paragraphAt({ paragraphs }: Article, offset: number): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as Paragraph).start <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1];
}
