import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCKS, HOSTILE, type Maker } from '../../bench/reading/texts.js';
import { findMarkedSpans } from '../../src/quotes/index.js';
import { read } from '../../src/quotes/reading.js';
import { ArticleError } from '../../src/reading/error.js';
import { articleOf, readArticle } from '../../src/reading/read.js';
import type { Article } from '../../src/reading/types.js';
import { check } from './checked.js';

/** Characters of every kind. */
const SHORT = 2_000;

/** Kinds for which going through a sentence or an article again and again takes minutes at these lengths: vitest ends the test. */
const LONG: readonly (readonly [kind: string, length: number])[] = [
  ['he said that', 200_000],
  ['reports within reports', 150_000],
  ['statements from statements', 400_000],
  ['guillemet quotations', 50_000],

  ['quotations of several speakers in one sentence', 20_000],
  ['pronouns between quotations', 10_000],
  ['verbs that share a subject', 20_000],
  ['passed on', 20_000],
  ['people of one surname, and "he"', 20_000],
];

const made = (kind: string, length: number) => (HOSTILE.get(kind) as Maker)(length);

/** An article as a file would give it; undefined where the file is refused with a reason. */
function readAsFile(text: string): Article | undefined {
  try {
    return readArticle('hostile.txt', new TextEncoder().encode(text));
  } catch (error) {
    expect(error).toBeInstanceOf(ArticleError);
    return undefined;
  }
}

describe('hostile texts are read to their end', () => {
  test.each([...HOSTILE.keys()])('%s', (kind) => {
    const article = readAsFile(made(kind, SHORT));
    if (article) check(article);
  });

  test.each(LONG)('%s, %i characters', (kind, length) => {
    check(made(kind, length));
  });

  test('100 texts of runs of a few blocks: no exception, offsets exact', () => {
    const run = fc.tuple(
      fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
    );
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
        check(runs.map(([blocks, times]) => blocks.join('').repeat(times)).join(''));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what would not fit into one call, or into the stack', () => {
  const MANY = 150_000;
  const MEGABYTES = 10_000_000;

  test('many quotations in one paragraph are found', () => {
    expect(findMarkedSpans('“a” '.repeat(MANY))).toHaveLength(MANY);
  });

  test('many sentences in one paragraph are found', () => {
    expect(articleOf('test', 'Ab! '.repeat(MANY)).sentences).toHaveLength(MANY);
  });

  test.each(['a-', 'a\u0301', '1-a'])('megabytes of one word of %j are cut into tokens', (unit) => {
    const text = unit.repeat(MEGABYTES / unit.length);
    const { tokens } = read(articleOf('test', text));
    expect(tokens.map((token) => token.text).join('')).toBe(text);
  });
});
