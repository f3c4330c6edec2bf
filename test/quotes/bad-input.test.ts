import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from './checked.js';

const MARKS = ['“', '”', '"', "''", '‘', '’', "'", '«', '»', '„', '`', '「', '」'];
const pieces = fc.constantFrom(
  ...MARKS,
  ' ',
  '\n',
  '. ',
  ', ',
  ' said ',
  'John Smith',
  ' he ',
  'according to ',
  ' the bank',
  '(',
  ')',
  '—',
  ': ',
  'שלום',
  ' العربية ',
  '政府表示',
  '😀',
  '👨‍👩‍👧',
  '\ud800',
  '\udc00',
  '\u0000',
  'é',
  '5%',
  'U.S.',
  'Mr.',
  '?',
  '!',
);

describe('bad input: no exception, offsets exact', () => {
  test('2,000 texts of marks, names, verbs, other scripts, emoji and lone surrogates', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => void check(parts.join(''))),
      { numRuns: 2000 },
    );
  });

  test('1,000 texts of any UTF-16 units', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 });
    fc.assert(
      fc.property(units, (codes) => void check(String.fromCharCode(...codes))),
      { numRuns: 1000 },
    );
  });

  test('200 texts of marks alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MARKS), { maxLength: 400 }), (parts) => void check(parts.join(''))),
      { numRuns: 200 },
    );
  });

  test.each([
    ['no marks', 'The plan is dead and nobody mourns it. '.repeat(200)],
    ['nothing', ''],
    [
      '1 MB on one line',
      'John Smith said “we will win,” and Mary Jones told the bank that it was “odd.” '.repeat(13_000),
    ],
    ['1 MB of one word', 'a'.repeat(1_000_000)],
    ['1 MB of names', 'John Smith Mary Jones '.repeat(45_000)],
    [
      '10,000 different names',
      Array.from({ length: 10_000 }, (_, index) => `Jo Sm${index.toString(36)}q said “we ${index}.”`).join('\n'),
    ],
    [
      '10,000 people of one surname',
      Array.from({ length: 10_000 }, (_, index) => `K${index.toString(36)}q Smith said “we ${index}.”`).join('\n'),
    ],
    ['two people of one surname, over and over', 'John Smith said “no” to Mary Smith.\n'.repeat(5_000)],
    [
      '10,000 different organisations',
      Array.from({ length: 10_000 }, (_, index) => `The Sm${index.toString(36)}q Bank said it was “${index}.”`).join(
        '\n',
      ),
    ],
    ['10,000 nested marks', `${'“'.repeat(10_000)}deep${'”'.repeat(10_000)}`],
    ['10,000 alternating marks', '“‘'.repeat(5_000)],
    ['right to left', 'אמר דוד: "שלום לכולם" והלך. '.repeat(200)],
    ['Chinese', '外交部发言人说：“我们不排除这样的会议。”'.repeat(200)],
    ['emoji', '😀 “👨‍👩‍👧 said” 🎉 '.repeat(500)],
    ['lone surrogates', '\ud83d “\udc00 he said \ud800” '.repeat(500)],
  ])(
    '%s',
    (_what, text) => {
      check(text);
    },
    60_000,
  );

  test('Chinese quotations are found', () => {
    const text = '外交部发言人说：“我们不排除这样的会议。”';
    expect(check(text).map(({ start, end }) => text.slice(start, end))).toEqual(['我们不排除这样的会议。']);
  });
});
