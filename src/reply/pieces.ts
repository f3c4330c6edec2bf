import type { Span } from '../language/span.js';
import type { Article, Paragraph } from '../reading/types.js';
import { SCREEN } from './screen.js';
import { wordEndBefore } from './views/excerpt.js';

/** A paragraph, or a part of one that is longer than a screen: what pages of the article are made of. */
export interface Piece extends Span {
  readonly paragraph: Paragraph;
  /** Position among the pieces of its paragraph, from 0. */
  readonly part: number;
}

/** The whole article in pieces of at most a screen, in order; only white space stands between them. */
export function piecesOf({ text, paragraphs }: Article): Piece[] {
  return paragraphs.flatMap((paragraph) => {
    const pieces: Piece[] = [];
    for (let start = paragraph.start; start < paragraph.end; ) {
      const end = pieceEnd(text, paragraph, start);
      pieces.push({ paragraph, part: pieces.length, start, end });
      start = end;
      while (start < paragraph.end && /\s/.test(text[start] as string)) start++;
    }
    return pieces;
  });
}

/** The end of the last sentence that fits, or else of the last word. */
function pieceEnd(text: string, paragraph: Paragraph, start: number): number {
  const limit = start + SCREEN;
  if (paragraph.end <= limit) return paragraph.end;
  const sentence = paragraph.sentences.findLast(({ end }) => end > start && end <= limit);
  if (sentence) return sentence.end;
  const word = wordEndBefore(text, start, limit);
  if (word > start) return word;
  return /[\ud800-\udbff]/.test(text[limit - 1] as string) ? limit - 1 : limit;
}

/** "13", or "13.2" for the third part of a long paragraph. */
export function pieceName({ paragraph, part }: Piece): string {
  return part === 0 ? String(paragraph.number) : `${paragraph.number}.${part}`;
}

/** Position of the piece of that name; -1 when there is none. */
export function pieceAt(pieces: readonly Piece[], name: string): number {
  return pieces.findIndex((piece) => pieceName(piece) === name);
}

/** What the line above a piece takes of a screen, in UTF-16 units: very short paragraphs are mostly that. */
const LINE_ABOVE = 20;

/** Pieces from one on that make a page: as many as fit on a screen, one at least. */
export function pageFrom(pieces: readonly Piece[], first: number): readonly Piece[] {
  let length = 0;
  const end = pieces.findIndex((piece, index) => {
    if (index < first) return false;
    length += piece.end - piece.start + LINE_ABOVE;
    return index > first && length > SCREEN;
  });
  return pieces.slice(first, end === -1 ? undefined : end);
}

/** Where the page begins that ends right before this piece; -1 when nothing stands before it. */
export function pageBefore(pieces: readonly Piece[], first: number): number {
  let before = first - 1;
  let length = 0;
  for (let at = first - 1; at >= 0; at--) {
    const piece = pieces[at] as Piece;
    length += piece.end - piece.start + LINE_ABOVE;
    if (at < first - 1 && length > SCREEN) break;
    before = at;
  }
  return before;
}
