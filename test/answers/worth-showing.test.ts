import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { worthShowing } from '../../src/search/index.js';
import { ANSWERABLE, UNANSWERABLE } from '../search/seed-questions.js';

const { corpus } = createLibrary(readSeeds(`${packageRoot()}/seeds`).articles);

describe('what a person is shown', () => {
  test('of an answer begins with the best that was found', () => {
    const answer = corpus.ask('Who is Dmitry Peskov?');
    expect(answer.answered).toBe(true);
    const shown = worthShowing(answer);
    expect(shown[0]).toBe(answer.hits[0]);
    expect(shown.length).toBeGreaterThan(3);
  });

  test.each([...ANSWERABLE.map(({ question }) => question), ...UNANSWERABLE, 'What is going on?'])(
    '%s shows no sentence twice',
    (question) => {
      const shown = worthShowing(corpus.ask(question));
      for (const [at, one] of shown.entries())
        for (const other of shown.slice(at + 1)) expect(one.end <= other.start || other.end <= one.start).toBe(true);
    },
  );

  test.each([
    ['Is the moon made of cheese?', 0],
    ['What is the population of Moscow?', 1],
  ])('of what does not answer %j, only what shares a telling word', (question, atLeast) => {
    const answer = corpus.ask(question);
    expect(answer.answered).toBe(false);
    const shown = worthShowing(answer);
    expect(shown.length).toBeGreaterThanOrEqual(atLeast);
    expect(shown.every(({ shares }) => shares)).toBe(true);
    if (atLeast === 0) expect(shown).toEqual([]);
  });
});
