import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibraryTerms, rarityInEnglish } from '../../../src/language/terms/rarity.js';
import { synonymsOf } from '../../../src/language/terms/synonyms.js';
import { fold, termOf, wordsOf } from '../../../src/language/terms/words.js';
import { withoutPause } from '../../../src/platform/steps.js';
import { typedSpans } from '../../../src/search/typed/typed-spans.js';

/** Milliseconds: many cases take long on a busy machine. */
const PATIENCE = 120_000;

const terms = (text: string) => wordsOf(text).map(({ term }) => term);

describe('spellings that are one term', () => {
  test.each([
    ['US', 'U.S.'],
    ['the US', 'the United States'],
    ['American troops', 'US troops'],
    ['Chinese', 'China'],
    ['Russians', 'Russia'],
    ['French', 'France'],
    ['Germans', 'Germany'],
    ['Turkish', 'Turkey'],
    ['don’t', "don't"],
    ['China’s', 'China'],
    ["Wang's", 'Wang'],
    ['Beyoncé', 'Beyonce'],
    ['1,200', '1200'],
    ['went', 'go'],
    ['said', 'say'],
    ['spoken', 'speech'],
    ['married', 'marriage'],
    ['invasion', 'invade'],
    ['seven', '7'],
    ['arrived', 'arrival'],
    ['MEETING', 'meet'],
  ])('%s and %s', (one, other) => {
    expect(terms(one)).toEqual(terms(other));
  });

  test.each([
    ['us', 'US'],
    ['china', 'turkey'],
    ['1.2', '12'],
    ['polish', 'Polish'],
  ])('but not %s and %s', (one, other) => {
    expect(terms(one)).not.toEqual(terms(other));
  });
});

test(
  'words keep their offsets, whatever surrounds them (300 cases)',
  () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.term).not.toBe('');
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  },
  PATIENCE,
);

test('folding takes off case, accents, the shape of apostrophes and a possessive ending', () => {
  expect(['Éa', 'We’ve', 'China’s', 'Łódź', '’s'].map(fold)).toEqual(['ea', "we've", 'china', 'łodz', "'s"]);
});

describe('rarity', () => {
  const SENTENCES = 10;
  const article = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));
  const libraryOf = (count: number) => {
    const terms = createLibraryTerms();
    for (let at = 0; at < count; at++) withoutPause(terms.add(article('zebra', 'year'), SENTENCES));
    return terms;
  };

  test('everyday words are less rare than others', () => {
    expect(rarityInEnglish(termOf('year'))).toBeLessThan(rarityInEnglish(termOf('treaty')));
    expect(rarityInEnglish('qwertz')).toBe(1);
  });

  test('a few articles tell nothing of it', () => {
    expect(libraryOf(10).rarity('zebra')).toBe(rarityInEnglish('zebra'));
  });

  test('what many articles are about is not rare among them, the less the more there are', () => {
    expect(libraryOf(60).rarity('zebra')).toBeLessThan(rarityInEnglish('zebra'));
    expect(libraryOf(600).rarity('zebra')).toBeLessThan(libraryOf(60).rarity('zebra'));
    expect(libraryOf(600).rarity('qwertz')).toBe(1);
  });

  test('an article that goes leaves nothing of itself behind', () => {
    const library = libraryOf(60);
    const before = library.rarity('zebra');
    for (let at = 0; at < 60; at++) withoutPause(library.add(article('zebra', 'qwertz'), SENTENCES));
    expect([library.holding('zebra'), library.holding('qwertz'), library.sentences]).toEqual([120, 60, 1_200]);
    expect(library.rarity('qwertz')).toBeLessThan(1);
    for (let at = 0; at < 60; at++) withoutPause(library.remove(article('zebra', 'qwertz'), SENTENCES));
    expect([library.holding('zebra'), library.holding('qwertz'), library.sentences]).toEqual([60, 0, 600]);
    expect(library.rarity('zebra')).toBeCloseTo(before, 9);
    expect(library.rarity('qwertz')).toBe(1);
  });
});

test('synonyms go both ways', () => {
  expect(synonymsOf(termOf('buy'))).toContain(termOf('acquire'));
  expect(synonymsOf(termOf('acquire'))).toContain(termOf('buy'));
  expect(synonymsOf('qwertz')).toEqual([]);
});

describe('what could be an answer', () => {
  const spans = (text: string) =>
    typedSpans(text, wordsOf(text)).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);
  test.each([
    ['He met President Vladimir Putin on Monday.', ['person: President Vladimir Putin', 'date: Monday']],
    ['It happened in May 2024 in Oslo.', ['date: May 2024', 'place: Oslo']],
    ['She will travel later this year.', ['period: this year']],
    ['He left last Monday.', ['date: Monday']],
    ['It may cost $4.5 million.', ['money: 4.5 million']],
    ['The tour took eight days.', ['duration: eight']],
    ['Some 1,200 drivers came.', ['number: 1,200']],
    ['She left the University of Notre Dame.', ['organisation: University of Notre Dame']],
    ['He spoke to NATO.', ['organisation: NATO']],
    ['nothing of the kind', []],
  ])('%s', (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });
});
