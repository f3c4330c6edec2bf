import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../src/reading/read.js';
import type { Passage } from '../../src/search/types.js';
import { corpusOf, FLOOD, MUSEUM, SEED, STRIKE } from './articles.js';

/** Milliseconds: many cases take long on a busy machine. */
const PATIENCE = 120_000;

const LONGEST = 400;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** What holds for every passage, whatever was asked. */
function expectSound({ story, start, end, answer, phrase, paragraph }: Passage): void {
  const { text, paragraphs } = story.article;
  expect(end - start).toBeLessThanOrEqual(LONGEST);
  expect(end).toBeGreaterThan(start);
  const home = paragraphs.find(({ number }) => number === paragraph);
  expect(start).toBeGreaterThanOrEqual(home?.start ?? Number.POSITIVE_INFINITY);
  expect(end).toBeLessThanOrEqual(home?.end ?? -1);
  expect(answer.start).toBeGreaterThanOrEqual(start);
  expect(answer.end).toBeLessThanOrEqual(end);
  if (phrase) {
    expect(phrase.start).toBeGreaterThanOrEqual(answer.start);
    expect(phrase.end).toBeLessThanOrEqual(answer.end);
  }
  for (const at of [start, end]) {
    expect(/[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')).toBe(false);
    const longest = Math.max(0, ...text.split(/\s+/).map((word) => word.length));
    if (longest <= LONGEST)
      expect(LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? ''), `cut at ${at}`).toBe(false);
  }
}

describe('passages', () => {
  const seed = corpusOf(SEED);
  const all = corpusOf(SEED, FLOOD, MUSEUM, STRIKE);

  test(
    'any question is answered or refused, with sound passages, no sentence twice (300 cases)',
    () => {
      const words = [SEED, FLOOD].flatMap(({ text }) => text.split(/\s+/));
      const question = fc.oneof(
        fc
          .array(fc.constantFrom('Who', 'what', 'did', 'say', 'about', 'is', '?', ...words), { maxLength: 12 })
          .map((some) => some.join(' ')),
        fc.string({ unit: 'binary', maxLength: 60 }),
      );
      fc.assert(
        fc.property(question, fc.boolean(), (text, several) => {
          const { hits, answered, question: asked } = (several ? all : seed).ask(text);
          expect(asked).toBe(text);
          for (const hit of hits) expectSound(hit);
          expect(new Set(hits.map(({ story, sentence }) => `${story.article.id}:${sentence}`)).size).toBe(hits.length);
          if (answered) expect(hits.length).toBeGreaterThan(0);
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );

  test(
    'any article is asked without harm (300 cases)',
    () => {
      const piece = fc.oneof(
        fc.constantFrom(
          '“Rain',
          'fell,”',
          'Ann Lee',
          'said.',
          'He',
          'x'.repeat(450),
          '😀'.repeat(230),
          '\n',
          '.',
          'Oslo,',
          'rain',
        ),
        fc.string({ unit: 'binary', maxLength: 12 }),
      );
      fc.assert(
        fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
          const corpus = corpusOf(articleOf('any', pieces.join(' ')));
          for (const question of ['Who said rain fell?', 'Where is Oslo?', 'what did Ann Lee say?', 'who is Ann Lee'])
            for (const hit of corpus.ask(question).hits) expectSound(hit);
          for (const { index } of corpus.stories[0]?.article.sentences ?? []) {
            const passage = corpus.passageAt(corpus.stories[0] as Passage['story'], index);
            if (passage) expectSound(passage);
          }
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );

  test('a short sentence is shown with its neighbours, a long one in part', () => {
    const [hit] = corpusOf(FLOOD).ask('How old are the pumps?').hits;
    expect(hit?.answer).not.toEqual({ start: hit?.start, end: hit?.end });
    const long = `${'It rained and rained on and on, '.repeat(20)}until Ann Lee closed the valve.`;
    const [cut] = corpusOf(articleOf('long', long)).ask('Who closed the valve?').hits;
    expect(long.slice(cut?.start, cut?.end)).toContain('Ann Lee closed the valve');
  });

  test('there is no passage for a sentence that is not there', () => {
    expect(seed.passageAt(seed.stories[0] as Passage['story'], 10_000)).toBeUndefined();
  });
});

describe('the answering phrase', () => {
  test.each<[string, string | null]>([
    ['When did Biden visit Ukraine?', 'Monday'],
    ['Who is China’s foreign minister?', 'Qin Gang'],
    ['Who is Dmitry Peskov?', 'Kremlin spokesman'],
    ['Who is Nikolai Patrushev?', 'Russian Security Council Chairman'],
    ['What did Putin announce?', null],
  ])('of %s is %s', (question, phrase) => {
    const [hit] = corpusOf(SEED).ask(question).hits;
    expect(hit?.phrase ? SEED.text.slice(hit.phrase.start, hit.phrase.end) : null).toBe(phrase);
  });
});
