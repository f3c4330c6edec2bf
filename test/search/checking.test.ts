import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/reading/types.js';
import type { Check } from '../../src/search/types.js';
import { corpusOf, FLOOD, MUSEUM, SEED, STRIKE } from './articles.js';
import { type Claim, FLOOD_CLAIMS, MUSEUM_CLAIMS, SEED_CLAIMS, STRIKE_CLAIMS } from './claims.js';

const TABLES: readonly (readonly [string, Article, readonly Claim[]])[] = [
  ['the seed article', SEED, SEED_CLAIMS],
  ['a storm', FLOOD, FLOOD_CLAIMS],
  ['a museum', MUSEUM, MUSEUM_CLAIMS],
  ['a strike', STRIKE, STRIKE_CLAIMS],
];

describe.each(TABLES)('claims about %s', (_name, article, claims) => {
  const corpus = corpusOf(article);
  test.each(claims)('%j by %s is %s', (words, by, verdict) => {
    const check = corpus.check(words, by ?? undefined);
    expect(check.verdict).toBe(verdict);
    expect(check.places.length > 0).toBe(verdict !== 'not-found');
    for (const place of check.places) {
      expect(place.story.article).toBe(article);
      expect(place.end).toBeGreaterThan(place.start);
      expect(place.quotation === null).toBe(verdict === 'unquoted' || place.quotation === null);
    }
  });
});

test('the tables hold at least 80 claims, and every verdict', () => {
  const all = TABLES.flatMap(([, , claims]) => claims);
  expect(all.length).toBeGreaterThanOrEqual(80);
  expect(new Set(all.map(([, , verdict]) => verdict)).size).toBe(6);
});

const differences = (check: Check) =>
  check.differences
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'claimed' ? `[-${text.trim()}-]` : `{+${text.trim()}+}`,
    )
    .join('');

describe('the difference is shown', () => {
  const seed = corpusOf(SEED);
  test.each([
    ['we do rule out such a meeting', 'we do {+not+}rule out such a meeting'],
    ['we do … rule out such a meeting', 'we do {+not+}rule out such a meeting'],
    ['we do not rule out such a visit', 'we do not rule out such a [-visit-]{+meeting+}'],
    ['stop putting the blame on Russia', 'stop putting the blame on [-Russia-]{+China+}'],
  ])('%s', (words, shown) => {
    expect(differences(seed.check(words))).toBe(shown);
  });

  test('and nothing where the words are the same', () => {
    expect(seed.check('we do not rule out such a meeting').differences).toEqual([]);
  });
});

test.each(['meeting ', 'zebra ', 'we do not rule out such a zebra '])(
  'a claim of any length gets a verdict: %j',
  (words) => {
    expect(corpusOf(SEED).check(words.repeat(150_000 / words.trim().split(' ').length)).verdict).toBe('not-found');
  },
);

describe('places', () => {
  test('several are all listed, in the order of the text', () => {
    const check = corpusOf(SEED).check('deeply concerned');
    expect(check.places.map(({ paragraph }) => paragraph)).toEqual([12, 21]);
  });

  test('the asked speaker’s comes first', () => {
    const check = corpusOf(STRIKE).check('This strike is unnecessary', 'Solheim');
    expect(check.places.map(({ quotation }) => quotation?.speaker?.speaker.name)).toEqual([
      'Ingrid Solheim',
      'Peter Lang',
    ]);
  });

  test('over several articles each names its own', () => {
    const corpus = corpusOf(FLOOD, STRIKE, MUSEUM);
    expect(corpus.check('This strike is unnecessary').places.map(({ story }) => story.article.id)).toEqual([
      'strike',
      'strike',
    ]);
    expect(corpus.check('This strike is unnecessary', undefined, { article: 'flood' }).verdict).toBe('not-found');
  });

  test('words that stand quoted and unquoted: the quotation first', () => {
    const [first] = corpusOf(SEED).check('fuel to the fire').places;
    expect(first?.quotation).not.toBeNull();
  });
});
