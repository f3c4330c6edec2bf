import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/reading/types.js';
import { corpusOf, FLOOD, SEED, STRIKE } from './articles.js';

/** Milliseconds: many cases take long on a busy machine. */
const PATIENCE = 120_000;

describe.each<[string, Article]>([
  ['seed', SEED],
  ['flood', FLOOD],
  ['strike', STRIKE],
])('made-up claims about %s', (_name, article) => {
  const corpus = corpusOf(article);
  const { quotations } = corpus.stories[0] as (typeof corpus.stories)[number];
  const words = article.text.split(/\s+/);
  const quoted = quotations.map(({ start, end }) => article.text.slice(start, end));
  const anywhere = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
    .map((picked) => picked.join(' '));
  const changed = fc
    .tuple(fc.constantFrom(...quoted), fc.nat(), fc.constantFrom('', 'not', 'never', 'no', '…', '[…]', ...words))
    .map(([quotation, at, word]) => {
      const parts = quotation.split(' ');
      parts.splice(at % parts.length, word.length % 2, word);
      return parts.join(' ');
    });
  const sewn = fc
    .tuple(fc.constantFrom(...quoted), fc.constantFrom(...quoted), fc.nat(8), fc.nat(8))
    .map(([one, other, from, to]) => [...one.split(' ').slice(0, from + 1), ...other.split(' ').slice(to)].join(' '));

  test(
    'are never exact unless they are a slice of a quotation (600 cases)',
    () => {
      fc.assert(
        fc.property(fc.oneof(anywhere, changed, sewn), (claim) => {
          const check = corpus.check(claim);
          if (check.verdict !== 'exact') return;
          const bare = claim.replace(/^[\s“”"‘’']+|[\s“”"‘’']+$/gu, '');
          expect(
            quoted.some((quotation) => quotation.includes(bare)),
            claim,
          ).toBe(true);
        }),
        { numRuns: 600 },
      );
    },
    PATIENCE,
  );

  test(
    'a whole-word slice of a quotation is exact (300 cases)',
    () => {
      const speech = quotations.filter(({ kind }) => kind === 'speech');
      fc.assert(
        fc.property(fc.constantFrom(...speech), fc.nat(), fc.nat(), ({ start, end }, from, length) => {
          const parts = article.text.slice(start, end).split(' ');
          const first = from % parts.length;
          const claim = parts.slice(first, first + 1 + (length % parts.length)).join(' ');
          fc.pre(/[\p{L}\p{N}]/u.test(claim) && !/^[“”"‘’']|[“”"‘’']$/u.test(claim));
          expect(corpus.check(claim).verdict, claim).toBe('exact');
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );

  test(
    'any text gets a verdict, places within the article and a diff of its words (300 cases)',
    () => {
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), changed), (claim) => {
          const { places, differences, verdict } = corpus.check(claim, claim.slice(0, 7));
          for (const { start, end } of places) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(article.text.length);
            expect(start).toBeLessThan(end);
          }
          for (const { kind, text } of differences) if (kind !== 'claimed') expect(article.text).toContain(text.trim());
          expect(places.length === 0).toBe(verdict === 'not-found');
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );
});
