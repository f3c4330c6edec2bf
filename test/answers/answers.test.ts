import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpusOf, SEED, sentenceText } from '../search/articles.js';
import { ANSWERABLE, UNANSWERABLE } from '../search/seed-questions.js';

interface ThirtyQuestion {
  readonly question: string;
  readonly paragraphs: readonly number[];
  readonly words: string;
}

const THIRTY = JSON.parse(
  readFileSync(new URL('thirty-questions.json', import.meta.url), 'utf8'),
) as readonly ThirtyQuestion[];

const corpus = corpusOf(SEED);

/** Those that fail are named, so that a change shows what it costs. */
describe('questions about the seed article', () => {
  test('at least 90% of 60 have the right sentence first', () => {
    const missed = ANSWERABLE.filter(({ question, right }) => {
      const [first] = corpus.ask(question).hits;
      return (
        !first ||
        !right.some(([paragraph, words]) => first.paragraph === paragraph && sentenceText(first).includes(words))
      );
    });
    expect(missed.length, missed.map(({ question }) => question).join('\n')).toBeLessThanOrEqual(
      ANSWERABLE.length * 0.1,
    );
  });

  test('at least 25 of 30 have the right passage first', () => {
    const missed = THIRTY.filter(({ question, paragraphs, words }) => {
      const [first] = corpus.ask(question).hits;
      return (
        !first || !paragraphs.includes(first.paragraph) || !SEED.text.slice(first.start, first.end).includes(words)
      );
    });
    expect(missed.length, missed.map(({ question }) => question).join('\n')).toBeLessThanOrEqual(THIRTY.length - 25);
  });

  test('at most 5% of these 90 are refused', () => {
    const asked = [...ANSWERABLE, ...THIRTY].map(({ question }) => question);
    const refused = asked.filter((question) => !corpus.ask(question).answered);
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(asked.length * 0.05);
  });

  test.each(UNANSWERABLE)('%s is refused', (question) => {
    expect(corpus.ask(question).answered).toBe(false);
  });
});
