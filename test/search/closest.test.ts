import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutPause } from '../../src/platform/steps.js';
import { attribute } from '../../src/quotes/index.js';
import { articleOf } from '../../src/reading/read.js';
import { checkedWords } from '../../src/search/check/claim.js';
import type { Keys } from '../../src/search/check/claim-keys.js';
import { claimWords, keysIn } from '../../src/search/check/claim-keys.js';
import { closestRun } from '../../src/search/check/close.js';
import { closestRuns } from '../../src/search/check/closest.js';
import { createDictionaries, putOn } from '../../src/search/index/shelved.js';
import { prepareStory } from '../../src/search/packing/prepare.js';

const WORD = fc.constantFrom(
  'we',
  'will',
  'not',
  'wait',
  'for',
  'help',
  'rain',
  'pumps',
  'the',
  'ever',
  'again',
  'now',
);
const WORDS = fc.array(WORD, { minLength: 3, maxLength: 14 }).map((words) => words.join(' '));

/** Words that are telling weigh four times as much as others. */
const weightOf = (key: string) => (key.length > 3 ? 1 : 0.25);

test('no quotation that is passed over comes nearer than those that are given', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(WORDS, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
      WORDS,
      (texts, claim) => {
        const dictionaries = createDictionaries();
        const keys: Keys = dictionaries.keys;
        const articles = texts.map((quotations, at) => {
          const article = articleOf(`a${at}`, quotations.map((words) => `“${words},” said Ann Lee.`).join('\n'));
          return withoutPause(putOn(prepareStory({ article, ...attribute(article) }), dictionaries)).checked;
        });
        const words = claimWords(checkedWords(claim), keys);
        const weights = words.words.map(({ key }) => weightOf(key));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const every = articles.flatMap((article) =>
          article.quoted.flatMap(
            (quoted) => closestRun(article, quoted, { keys: keysIn(article, words, keys).keys, weights, total }) ?? [],
          ),
        );
        const expected = every.map(({ likeness }) => likeness).sort((a, b) => b - a);
        const found = closestRuns(words, { articles, keys, weightOf });
        expect(found.map(({ run }) => run.likeness)).toEqual(expected.slice(0, 3));
      },
    ),
    { numRuns: 80 },
  );
});

test('a quotation of a whole book is compared where it shares most with a claim', () => {
  const filler = Array.from({ length: 3_000 }, (_, at) => `word${at}`).join(' ');
  const article = articleOf(
    'long',
    `“${filler} the pumps are thirty years old and two failed ${filler},” said Ann Lee.`,
  );
  const dictionaries = createDictionaries();
  const { checked } = withoutPause(putOn(prepareStory({ article, ...attribute(article) }), dictionaries));
  const words = claimWords(checkedWords('the pumps are forty years old and two failed'), dictionaries.keys);
  const [near] = closestRuns(words, { articles: [checked], keys: dictionaries.keys, weightOf });
  expect(article.text.slice(near?.run.start, near?.run.end)).toBe('the pumps are thirty years old and two failed');
});
