import { describe, expect, test } from 'vitest';
import { ArticleError } from '../../src/reading/error.js';
import { MAX_MARKS, MAX_PIECES, refuseTooManyPieces } from '../../src/reading/limits.js';
import { articleOf, MAX_ARTICLE_BYTES, readArticle } from '../../src/reading/read.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe('an article of absurdly many pieces is refused', () => {
  test.each([
    ['paragraphs', 'Ab\n'.repeat(MAX_PIECES + 1), MAX_PIECES + 1, MAX_PIECES],
    ['paragraphs', ' a\r\n\r\n'.repeat(MAX_PIECES + 2), MAX_PIECES + 2, MAX_PIECES],
    ['sentences', 'Ab! '.repeat(MAX_PIECES + 1), MAX_PIECES + 1, MAX_PIECES],
    ['sentences', '说。'.repeat(MAX_PIECES + 3), MAX_PIECES + 3, MAX_PIECES],
    ['quotation marks', '"'.repeat(MAX_MARKS + 1), MAX_MARKS + 1, MAX_MARKS],
    ['quotation marks', '‘a’ '.repeat(MAX_PIECES + 1), MAX_MARKS + 2, MAX_MARKS],
    ['quotation marks', '«a» “b” '.repeat(MAX_PIECES), 2 * MAX_MARKS, MAX_MARKS],
  ])('%s: %#', (what, text, found, limit) => {
    const message = `a.txt: has ${found} ${what}, more than ${limit}; split it into articles`;
    const read = () => readArticle('a.txt', bytes(text));
    expect(read).toThrow(ArticleError);
    expect(read).toThrow(expect.objectContaining({ message, remedy: 'split it into articles' }));
  });

  test.each([
    ['paragraphs', 'Abc\n'.repeat(MAX_PIECES)],
    ['sentences', 'Ab! '.repeat(MAX_PIECES)],
    ['quotation marks', '"a" '.repeat(MAX_PIECES)],
    ['apostrophes inside words', 'it’s o’clock '.repeat(MAX_PIECES)],
  ])('as many %s as may be are not: %#', (_what, text) => {
    expect(() => refuseTooManyPieces('a.txt', text)).not.toThrow();
  });

  test.each([
    ['prose', 'It was the best of times. It was the worst of times, and nobody knew. '],
    ['dialogue', '“I do not know,” he said, “what you mean by that.”\n“No,” she said.\n'],
    ['short verse', 'and the sea was grey,\n'],
    [
      'an article',
      'Oslo (NTB) It rained on Tuesday, officials said.\n“We were wet,” said Ann Lee, who’d no umbrella.\n\n',
    ],
  ])('%s as large as a file may be is not', (_what, unit) => {
    const length = MAX_ARTICLE_BYTES / (bytes(unit).length / unit.length);
    expect(() => refuseTooManyPieces('a.txt', filled(unit, Math.floor(length)))).not.toThrow();
  });

  test('counts the paragraphs and sentences that reading finds', () => {
    const text = 'Oslo (NTB) It rained.\n\n  It stopped! It rained.\r\n# Rain\n \n“No. Yes,” she said.\n'.repeat(3_000);
    const { paragraphs, sentences } = articleOf('a', text);
    const more = 'x\n'.repeat(MAX_PIECES + 1 - paragraphs.length);
    expect(() => refuseTooManyPieces('a.txt', text + more)).toThrow(`has ${MAX_PIECES + 1} paragraphs`);
    const long = 'Ab! '.repeat(MAX_PIECES + 1 - sentences.length);
    expect(() => refuseTooManyPieces('a.txt', text + long)).toThrow(`has ${MAX_PIECES + 1} sentences`);
  });
});
