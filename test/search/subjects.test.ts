import { expect, test } from 'vitest';
import type { SentenceView } from '../../src/search/reading/sentence-view.js';
import { subjectsOf } from '../../src/search/topics/subjects.js';

/** A sentence in which these names stand, as reading finds them. */
function naming(...names: string[]): SentenceView {
  const text = `It was said of ${names.join(' and of ')}.`;
  const typed = names.map((name) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, type: 'person', terms: name.toLowerCase().split(' ') };
  });
  return { story: { article: { text } }, start: 0, typed } as unknown as SentenceView;
}

test('a name is counted with the one longer name that begins or ends with it, and by itself where there are several', () => {
  const subjects = subjectsOf([
    naming('Wang', 'Qin Gang', 'Joe Lee'),
    naming('Wang Yi', 'Gang', 'Ann Lee'),
    naming('Qin', 'Lee'),
    naming('Qin'),
  ]);
  // Qin Gang is named four times, Wang Yi twice; whose name Lee is is not known.
  expect(subjects.suggest([], 9)).toEqual(['Qin Gang', 'Wang Yi', 'Joe Lee', 'Ann Lee', 'Lee']);
});

// In time that grew with the square of their number these would not end.
test('as many names as thousands of articles have', () => {
  const views = Array.from({ length: 60_000 }, (_, at) => naming(`Person${at} Family${at % 5_000}`, `Person${at}`));
  expect(subjectsOf(views).suggest(['person7'], 1)[0]).toMatch(/^Person7\d* Family\d+$/);
});
