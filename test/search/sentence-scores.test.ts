import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { attribute } from '../../src/quotes/index.js';
import { articleOf } from '../../src/reading/read.js';
import { indexStory } from '../../src/search/index/story-index.js';
import { boostOf } from '../../src/search/index/term-index.js';
import { FLOOD, SEED } from './articles.js';

/** Few different words, so that they meet; stop words, plurals, names and a mark without a word among them. */
const WORD = fc.constantFrom('storm', 'storms', 'the', 'of', 'Ruiz', 'pump', 'not', 'harbor', '…', 'US', 'said');
const SENTENCE = fc.array(WORD, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const TEXT = fc.array(SENTENCE, { minLength: 1, maxLength: 30 }).map((sentences) => sentences.join('\n'));

/** MiniSearch with an index of this story by itself. */
function byMiniSearch(index: ReturnType<typeof indexStory>, terms: readonly string[]) {
  const own = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boostTerm: boostOf },
  });
  own.addAll(index.views.map(({ words }, id) => ({ id, terms: words.map(({ term }) => term).join(' ') })));
  return own.search(terms.join(' ')).map(({ id, score }) => ({ id: id as number, score }));
}

test.each([
  ['seed', SEED],
  ['flood', FLOOD],
])('the sentences of %s are scored as MiniSearch scores them', (_name, article) => {
  const index = indexStory({ article, ...attribute(article) });
  for (const { words } of index.views) {
    const terms = [...new Set(words.map(({ term }) => term))];
    const expected = byMiniSearch(index, terms);
    const { best, scores } = index.scored(terms);
    expect(best).toEqual(expected.map(({ id }) => id));
    for (const { id, score } of expected) expect(scores[id]).toBeCloseTo(score, 9);
    expect(index.scored(terms, 3).best).toEqual(best.slice(0, 3));
  }
});

test('and those of any text', () => {
  fc.assert(
    fc.property(TEXT, fc.array(WORD, { maxLength: 6 }), (text, asked) => {
      const article = articleOf('any', text);
      const index = indexStory({ article, ...attribute(article) });
      const terms = [...new Set(asked.map((word) => word.toLowerCase()))];
      const expected = new Map(byMiniSearch(index, terms).map(({ id, score }) => [id, score]));
      const { best, scores } = index.scored(terms);
      expect(new Set(best)).toEqual(new Set(expected.keys()));
      for (const [id, score] of scores.entries()) expect(score).toBeCloseTo(expected.get(id) ?? 0, 9);
      expect(index.scored(terms, 2).best).toEqual(best.slice(0, 2));
    }),
    { numRuns: 60 },
  );
});
