import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library.js';
import { packageRoot } from '../../src/package-root.js';
import { worthShowing } from '../../src/search/index.js';
import { readSeeds } from '../../src/seeds.js';

const { corpus } = createLibrary(readSeeds(`${packageRoot()}/seeds`).articles);

describe('what a person is shown', () => {
  test('of an answer is all that was found', () => {
    const answer = corpus.ask('Who is Dmitry Peskov?');
    expect(answer.answered).toBe(true);
    expect(worthShowing(answer)).toEqual(answer.hits);
  });

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
