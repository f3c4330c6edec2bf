import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../src/reading/read.js';
import { pageBefore, pageFrom, pieceAt, pieceName, piecesOf } from '../../src/reply/pieces.js';
import { paginate, SCREEN } from '../../src/reply/screen.js';

const word = fc.constantFrom('rain', 'snow', '😀', 'a', 'x'.repeat(700), 'Oslo.', 'It', '“wet”', '\n');
const article = fc
  .array(word, { minLength: 1, maxLength: 400 })
  .map((words) => articleOf('any', `It rained. ${words.join(' ')}`));

describe('pieces', () => {
  test('hold the whole article, none longer than a screen, none cut inside a word (300 articles)', () => {
    fc.assert(
      fc.property(article, (read) => {
        const pieces = piecesOf(read);
        const ink = (text: string) => text.replace(/\s+/g, '');
        expect(ink(pieces.map(({ start, end }) => read.text.slice(start, end)).join(''))).toBe(ink(read.text));
        for (const piece of pieces) {
          expect(piece.end - piece.start).toBeLessThanOrEqual(SCREEN);
          expect(read.text.slice(piece.start, piece.end).isWellFormed()).toBe(true);
          expect(pieces[pieceAt(pieces, pieceName(piece))]).toBe(piece);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('pages from the first on show every piece once, and lead back as far as forward (300 articles)', () => {
    fc.assert(
      fc.property(article, (read) => {
        const pieces = piecesOf(read);
        let at = 0;
        while (at < pieces.length) {
          const page = pageFrom(pieces, at);
          expect(page.length).toBeGreaterThan(0);
          const next = at + page.length;
          const before = pageBefore(pieces, next);
          expect(before).toBeLessThan(next);
          expect(before + pageFrom(pieces, before).length).toBeGreaterThanOrEqual(next);
          at = next;
        }
        expect(pageBefore(pieces, 0)).toBe(-1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('paginate', () => {
  test('every item is on exactly one page, in order, within a screen unless it is longer itself (500 lists)', () => {
    const item = fc.record({ length: fc.nat(1_500), markdown: fc.nat(3_000).map((length) => 'x'.repeat(length)) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (items) => {
        const pages = paginate(items);
        expect(pages.flat()).toEqual(items);
        for (const page of pages.filter(({ length }) => length > 1))
          expect(page.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(SCREEN);
      }),
      { numRuns: 500 },
    );
  });
});
