import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withinDistance } from '../../src/language/terms/distance.js';
import { withoutPause } from '../../src/platform/steps.js';
import { attribute } from '../../src/quotes/index.js';
import { articleOf } from '../../src/reading/read.js';
import { createDictionaries, putOn } from '../../src/search/index/shelved.js';
import { createVocabulary } from '../../src/search/index/vocabulary.js';
import { prepareStory } from '../../src/search/packing/prepare.js';

const LETTER = fc.constantFrom('a', 'b', 'é', 'ö', 'z', '1', '中');
const WORD = fc.array(LETTER, { minLength: 4, maxLength: 9 }).map((letters) => `k${letters.join('')}`);

test('a word is found whose letters are looked at only after a look at which ones it has', () => {
  fc.assert(
    fc.property(fc.array(WORD, { minLength: 1, maxLength: 30 }), WORD, (words, typed) => {
      const dictionaries = createDictionaries();
      const vocabulary = createVocabulary(dictionaries.lexicon);
      const article = articleOf('a', `The ${words.join(' the ')} stood there.`);
      const shelved = withoutPause(putOn(prepareStory({ article, ...attribute(article) }), dictionaries));
      withoutPause(vocabulary.add(shelved));
      const folded = [...shelved.words.lexemes].map((number) => dictionaries.lexicon.at(number).folded);
      const near = folded.filter(
        (one) =>
          one !== typed && one[0] === typed[0] && typed.length >= 6 && one.length >= 4 && withinDistance(typed, one, 1),
      );
      const found = vocabulary.nearest(typed);
      if (near.length > 0 && !folded.includes(typed)) expect(found).not.toBeNull();
      if (found) expect(withinDistance(typed, found.folded, 2)).toBe(true);
    }),
    { numRuns: 80 },
  );
});

test('words of a story that has gone are not known any more', () => {
  const dictionaries = createDictionaries();
  const vocabulary = createVocabulary(dictionaries.lexicon);
  const [one, other] = ['The president spoke to Peskov.', 'Peskov spoke of the ministers, the minister said.'].map(
    (text, at) => {
      const article = articleOf(`a${at}`, text);
      return withoutPause(putOn(prepareStory({ article, ...attribute(article) }), dictionaries));
    },
  );
  if (one) withoutPause(vocabulary.add(one));
  if (other) withoutPause(vocabulary.add(other));
  expect(vocabulary.nearest('presidnet')?.folded).toBe('president');
  if (one) withoutPause(vocabulary.remove(one));
  expect(vocabulary.nearest('presidnet')).toBeNull();
  expect(vocabulary.nearest('peskow')?.written).toBe('Peskov');
  expect(vocabulary.nearest('ministrs')?.folded).toBe('ministers');
});
