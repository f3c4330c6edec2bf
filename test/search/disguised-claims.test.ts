import bidiJs from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../src/reading/read.js';
import type { Disguise, Verdict } from '../../src/search/types.js';
import { FILLERS, SAMPLES, visible } from '../unseen.js';
import { corpusOf, SEED } from './articles.js';

const SAID = 'we do not rule out such a meeting';
const seed = corpusOf(SEED);

/** What is left out or only looks right, and the verdict: *exact* for nothing that a reader sees otherwise. */
const ATTACKS: readonly (readonly [what: string, words: string, verdict: Verdict, disguise: Partial<Disguise>])[] = [
  ['as it was said', SAID, 'exact', {}],
  // Controls of direction.
  ['words that are turned to look right', 'we do \u202etuo elur ton\u202c such a meeting', 'not-found', { turning: 2 }],
  ['a word that is turned to look right', 'we do not \u202eelur\u202c out such a meeting', 'close', { turning: 2 }],
  ['right words that look wrong', 'we do \u202enot\u202c rule out such a meeting', 'close', { turning: 2 }],
  ['an override that is never ended', `\u202e${SAID}`, 'close', { turning: 1 }],
  ['marks that turn words round', 'we do \u202bnot\u200f rule\u200f out\u202c such a meeting', 'close', { turning: 4 }],
  ['isolates that turn nothing', `\u2066${SAID}\u2069`, 'exact', { invisible: 2 }],
  ['a mark that turns nothing', 'we do not\u200e rule out such a meeting', 'exact', { invisible: 1 }],
  // Characters that are not seen: the words are seen as they were said.
  ['soft hyphens of a page', 'we do not rule out such a meet\u00ading', 'exact', { invisible: 1 }],
  ['zero width spaces', 'we\u200b do n\u200bot rule out such a meeting', 'exact', { invisible: 2 }],
  ['a byte order mark', `\ufeff${SAID}`, 'exact', { invisible: 1 }],
  ['tags', 'we do not rule out\u{e0020}\u{e006e} such a meeting', 'exact', { invisible: 2 }],
  ['a zero width space for a space', 'we do not\u200brule out such a meeting', 'close', { invisible: 1 }],
  ['a filler for a space', 'we do not\u3164rule out such a meeting', 'typography', {}],
  // Letters that only look right.
  ['a Cyrillic letter', 'we do nоt rule out such a meeting', 'typography', { lookAlikes: 1 }],
  ['a Greek letter', 'we dο not rule out such a meeting', 'typography', { lookAlikes: 1 }],
  ['words wholly of Cyrillic letters', 'wе dо nоt rulе оut suсh а mееting', 'typography', { lookAlikes: 9 }],
  ['full width', 'ｗｅ do not rule out such a meeting', 'typography', { lookAlikes: 2 }],
  ['mathematical letters', 'we do 𝐧𝐨𝐭 rule out such a meeting', 'typography', { lookAlikes: 3 }],
  ['small capitals', 'we do ɴᴏᴛ rule out such a meeting', 'typography', { lookAlikes: 3 }],
  ['letters in circles', 'we do ⓝⓞⓣ rule out such a meeting', 'typography', { lookAlikes: 3 }],
  ['look-alikes, and a word left out', 'we dо rulе out such a meeting', 'close', { lookAlikes: 2 }],
  // Marks on letters.
  ['a word struck out', 'we do n\u0336o\u0336t\u0336 rule out such a meeting', 'close', {}],
  ['a word struck through', 'we do not\u0338 rule out such a meeting', 'close', {}],
  ['a mark on a full stop', `${SAID}.\u0336`, 'close', {}],
  ['marks piled up', 'we do n\u0300\u0301\u0302\u0303ot rule out such a meeting', 'close', {}],
  ['an accent', 'we dó not rule out such a meeting', 'typography', {}],
];

describe('claims that are not what they look like', () => {
  test.each(ATTACKS)('%s: %j is %s', (_what, words, verdict, disguise) => {
    const check = seed.check(words);
    expect(check.verdict).toBe(verdict);
    expect(check.disguise).toEqual({ turning: 0, invisible: 0, lookAlikes: 0, ...disguise });
    expect(check.words).toBe(visible(words).replace(/(?<=not) (?=rule)/, words.includes('\u3164') ? '\u3000' : ' '));
  });

  test('the difference names the words that only look right', () => {
    expect(seed.check('we do nоt rule out such a meeting').differences).toEqual([
      { kind: 'same', text: 'we do ' },
      { kind: 'claimed', text: 'nоt ' },
      { kind: 'article', text: 'not ' },
      { kind: 'same', text: 'rule out such a meeting' },
    ]);
  });

  test('nobody else is said to have said what only looks so', () => {
    expect(seed.check('a pоsitive world asset', 'Blinken')).toMatchObject({
      verdict: 'other-speaker',
      disguise: { lookAlikes: 1 },
    });
  });
});

describe('articles that are not what they look like', () => {
  const quoting = (words: string) => corpusOf(articleOf('any', `“${words},” said Ann Lee, the mayor. It rained.`));

  test.each<[string, string, string, Verdict]>([
    ['soft hyphens', 'we do not rule out such a meet\u00ading', SAID, 'exact'],
    ['a zero width space at a word’s begin', 'we do \u200bnot rule out such a meeting', 'not rule out', 'exact'],
    ['an override', 'we do \u202enot\u202c rule out such a meeting', SAID, 'exact'],
    ['an accent of its own', 'the cafe\u0301 is open', 'the café is open', 'exact'],
    ['an accented letter', 'the café is open', 'the cafe\u0301 is open', 'exact'],
    [
      'Cyrillic letters in a Latin word, asked for in Latin',
      'we do nоt rule it out',
      'we do not rule it out',
      'typography',
    ],
    ['the same, asked for as they are', 'we do nоt rule it out', 'we do nоt rule it out', 'exact'],
    ['Russian', 'Путин не исключает встречи', 'Путин не исключает встречи', 'exact'],
    ['Russian with Latin letters', 'Путин не исключает встречи', 'Пyтин нe исключaeт вcтpeчи', 'not-found'],
    ['Hebrew', 'אנחנו לא שוללים פגישה', 'אנחנו\u200f לא שוללים פגישה', 'exact'],
    ['Hebrew with points', 'אנחנו לֹא שוללים', 'אנחנו לא שוללים', 'typography'],
    ['Persian', 'من می‌خواهم بروم', 'من می‌خواهم بروم', 'exact'],
    ['struck out in the article', 'we do n\u0336o\u0336t\u0336 rule it out', 'we do not rule it out', 'close'],
    [
      'struck out in both',
      'we do n\u0336o\u0336t\u0336 rule it out',
      'we do n\u0336o\u0336t\u0336 rule it out',
      'exact',
    ],
  ])('%s', (_what, article, words, verdict) => {
    expect(quoting(article).check(words).verdict).toBe(verdict);
  });
});

/** The characters in the order in which they are drawn, by a judge of another house than the rule. */
const { getEmbeddingLevels, getReorderedString } = (bidiJs as unknown as typeof bidiJs.default)();
const drawn = (text: string) => visible(getReorderedString(text, getEmbeddingLevels(text, 'ltr')));

test('exact is only what is seen as it stands in a quotation (3,000 claims)', () => {
  const quotations = seed.stories.flatMap(({ article, quotations: all }) =>
    all.map(({ start, end }) => visible(article.text.slice(start, end)).normalize('NFC')),
  );
  const trick = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...SAMPLES) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...FILLERS, '\u0336', '\u0338', '\u20e0', '\u0301', 'о', 'е', 'ⓝ', '\u00a0', ''),
    },
  );
  const tricks = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 0, max: 1 }), trick), { maxLength: 4 });
  let exact = 0;
  fc.assert(
    fc.property(
      fc.constantFrom<string>(SAID, 'deeply concerned', 'Chinese wisdom', 'a positive world asset'),
      tricks,
      (said, changes) => {
        // Halves of characters that a cut left never come from Discord, and would join into others when they are drawn.
        const words = changes
          .reduce<string>(
            (text, [at, over, put]) => text.slice(0, at) + put + text.slice(Math.min(at, text.length) + over),
            said,
          )
          .toWellFormed();
        const { verdict, disguise } = seed.check(words);
        if (verdict !== 'exact') return;
        exact++;
        expect(disguise).toMatchObject({ turning: 0, lookAlikes: 0 });
        expect(read(drawn(words))).toBe(read(visible(words)));
        expect(quotations.some((quotation) => quotation.includes(visible(words).normalize('NFC').trim()))).toBe(true);
      },
    ),
    { numRuns: 3_000 },
  );
  expect(exact).toBeGreaterThan(100);
});

/** What is read of a line: a mark of punctuation, or a space at its end, may move. Halves of characters never come from Discord. */
function read(line: string): string {
  return line.replace(/[\s\p{Po}\p{Pi}\p{Pf}\p{Ps}\p{Pe}\p{Cs}\ufffd]+/gu, '');
}

describe('honest words are not accused', () => {
  test.each<[string, string, string, Verdict]>([
    ['Russian without the points of ё', '“Ёлка стоит в лесу”, said Ann Lee.', 'Елка стоит в лесу', 'typography'],
    ['Greek in capitals', '“Η Ελλάδα είναι εδώ”, said Ann Lee.', 'Η ΕΛΛΑΔΑ ΕΙΝΑΙ ΕΔΩ', 'typography'],
    ['a heart as phones write it', '“I ❤ New York”, said Ann Lee.', 'I ❤️ New York', 'typography'],
    [
      'Hebrew with a mark of direction, copied',
      '“CNN (אתמול)!\u200f ועכשיו הוא הולך”, said Ann Lee.',
      'CNN (אתמול)!\u200f ועכשיו הוא הולך',
      'exact',
    ],
  ])('%s', (_what, text, claim, verdict) => {
    const check = corpusOf(articleOf('other', text)).check(claim);
    expect(check.verdict).toBe(verdict);
    expect(check.disguise).toMatchObject({ lookAlikes: 0, turning: 0 });
  });

  test('a Syriac mark that turns words round is one of direction', () => {
    const check = corpusOf(articleOf('other', '“Dogs bite men”, said Ann Lee.')).check(
      '\u070fDogs \u070fbite \u070fmen',
    );
    expect(check.verdict).not.toBe('exact');
    expect(check.disguise.turning).toBeGreaterThan(0);
  });
});
