import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/language/sentences/split.js';

function sentencesOf(text: string): string[] {
  return splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
}

/** A bar stands where one sentence ends and the next begins. */
const TABLE: readonly (readonly [what: string, text: string])[] = [
  ['two sentences', 'It rained. | Nobody came.'],
  ['a question and an exclamation', 'Really? | Yes! | Good.'],
  ['a title before a name', 'Mr. Smith met Dr. Jones. | They talked.'],
  ['several titles', 'Sen. Ann Lee and Gov. Bo Ray met Lt. Col. Kim.'],
  ['initials', 'J. K. Rowling and George W. Bush were there. | So was I.'],
  ['US without stops', 'The US said so. | The US did it.'],
  ['U.S. before a noun', 'The U.S. President spoke. | He left.'],
  ['U.S. at the end', 'He came to the U.S. | He stayed.'],
  ['U.S. before a lower case word', 'The U.S. said so. | It did.'],
  ['a.m. inside', 'At 9 a.m. Eastern they met. | Then they ate.'],
  ['p.m. at the end', 'It ended at 10 p.m. | The crowd left.'],
  ['a month before a day', 'On Jan. 6 it began. | It ended on Feb. 3.'],
  ['No. before a number', 'She is No. 1 in the list. | He is not.'],
  ['no at the end', 'He said no. | She said yes.'],
  ['a company inside', 'Acme Inc. Chairman Bo Ray resigned. | He was tired.'],
  ['a company at the end', 'He left Acme Inc. | The shares fell.'],
  ['a decimal', 'It grew by 3.5 percent. | It shrank by .5 points.'],
  ['a sentence that ends inside a quotation', 'He said “it is over.” | She wept.'],
  ['a quotation that ends before the sentence', 'It must “bolster global governance.” to improve, they said. | Fine.'],
  ['sentences inside a quotation', '“We won. | They lost,” he said.'],
  ['a question in a quotation with its tag', '“Are you sure?” he asked. | “Yes,” she said.'],
  ['a question in a quotation with a name in its tag', '“Are you sure?” Ann Lee asked. | “Yes.”'],
  ['straight marks', 'He said "it is over." | She wept.'],
  ['single marks', '‘It is over.’ | She wept.'],
  ['a sentence in brackets', 'It ended. | (It had begun late.) | They left.'],
  ['an ellipsis that goes on', 'It was … well, odd. | It ended.'],
  ['three stops and a new sentence', 'It was odd... | Then it ended.'],
  ['a stray stop behind a stray mark', 'It tried to “hijack” China “. Russian relations.'],
  ['no stop at the end', 'It rained. | Nobody came'],
  ['an abbreviation that is the whole text', 'Mr.'],
  ['Chinese', '会议结束。 | 他走了。'],
];

describe('splitSentences', () => {
  test.each(TABLE)('%s', (_what, barred) => {
    const expected = barred.split(' | ');
    const text = barred.startsWith('会') ? expected.join('') : expected.join(' ');
    expect(sentencesOf(text)).toEqual(expected);
  });

  test('offsets are those of the whole text, not of the paragraph', () => {
    const text = 'Before.\nOne. Two.\nAfter.';
    expect(splitSentences(text, 8, 17).map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two.']);
  });

  test('any text: in order, trimmed, nothing but white space between (2,000 cases)', () => {
    const word = fc.constantFrom(
      'a',
      'Mr.',
      'U.S.',
      '.',
      '”',
      '“',
      '?',
      '!',
      '\ud800',
      '😀',
      ' ',
      'No.',
      '(',
      '—',
      "'",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          let at = 0;
          for (const { start, end } of splitSentences(text, 0, text.length)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(at, start).trim()).toBe('');
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
      { numRuns: 2_000 },
    );
  });

  // In time that grew with the square of the length these would not end.
  test.each(['.', '?!', '。', '. ', '.”', '…'])('a million characters of %j', (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    for (const { start, end } of splitSentences(text, 0, text.length)) expect(end).toBeGreaterThan(start);
  });
});

describe('what goes on for longer than any sentence', () => {
  const pieces = (text: string) => splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

  test('is divided between words', () => {
    const words = Array.from({ length: 3_000 }, (_, at) => `word${at}`);
    const found = pieces(`The list: ${words.join(', ')}.`);
    expect(found.length).toBeGreaterThan(5);
    for (const piece of found) expect(piece.length).toBeLessThanOrEqual(4_000);
    expect(found.join(' ')).toBe(`The list: ${words.join(', ')}.`);
  });

  test('and where there is no space, between characters', () => {
    const found = pieces(`x${'😀'.repeat(5_000)}`);
    expect(found.join('')).toBe(`x${'😀'.repeat(5_000)}`);
    for (const piece of found) expect(piece.isWellFormed()).toBe(true);
  });
});
