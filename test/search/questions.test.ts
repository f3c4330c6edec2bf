import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/language/terms/words.js';
import { kindOf, type QuestionKind } from '../../src/search/question/kinds.js';
import { readQuestion } from '../../src/search/question/question.js';
import { readSaidQuestion, readWhoIs, readWhoSaid } from '../../src/search/question/said-question.js';

/** Milliseconds: many cases take long on a busy machine. */
const PATIENCE = 120_000;

describe('the kind of a question', () => {
  test.each<[string, QuestionKind]>([
    ['Who will Wang meet?', 'who'],
    ['Whom did Wang meet?', 'who'],
    ['Whose red lines are there?', 'who'],
    ['When did Biden visit?', 'when'],
    ['In what year was it built?', 'when'],
    ['What time does it open?', 'when'],
    ['Where did it happen?', 'where'],
    ['Which country did he visit?', 'where'],
    ['How many people died?', 'how-many'],
    ['What percentage voted?', 'how-many'],
    ['How old is she?', 'how-many'],
    ['How much did it cost?', 'how-much'],
    ['How long was the tour?', 'how-long'],
    ['Why did he go?', 'why'],
    ['How did they escape?', 'how'],
    ['Which treaty is suspended?', 'which'],
    ['Which judge decided?', 'who'],
    ['What happened?', 'what'],
    ['Has China condemned it?', 'yes-no'],
    ['weapons', 'other'],
    ['', 'other'],
  ])('%s: %s', (question, kind) => {
    expect(kindOf(wordsOf(question)).kind).toBe(kind);
  });

  test('the noun asked for is its focus', () => {
    expect(readQuestion('Which nuclear weapons treaty is suspended?').focus).toBe('treati');
    expect(readQuestion('Who spoke?').focus).toBeNull();
  });
});

describe('the terms of a question', () => {
  test('leave out stop words, and keep them where there is nothing else', () => {
    expect(readQuestion('When did Putin invite Xi?').terms.map(({ typed }) => typed)).toEqual([
      'Putin',
      'invite',
      'Xi',
    ]);
    expect(readQuestion('Who was it?').terms.map(({ typed }) => typed)).toEqual(['Who', 'was', 'it']);
  });

  test('names are told by capitals that no sentence needs', () => {
    expect(readQuestion('Did Putin speak in 2023?').terms.map(({ name }) => name)).toEqual([true, false, true]);
  });

  test(
    'any text is read (300 cases)',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
          const { terms, every } = readQuestion(text);
          expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
          for (const { term } of terms) expect(every).toContain(term);
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );
});

describe('what did X say (about Y)?', () => {
  test.each([
    ['What did Qin Gang say about Taiwan?', { who: 'Qin Gang', topic: 'Taiwan' }],
    ['what did the Kremlin spokesman say', { who: 'the Kremlin spokesman', topic: null }],
    ['What has Blinken said on lethal support?', { who: 'Blinken', topic: 'lethal support' }],
    ['What does Wang think of peace talks?', { who: 'Wang', topic: 'peace talks' }],
    ['What Blinken said about China?', { who: 'Blinken', topic: 'China' }],
    ['How did Peskov comment on a meeting?', { who: 'Peskov', topic: 'a meeting' }],
    ['What did Wang do in Munich?', null],
    ['Who said that?', null],
    ['', null],
  ])('%s', (question, expected) => {
    expect(readSaidQuestion(question)).toEqual(expected);
  });
});

test.each([
  ['Who said “we do not rule out such a meeting”?', '“we do not rule out such a meeting”'],
  ['who says that China is deeply concerned?', 'China is deeply concerned'],
  ['Who told reporters the pumps failed?', 'the pumps failed'],
  ['Who is Wang Yi?', null],
])('who said …? %s', (question, words) => {
  expect(readWhoSaid(question)).toBe(words);
});

test.each([
  [
    'Who said “we do not rule out such a meeting”?',
    { words: 'we do not rule out such a meeting', marked: true, spoken: true },
  ],
  ['who said "they have" a plan', { words: 'they have" a plan', marked: true, spoken: true }],
  ['Who says that China is deeply concerned?', { words: 'China is deeply concerned', marked: false, spoken: true }],
  ['Who wrote the letter?', { words: 'the letter', marked: false, spoken: false }],
  ['Who claimed that it rained?', { words: 'it rained', marked: false, spoken: true }],
  ['who said that?', null],
  ['Who is “the boss”?', null],
])('the words whose speaker is asked for: %s', (question, claimed) => {
  expect(readQuestion(question).claimed).toEqual(claimed);
});

test('all that a later stop needs is read at once', () => {
  expect(readQuestion('What did the mayor say about the old pumps?').said).toMatchObject({
    who: 'the mayor',
    topic: { typed: 'the old pumps', terms: ['old', 'pump'] },
  });
  expect(readQuestion("Who is the mayor of Storr's island?")).toMatchObject({ thing: 'mayor', measure: null });
  expect(readQuestion('How old is Ann Lee?')).toMatchObject({ measure: 'age', howMany: false, thing: null });
  expect(readQuestion('how many percent voted')).toMatchObject({ measure: 'share', howMany: true });
  expect(readQuestion('Ann  Lee went').words.map(({ spaced }) => spaced)).toEqual([false, true, false]);
});

test.each([
  ['Who is Wang Yi?', 'Wang Yi'],
  ['who was the mayor', 'the mayor'],
  ["Who's Okafor?", 'Okafor'],
  ['Who will Wang meet?', null],
])('who is X? %s', (question, name) => {
  expect(readWhoIs(question)).toBe(name);
});
