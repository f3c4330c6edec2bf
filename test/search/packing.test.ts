import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/language/terms/words.js';
import { numbersOf } from '../../src/platform/numbers.js';
import { withoutPause } from '../../src/platform/steps.js';
import { attribute } from '../../src/quotes/index.js';
import { articleOf } from '../../src/reading/read.js';
import { checkedWords } from '../../src/search/check/claim.js';
import { createDictionaries, putOn } from '../../src/search/index/shelved.js';
import { storyWords } from '../../src/search/index/story-words.js';
import { prepareStory } from '../../src/search/packing/prepare.js';
import { FLOOD, MUSEUM, SEED, STRIKE } from './articles.js';

test.each([
  [[], 1],
  [[0, 255], 1],
  [[256], 2],
  [[65_535, 3], 2],
  [[65_536, 0], 4],
])('%j are kept in %d byte(s) each', (values, bytes) => {
  const packed = numbersOf(values);
  expect([...packed]).toEqual(values);
  expect(packed.BYTES_PER_ELEMENT).toBe(bytes);
});

function unpacked(text: string) {
  const article = articleOf('a', text);
  const dictionaries = createDictionaries();
  // Other stories have taken numbers before.
  withoutPause(putOn(prepareStory({ article: STRIKE, ...attribute(STRIKE) }), dictionaries));
  // As it comes from the thread that prepared it.
  const shelved = withoutPause(putOn(structuredClone(prepareStory({ article, ...attribute(article) })), dictionaries));
  return { article, shelved, dictionaries };
}

test.each([
  ['seed', SEED.text],
  ['flood', FLOOD.text],
  ['museum', MUSEUM.text],
  ['nothing', ''],
])('the words of %s come out of their columns as they went in', (_name, text) => {
  const { article, shelved, dictionaries } = unpacked(text);
  const { wordsIn } = storyWords(shelved, dictionaries.lexicon);
  for (const { index, start, end } of article.sentences)
    expect(wordsIn(index)).toEqual(wordsOf(article.text, start, end));
  const checked = checkedWords(article.text);
  expect([...shelved.checked.keys].map(dictionaries.keys.at)).toEqual(checked.map(({ key }) => key));
  expect([...shelved.checked.start]).toEqual(checked.map(({ start }) => start));
});

test('and those of any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom(' “', '” said Ann. ', ' US ', ' Xi’s ', '\n'))),
      (parts) => {
        const { article, shelved, dictionaries } = unpacked(parts.join(''));
        const { wordsIn } = storyWords(shelved, dictionaries.lexicon);
        for (const { index, start, end } of article.sentences)
          expect(wordsIn(index)).toEqual(wordsOf(article.text, start, end));
      },
    ),
    { numRuns: 60 },
  );
});

test('of a sentence that is longer than any, the words around a place are given', () => {
  const { article, shelved, dictionaries } = unpacked(`${'so '.repeat(500)}here ${'and '.repeat(500)}end.`);
  const { wordsAround, wordsIn } = storyWords(shelved, dictionaries.lexicon);
  const sentence = article.sentences.find(({ start, end }) => article.text.slice(start, end).includes('here'));
  const around = wordsAround(sentence?.index ?? 0, article.text.indexOf('here'), 10);
  expect(around.length).toBeLessThanOrEqual(10);
  expect(around.map(({ folded }) => folded)).toContain('here');
  expect(wordsAround(0, 0, 100_000)).toEqual(wordsIn(0));
});
