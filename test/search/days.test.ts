import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/language/terms/words.js';
import { articleOf } from '../../src/reading/read.js';
import { dayOf, daysIn } from '../../src/search/typed/days.js';
import { corpusOf, sentenceText } from './articles.js';

/** A Wednesday. */
const TODAY = dayOf('2023-02-22') as number;
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const days = (text: string) => daysIn(wordsOf(text), TODAY).map(({ from, to }) => `${iso(from)} ${iso(to)}`);

describe('the days that words tell', () => {
  test.each([
    ['He came yesterday.', '2023-02-21 2023-02-21'],
    ['He came on Tuesday.', '2023-02-21 2023-02-21'],
    ['He came on Wednesday.', '2023-02-22 2023-02-22'],
    ['He came last Wednesday.', '2023-02-15 2023-02-15'],
    ['He will come on Friday.', '2023-02-24 2023-02-24'],
    ['next Monday', '2023-02-27 2023-02-27'],
    ['last week', '2023-02-13 2023-02-19'],
    ['this weekend', '2023-02-25 2023-02-26'],
    ['last month', '2023-01-01 2023-01-31'],
    ['last year', '2022-01-01 2022-12-31'],
    ['in 2022', '2022-01-01 2022-12-31'],
    ['in December', '2022-12-01 2022-12-31'],
    ['on Dec. 5', '2022-12-05 2022-12-05'],
    ['on 5 March 2021', '2021-03-05 2021-03-05'],
    ['on March 5th, 2021', '2021-03-05 2021-03-05'],
    ['in May 2021', '2021-05-01 2021-05-31'],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });

  test('none where no day is told', () => {
    expect(days('It may march on. The next man had 5 of 12.')).toEqual([]);
    expect(days('Some 2,000 of 1500 people paid $1,500 for 2,022 buses, 2000 of them red.')).toEqual([]);
  });

  test('any text is read, each word at most once (300 cases)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('last', 'May', '5', '2023', 'Monday', 'next', 'week'), fc.string()), {
          maxLength: 20,
        }),
        (pieces) => {
          const words = wordsOf(pieces.join(' '));
          let end = 0;
          for (const { from, to, first, behind } of daysIn(words, TODAY)) {
            expect(first).toBeGreaterThanOrEqual(end);
            expect(behind).toBeGreaterThan(first);
            expect(behind).toBeLessThanOrEqual(words.length);
            expect(from).toBeLessThanOrEqual(to);
            end = behind;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([undefined, '', 'yesterday'])('%s is no date of publishing', (published) => {
    expect(dayOf(published)).toBeNull();
  });
});

describe('a question about a day', () => {
  const text = `Strikes have spread through the country this winter, and more are to come.
Rail workers stopped work on Tuesday after talks failed.
Nurses stopped work on Monday and doctors stopped work on Sunday.
The ministry promised a plan in December.
Unions called the plan too late and too small.`;
  const corpus = corpusOf(articleOf('work', text, { published: '2023-02-22' }));
  const undated = corpusOf(articleOf('work', text));

  test.each([
    ['Who stopped work yesterday?', 'Rail workers'],
    ['Who stopped work on February 20?', 'Nurses'],
    ['What did the ministry promise in 2022?', 'a plan in December'],
  ])('%s finds the sentence that tells the day in other words', (question, words) => {
    const { hits, answered } = corpus.ask(question);
    expect(answered).toBe(true);
    expect(hits[0] && sentenceText(hits[0])).toContain(words);
  });

  test('without the date of the article the words alone count', () => {
    expect(undated.ask('Who stopped work on February 20?').hits.length).toBeGreaterThan(0);
  });

  test.each([
    ['When did rail workers stop work?', 'Tuesday'],
    ['When did the ministry promise a plan?', 'December'],
  ])('%s marks the day', (question, words) => {
    const [hit] = corpus.ask(question).hits;
    expect(hit?.phrase && text.slice(hit.phrase.start, hit.phrase.end)).toBe(words);
  });
});
