import { expect, test } from 'vitest';
import { warmUp } from '../../src/app/warm-up.js';
import type { Library } from '../../src/library/library.js';
import { createLibrary } from '../../src/library/library.js';
import { withoutPause } from '../../src/platform/steps.js';
import { articleOf } from '../../src/reading/read.js';

function askedOf(library: Library): string[] {
  const asked: string[] = [];
  const ask: Library['corpus']['ask'] = (question, scope) => {
    asked.push(question);
    return library.corpus.ask(question, scope);
  };
  withoutPause(warmUp({ ...library, corpus: { ...library.corpus, stories: library.corpus.stories, ask } }));
  return asked;
}

test.each([
  ['a story', 'The bridge was closed, Ann Lee said. “It is not safe,” she said.', /Ann Lee/],
  ['only a heading', 'Bridge closed', /Bridge/],
  ['a mark', '…', /anybody/],
])('asks of %s what its own words make', (_name, text, expected) => {
  expect(askedOf(createLibrary([articleOf('one', text)]))).toContainEqual(expect.stringMatching(expected));
});

test('asks of many articles no more than of some', () => {
  const articles = Array.from({ length: 200 }, (_, at) => articleOf(`a${at}`, `Number ${at} rose, Ann Lee said.`));
  const asked = askedOf(createLibrary(articles));
  expect(asked.length).toBeLessThan(100);
  expect(asked.length).toBeGreaterThan(20);
});
