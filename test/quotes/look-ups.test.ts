import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCKS } from '../../bench/reading/texts.js';
import { startNearby } from '../../src/quotes/around/nearby.js';
import { nearestCues } from '../../src/quotes/around/nearest-cues.js';
import { isSayer } from '../../src/quotes/clauses/sayers.js';
import type { Cue } from '../../src/quotes/clauses/types.js';
import { cuesOf, mentionAt, mentionUpTo, type Reading, read } from '../../src/quotes/reading.js';
import { countIn, type Tallies } from '../../src/quotes/tallies.js';
import { articleOf } from '../../src/reading/read.js';

/**
 * What is counted and linked once when an article is read must be what a search would find every time. Texts are few blocks in any order, so that every kind of
 * mention, cue and mark stands beside every other.
 */
const texts = fc.array(fc.constantFrom(...BLOCKS), { maxLength: 80 }).map((parts) => parts.join(''));
const RUNS = 300;

function holds(law: (reading: Reading) => void): void {
  fc.assert(
    fc.property(texts, (text) => law(read(articleOf('test', text)))),
    { numRuns: RUNS },
  );
}

/** What each tally counts at a token, by going through everything. */
const COUNTED: { readonly [Name in keyof Tallies]: (reading: Reading, at: number) => number } = {
  words: ({ tokens }, at) => number(tokens[at]?.kind === 'word' || tokens[at]?.kind === 'number'),
  commas: ({ tokens }, at) => number(tokens[at]?.lower === ','),
  quotations: ({ tags }, at) => number(tags[at] === 'quotation'),
  thats: ({ tokens }, at) => number(tokens[at]?.lower === 'that'),
  breaks: ({ tokens, tags }, at) =>
    number([',', ';'].includes(tokens[at]?.lower ?? '') || ['quotation', 'coordinator'].includes(tags[at] ?? '')),
  mentions: ({ mentions }, at) => mentions.filter(({ first }) => first === at).length,
  timeless: ({ mentions }, at) => mentions.filter(({ first, category }) => first === at && category !== 'time').length,
  people: ({ mentions }, at) =>
    mentions.filter(
      ({ first, category, kind }) =>
        first === at && category !== 'time' && (category === 'person' || kind === 'pronoun'),
    ).length,
  cues: (reading, at) => cuesAt(reading, at).length,
  bringing: (reading, at) => cuesAt(reading, at).filter(({ kind, subject }) => kind !== 'noun' || subject >= 0).length,
  verbs: (reading, at) => verbsAt(reading, at).length,
  sayingVerbs: (reading, at) => verbsAt(reading, at).filter((cue) => cue.class === 'saying').length,
  saidBySomebody: (reading, at) =>
    verbsAt(reading, at).filter((cue) => cue.class === 'saying' && cue.subject >= 0).length,
  creditedToSomebody: (reading, at) =>
    cuesAt(reading, at).filter((cue) => cue.kind !== 'noun' && cue.class === 'saying' && cue.subject >= 0).length,
};

const number = (is: boolean) => (is ? 1 : 0);
const cuesAt = ({ cues }: Reading, at: number) => cues.filter(({ main }) => main === at);
const verbsAt = (reading: Reading, at: number) => cuesAt(reading, at).filter(({ kind }) => kind === 'verb');

describe('tallies', () => {
  test.each(Object.keys(COUNTED) as (keyof Tallies)[])('%s are as many as there are', (name) => {
    holds((reading) => {
      const { length } = reading.tokens;
      const counted = Array.from({ length }, (_, at) => COUNTED[name](reading, at));
      const sum = (from: number, to: number) => counted.slice(from, to + 1).reduce((total, one) => total + one, 0);
      for (let at = 0; at < length; at++) expect(countIn(reading.tallies[name], at, at)).toBe(counted[at]);
      for (const [from, to] of [
        [0, length - 1],
        [1, length >> 1],
        [length >> 1, length - 1],
      ] as const)
        expect(countIn(reading.tallies[name], from, to)).toBe(sum(from, to));
      expect(countIn(reading.tallies[name], 3, 2)).toBe(0);
    });
  });

  test('mentions and cues before a token are those of a lower number', () => {
    holds(({ tokens, mentions, cues, tallies }) => {
      for (let at = 0; at <= tokens.length; at++) {
        expect(mentions.filter(({ first }) => first < at).map(({ index }) => index)).toEqual(
          upTo(tallies.mentions[at]),
        );
        expect(cues.filter(({ main }) => main < at).map(({ index }) => index)).toEqual(upTo(tallies.cues[at]));
      }
    });
  });
});

const upTo = (count = 0) => Array.from({ length: count }, (_, index) => index);

describe('links', () => {
  test('a mention is found by its first and by its last token, in its own sentence alone', () => {
    holds((reading) => {
      for (const { index: sentence } of reading.sentences) {
        const own = (reading.mentionsOf[sentence] ?? []).filter(({ owner }) => owner < 0);
        for (let at = -1; at <= reading.tokens.length; at++) {
          expect(mentionAt(reading, at, sentence)).toBe(own.find(({ first }) => first === at));
          expect(mentionUpTo(reading, at, sentence)).toBe(own.find(({ last }) => last === at));
        }
      }
    });
  });

  test('a mention has the cues that it is the subject of', () => {
    holds((reading) => {
      for (const mention of reading.mentions)
        expect(cuesOf(reading, mention)).toEqual(
          (reading.cuesOf[mention.sentence] ?? []).filter(({ subject }) => subject === mention.index),
        );
    });
  });

  test('the sayers and verbs around a cue are the nearest of its sentence', () => {
    holds(({ cues, cuesOf: bySentence, sayers }) => {
      for (const cue of cues) {
        const own = bySentence[cue.sentence] ?? [];
        const index = (found: Cue | undefined) => found?.index ?? -1;
        expect(sayers.before[cue.index]).toBe(index(own.findLast((one) => one.index < cue.index && isSayer(one))));
        expect(sayers.after[cue.index]).toBe(index(own.find((one) => one.index > cue.index && isSayer(one))));
        expect(sayers.verbUpTo[cue.index]).toBe(
          index(own.findLast((one) => one.index <= cue.index && one.kind === 'verb')),
        );
        expect(sayers.firstFinite.get(cue.sentence) ?? -1).toBe(
          index(own.find((one) => one.kind === 'verb' && one.finite && one.subject >= 0)),
        );
      }
    });
  });

  test('the nearest who may speak, stand out or do something are the nearest', () => {
    holds((reading) => {
      const nearby = startNearby(reading);
      const speakers = reading.mentions.filter(({ category, kind }) => category !== 'time' && kind !== 'relative');
      const doers = speakers.filter((mention) => cuesOf(reading, mention).length > 0);
      const outstanding = speakers.filter(
        (mention) =>
          doers.includes(mention) ||
          mention.kind === 'name' ||
          mention.category === 'person' ||
          (mention.kind === 'pronoun' && mention.gender),
      );
      for (const { index } of reading.mentions) {
        const from = (list: typeof speakers) => list.find((one) => one.index >= index)?.index ?? -1;
        expect(nearby.speakerUpTo[index]).toBe(speakers.findLast((one) => one.index <= index)?.index ?? -1);
        expect(nearby.speakerFrom[index]).toBe(from(speakers));
        expect(nearby.doerFrom[index]).toBe(from(doers));
        expect(nearby.outstandingFrom[index]).toBe(from(outstanding));
      }
    });
  });
});

describe('bounds', () => {
  test('of many cues of one subject those around the quotation are weighed', () => {
    const verbs = 'Smith said so and said so';
    const reading = read(articleOf('test', `${verbs}${' and said so'.repeat(50)}, “a”${' and said so'.repeat(50)}.`));
    const smith = reading.mentions[0];
    const token = reading.tokenOf[0] ?? 0;
    if (!smith) throw new Error('no Smith');
    const all = cuesOf(reading, smith);
    expect(all.length).toBeGreaterThan(90);
    const near = nearestCues(reading, smith, token);
    expect(near).toHaveLength(32);
    const distance = ({ main }: Cue) => Math.abs(main - token);
    const behind = (list: readonly Cue[]) => list.filter(({ main }) => main > token).map(distance);
    const ahead = (list: readonly Cue[]) => list.filter(({ main }) => main < token).map(distance);
    expect(behind(near)).toEqual(behind(all).slice(0, 16));
    expect(ahead(near)).toEqual(ahead(all).slice(-16));
  });

  test('a sentence without an end is cut, and all of it is read', () => {
    const reading = read(articleOf('test', 'word and '.repeat(3_000)));
    expect(reading.sentences.length).toBeGreaterThan(1);
    expect(reading.sentences[0]?.first).toBe(0);
    for (const [index, { first, last }] of reading.sentences.entries()) {
      expect(last - first + 1).toBeLessThanOrEqual(1_000);
      expect(first).toBe((reading.sentences[index - 1]?.last ?? -1) + 1);
    }
    expect(reading.sentences.at(-1)?.last).toBe(reading.tokens.length - 1);
  });

  test('a phrase without an end is cut, and all of it is read', () => {
    const { mentions, tokens } = read(articleOf('test', 'bank '.repeat(500)));
    expect(mentions.length).toBeGreaterThan(1);
    for (const [index, { first, last }] of mentions.entries()) {
      expect(last - first + 1).toBeLessThanOrEqual(60);
      expect(first).toBe((mentions[index - 1]?.last ?? -1) + 1);
    }
    expect(mentions.at(-1)?.last).toBe(tokens.length - 1);
  });
});
