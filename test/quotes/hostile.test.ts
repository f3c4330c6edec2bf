import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCKS, HOSTILE } from '../../bench/reading/texts.js';
import { ArticleError } from '../../src/article/error.js';
import { readArticle } from '../../src/article/read.js';
import type { Article } from '../../src/article/types.js';
import { check } from './checked.js';

/** Characters of the kinds that are read at length. What goes through a sentence or an article again and again takes minutes for them: vitest ends the test. */
const LONG = 200_000;
/** Characters of every kind. */
const SHORT = 4_000;

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
    const article = readAsFile((HOSTILE.get(kind) as (length: number) => string)(SHORT));
    if (article) check(article);
  });

  test.each(['words and', 'said'])(`%s, ${LONG} characters`, (kind) => {
    const article = readAsFile((HOSTILE.get(kind) as (length: number) => string)(LONG));
    expect(article).toBeDefined();
    if (article) check(article);
  });
});

test('300 texts of runs of a few blocks: no exception, offsets exact', () => {
  const run = fc.tuple(
    fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 8 }),
    fc.integer({ min: 1, max: 40 }),
  );
  fc.assert(
    fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
      check(runs.map(([blocks, times]) => blocks.join('').repeat(times)).join(''));
    }),
    { numRuns: 300 },
  );
});
