import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutPause } from '../../src/platform/steps.js';
import { attribute } from '../../src/quotes/index.js';
import { articleOf } from '../../src/reading/read.js';
import type { Article } from '../../src/reading/types.js';
import type { Corpus } from '../../src/search/corpus.js';
import { createDictionary } from '../../src/search/index/dictionary.js';
import { createCorpus, prepareStory } from '../../src/search/index.js';
import { best } from '../../src/search/topics/best.js';
import { FLOOD, MUSEUM, SEED, STRIKE } from './articles.js';

const storyFrom = (article: Article) => ({ article, ...attribute(article) });
const preparedFrom = (article: Article) => prepareStory(storyFrom(article));

/** An article that has the other's id and says something else. */
const NEWER = articleOf(
  'museum',
  `The Brenntal City Museum closed its doors for good on Monday, museum director Anton Weiss said.
“The money is gone,” Weiss said. “Nobody in Lyon wanted to pay for the roof.”`,
);
const ARTICLES = [FLOOD, MUSEUM, STRIKE, SEED, NEWER];

const QUESTIONS = ['Who led the fire department?', 'What did Weiss say about money?', 'Who is Santos?', 'qwertz zzyzx'];

/** What a corpus answers, in a form that can be compared: stories by their texts. */
function answersOf(corpus: Corpus): unknown {
  const plain = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (key, part) => {
        if (key === 'story') return part.article.text;
        // What is spoken of equally often is offered in the order in which it came.
        if (key === 'suggestions') return part.length;
        // Documents that have gone leave a trace in the averages of MiniSearch until it is tidied.
        return typeof part === 'number' && !Number.isInteger(part) ? undefined : part;
      }),
    );
  return [
    ...corpus.stories.map(({ article }) => article.text),
    ...QUESTIONS.map((question) => plain(corpus.ask(question))),
    ...['nobody told me that', 'The money is gone', 'the company never walked away'].map((words) =>
      plain(corpus.check(words)),
    ),
    plain(corpus.quotations({ by: 'Weiss' })),
    plain(corpus.quotations({ by: 'Lang' })),
    corpus.suggestSpeakers(''),
    ...['mon', 'pu', 'wa'].map((typed) =>
      corpus
        .suggestTopics(typed)
        .map(({ label }) => label)
        .sort(),
    ),
    corpus.suggestWords('the'),
  ];
}

describe('stories that come and go', () => {
  const CHANGE = fc.record({
    put: fc.array(fc.integer({ min: 0, max: ARTICLES.length - 1 }), { maxLength: 3 }),
    removed: fc.array(fc.constantFrom('flood', 'museum', 'strike', 'article', 'nothing'), { maxLength: 2 }),
  });

  test('what is answered in the end does not depend on what was there before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(CHANGE, { minLength: 1, maxLength: 5 }), async (changes) => {
        const corpus = createCorpus([FLOOD, MUSEUM].map(storyFrom));
        const expected = new Map([FLOOD, MUSEUM].map((article) => [article.id, article]));
        for (const { put, removed } of changes) {
          const articles = put.map((at) => ARTICLES[at] as Article);
          await corpus.change(articles.map(preparedFrom), removed);
          for (const id of removed) expected.delete(id);
          for (const article of articles) expected.set(article.id, article);
        }
        const inOrder = [...expected.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(answersOf(corpus)).toEqual(answersOf(createCorpus(inOrder.map(storyFrom))));
      }),
      { numRuns: 12 },
    );
  });

  test('each answer meanwhile is from before or from after', async () => {
    const corpus = createCorpus([FLOOD, MUSEUM].map(storyFrom));
    const [before, after] = [MUSEUM, NEWER].map((article) => answersOf(createCorpus([FLOOD, article].map(storyFrom))));
    const seen = new Set<unknown>();
    let over = false;
    const change = corpus.change([preparedFrom(NEWER)], []).then(() => {
      over = true;
    });
    while (!over) {
      const answers = answersOf(corpus);
      expect([JSON.stringify(before), JSON.stringify(after)]).toContain(JSON.stringify(answers));
      seen.add(JSON.stringify(answers));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await change;
    expect(answersOf(corpus)).toEqual(after);
  });

  test('an article that is not there has no answers, whether there is one or many', () => {
    for (const corpus of [createCorpus([storyFrom(SEED)]), createCorpus([SEED, FLOOD].map(storyFrom))]) {
      const scope = { article: 'nothing' };
      expect(corpus.ask('Who is Putin?', scope).hits).toEqual([]);
      expect(corpus.check('the', undefined, scope).places).toEqual([]);
      expect(corpus.quotations({ article: 'nothing' }).found).toEqual([]);
      expect(corpus.suggestTopics('', scope)).toEqual([]);
      expect(corpus.suggestWords('', scope)).toEqual([]);
      expect(corpus.suggestSpeakers('', scope)).toEqual([]);
    }
  });
});

test('a dictionary forgets what nobody holds, and gives its number to the next', () => {
  const words = createDictionary((word: string) => word);
  const first = withoutPause(words.hold(['a', 'b']));
  const second = withoutPause(words.hold(['b', 'c']));
  expect([...first, ...second]).toEqual([0, 1, 1, 2]);
  withoutPause(words.release(first));
  expect(words.numberOf('a')).toBeUndefined();
  expect(words.numberOf('b')).toBe(1);
  expect([...withoutPause(words.hold(['d']))]).toEqual([0]);
  expect(words.at(0)).toBe('d');
});

test('the best are those that sorting would put first, each once', () => {
  const ONE = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), count: fc.integer({ min: 0, max: 5 }) });
  type One = { key: string; count: number };
  fc.assert(
    fc.property(fc.array(ONE), fc.integer({ min: 1, max: 6 }), (all, most) => {
      const compare = (one: One, other: One) => other.count - one.count;
      const kept = best<One>(most, compare, ({ key }) => key);
      for (const one of all) kept.take(one);
      const keys = new Set<string>();
      const expected = [...all].sort(compare).filter(({ key }) => !keys.has(key) && keys.add(key));
      expect(kept.taken.map(({ count }) => count)).toEqual(expected.slice(0, most).map(({ count }) => count));
      expect(new Set(kept.taken.map(({ key }) => key)).size).toBe(kept.taken.length);
    }),
  );
});
