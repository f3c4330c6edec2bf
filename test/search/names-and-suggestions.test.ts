import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutPause } from '../../src/platform/steps.js';
import { createSpeakerNames } from '../../src/search/names/speaker-names.js';
import type { Story } from '../../src/search/types.js';
import { corpusOf, FLOOD, SEED, STRIKE, storyOf } from './articles.js';

/** Milliseconds: many cases take long on a busy machine. */
const PATIENCE = 120_000;

describe('speakers by name', () => {
  const names = createSpeakerNames();
  const stories = [storyOf(SEED), storyOf(STRIKE)];
  for (const story of stories) withoutPause(names.add(story));
  const match = (typed: string) => names.match(typed, () => true);
  test.each<[string, string[]]>([
    ['Dmitry Peskov', ['Dmitry Peskov']],
    ['peskov', ['Dmitry Peskov']],
    ['Mr. Peskov', ['Dmitry Peskov']],
    ['Kremlin spokesman', ['Dmitry Peskov']],
    ['Peskow', ['Dmitry Peskov']],
    ['Blinkin', ['Antony Blinken']],
    ['Secretary of State', ['Antony Blinken']],
    ['union leader', ['Maria Santos']],
    ['Solh', ['Ingrid Solheim']],
    ['Nobody Atall', []],
    ['', []],
  ])('%j', (typed, expected) => {
    expect([...new Set(match(typed).speakers.map(({ speaker }) => speaker.name))]).toEqual(expected);
  });

  test('a misspelling says what it was taken for', () => {
    expect(match('Blinkin').corrections).toEqual([{ typed: 'Blinkin', taken: 'Blinken' }]);
    expect(match('Blinken').corrections).toEqual([]);
  });

  test('nobody of a story that is not asked for, or that was taken away', () => {
    const some = createSpeakerNames();
    for (const story of stories) withoutPause(some.add(story));
    const [seed, strike] = stories;
    expect(some.match('Santos', (story) => story === strike).speakers).toHaveLength(1);
    expect(some.match('Santos', (story) => story === seed).speakers).toEqual([]);
    withoutPause(some.remove(strike as Story));
    expect(some.match('Santos', () => true).speakers).toEqual([]);
    expect(some.match('Peskov', () => true).speakers).toHaveLength(1);
  });
});

describe('suggestions while typing', () => {
  const corpus = corpusOf(SEED, FLOOD);
  test('speakers: everybody, most quoted first; or those whose name, role or mention begins so', () => {
    expect(corpus.suggestSpeakers('').length).toBeGreaterThan(5);
    expect(corpus.suggestSpeakers('pes').map(({ value }) => value)).toEqual(['Dmitry Peskov']);
    expect(corpus.suggestSpeakers('kremlin').map(({ value }) => value)).toEqual(['Dmitry Peskov']);
    expect(corpus.suggestSpeakers('zzz')).toEqual([]);
  });

  test('topics: what quotations speak of', () => {
    const labels = corpus.suggestTopics('', { article: 'flood' }).map(({ label }) => label.toLowerCase());
    expect(labels).toContain('pumps');
    expect(corpus.suggestTopics('pum').length).toBeGreaterThan(0);
  });

  test('words: quotations that begin so or hold it', () => {
    expect(corpus.suggestWords('we will not wait')[0]?.value).toContain('We will not wait');
    expect(corpus.suggestWords('sandbags')[0]?.value).toContain('sandbags');
  });

  test(
    'at most 25, each once, none empty, whatever is typed (300 cases)',
    () => {
      fc.assert(
        fc.property(
          fc.oneof(fc.string({ unit: 'binary', maxLength: 10 }), fc.constantFrom('', 'a', 'c', 'th', 'We ')),
          (typed) => {
            for (const list of [
              corpus.suggestSpeakers(typed),
              corpus.suggestTopics(typed),
              corpus.suggestWords(typed),
            ]) {
              expect(list.length).toBeLessThanOrEqual(25);
              expect(new Set(list.map(({ value }) => value)).size).toBe(list.length);
              for (const { label, value } of list) expect(label.trim() && value.trim()).not.toBe('');
            }
          },
        ),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );
});

describe('quotations by topic and speaker', () => {
  const corpus = corpusOf(SEED, FLOOD, STRIKE);
  test('by nobody who is quoted: names to try', () => {
    const { found, suggestions } = corpus.quotations({ by: 'Napoleon' });
    expect(found).toEqual([]);
    expect(suggestions.length).toBeGreaterThan(0);
  });

  test('on a topic, of one article', () => {
    expect(corpus.quotations({ about: 'pumps', article: 'flood' }).found).toHaveLength(2);
    expect(corpus.quotations({ about: 'pumps', article: 'strike' }).found).toHaveLength(0);
    expect(corpus.quotations({ about: 'pumps', article: 'no such article' }).found).toEqual([]);
  });
});

describe('several articles', () => {
  const corpus = corpusOf(SEED, FLOOD, STRIKE);
  test.each([
    ['How many inches of rain fell?', 'flood'],
    ['Who leads the union of the bus drivers?', 'strike'],
    ['Who is Nikolai Patrushev?', 'article'],
  ])('%s is answered by %s', (question, id) => {
    expect(corpus.ask(question).hits[0]?.story.article.id).toBe(id);
  });

  test('a scope holds everything to one', () => {
    for (const { story } of corpus.ask('Who is Nikolai Patrushev?', { article: 'flood' }).hits)
      expect(story.article.id).toBe('flood');
    expect(corpus.ask('Who is Nikolai Patrushev?', { article: 'flood' }).answered).toBe(false);
    expect(corpus.ask('rain', { article: 'no such article' })).toMatchObject({ answered: false, hits: [] });
  });
});
