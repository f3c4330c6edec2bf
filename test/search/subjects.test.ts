import { expect, test } from 'vitest';
import type { Sentence } from '../../src/language/span.js';
import type { Article } from '../../src/reading/types.js';
import { subjectsIn, suggestFrom } from '../../src/search/topics/subjects.js';
import type { TypedSpan } from '../../src/search/typed/typed-spans.js';

/** The subjects of an article in whose sentences these names stand, as reading finds them. */
function subjectsOf(sentences: readonly (readonly string[])[]) {
  let text = '';
  const spans: Pick<Sentence, 'start' | 'end'>[] = [];
  const typed = sentences.map((names) => {
    const start = text.length;
    const own = names.map((name) => {
      text += 'It was said of ';
      const from = text.length;
      text += `${name}. `;
      return { start: from, end: from + name.length, type: 'person', terms: name.toLowerCase().split(' ') };
    });
    spans.push({ start, end: text.length });
    return own as unknown as readonly TypedSpan[];
  });
  return subjectsIn({ text, sentences: spans } as unknown as Article, typed);
}

test('a name is counted with the one longer name that begins or ends with it, and by itself where there are several', () => {
  const subjects = subjectsOf([
    ['Wang', 'Qin Gang', 'Joe Lee'],
    ['Wang Yi', 'Gang', 'Ann Lee'],
    ['Qin', 'Lee'],
    ['Qin'],
  ]);
  const counts = Object.fromEntries(subjects.map(({ label, count }) => [label, count]));
  // Whose name Lee is is not known.
  expect(counts).toEqual({ 'Qin Gang': 4, 'Wang Yi': 2, 'Joe Lee': 1, 'Ann Lee': 1, Lee: 1 });
  expect(suggestFrom(subjects).suggest([], 9)).toEqual(['Qin Gang', 'Wang Yi', 'Joe Lee', 'Ann Lee', 'Lee']);
});

// In time that grew with the square of their number these would not end.
test('as many names as thousands of articles have', () => {
  const COUNT = 60_000;
  const sentences = Array.from({ length: COUNT }, (_, at) => [`Person${at} Family${at % 5_000}`, `Person${at}`]);
  const subjects = subjectsOf([...sentences, ['Person7']]);
  expect(subjects).toHaveLength(COUNT);
  const counts = new Map(subjects.map(({ label, count }) => [label, count]));
  expect([counts.get('Person7 Family7'), counts.get('Person59999 Family4999')]).toEqual([3, 2]);
  const suggested = suggestFrom(subjects);
  expect(suggested.suggest(['person7'], 1)).toEqual(['Person7 Family7']);
  expect(new Set(suggested.suggest(['nobody'], 25)).size).toBe(25);
});
