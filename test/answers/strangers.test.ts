import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpusOf, SEED } from '../search/articles.js';

interface StrangersQuestions {
  readonly answerable: readonly { readonly question: string; readonly right: readonly (readonly [number, string])[] }[];
  /** About whom and what the article speaks of, most of them. */
  readonly unanswerable: readonly string[];
}

/** Written by two readers of the article who had not seen the program, before they asked it: harder than our own. */
const { answerable, unanswerable } = JSON.parse(
  readFileSync(new URL('strangers.json', import.meta.url), 'utf8'),
) as StrangersQuestions;

const corpus = corpusOf(SEED);

/** What is wrong is named, so that a change shows what it costs. The numbers are what was reached, not what is wanted. */
describe('questions of strangers about the seed article', () => {
  test('at least 75 of 100 have the right words first', () => {
    const missed = answerable.filter(({ question, right }) => rankOf(question, right) !== 1);
    expect(missed.length, list(missed)).toBeLessThanOrEqual(25);
  });

  test('at least 90 of 100 have them among the first three', () => {
    const missed = answerable.filter(({ question, right }) => !(rankOf(question, right) <= 3));
    expect(missed.length, list(missed)).toBeLessThanOrEqual(10);
  });

  test('at most 2 of 100 are refused', () => {
    const refused = answerable.filter(({ question }) => !corpus.ask(question).answered);
    expect(refused.length, list(refused)).toBeLessThanOrEqual(2);
  });

  test('at most 28 of 70 that the article does not answer are answered', () => {
    const answered = unanswerable.filter((question) => corpus.ask(question).answered);
    expect(answered.length, answered.join('\n')).toBeLessThanOrEqual(28);
  });
});

/** Rank of the first hit with the right words, from 1; infinite without one. */
function rankOf(question: string, right: readonly (readonly [number, string])[]): number {
  const { hits } = corpus.ask(question);
  const at = hits.findIndex((hit) => {
    const shown = plain(SEED.text.slice(hit.start, hit.end));
    return right.some(([paragraph, words]) => hit.paragraph === paragraph && shown.includes(plain(words)));
  });
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

function plain(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
}

function list(questions: readonly { readonly question: string }[]): string {
  return questions.map(({ question }) => question).join('\n');
}
