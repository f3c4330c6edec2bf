import type { APIInteraction } from 'discord-api-types/v10';
import { readCallback } from 'local-discord';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { respond } from '../../src/discord/respond.js';
import { createLibrary, type Library } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { en } from '../../src/reply/words/index.js';
import { prepareStory } from '../../src/search/index.js';
import type { Story } from '../../src/search/types.js';
import { command, onMessage, press } from '../bad-input/interactions.js';
import { judge } from '../bad-input/judge.js';
import { flatten, type Part } from '../parts.js';

const RAIN = articleOf('rain', 'It rained in Oslo on Tuesday. “We were wet,” said Ann Lee, the mayor.', {
  title: 'Rain',
});
const SUN = articleOf('rain', 'The sun shone in Oslo on Friday. “We are dry again,” said Bo Ray, a baker.', {
  title: 'Sun',
});
const OTHER = articleOf('other', 'It snowed in Bergen. “We were cold,” said Eva Dahl.', { title: 'Snow' });

/** Milliseconds: longer than any turn. */
const LONG = 1_000;

/** A clock by which only that takes time which says so, or all that looks at it. */
let clock = 0;
let ticking = false;
beforeEach(() => {
  ticking = false;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    if (ticking) clock += LONG;
    return clock;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A library each of whose checks takes long, as with thousands of articles, and is told of. */
function slowLibrary(checking: (count: number, library: Library) => void = () => {}) {
  const library = createLibrary([RAIN, OTHER]);
  let checked = 0;
  const check: Library['corpus']['check'] = (...claim) => {
    checking(++checked, library);
    clock += LONG;
    return library.corpus.check(...claim);
  };
  const corpus = Object.create(library.corpus, { check: { value: check } }) as Library['corpus'];
  const slow = Object.create(library, { corpus: { value: corpus } }) as Library;
  return { library, slow, checked: () => checked };
}

const quoting = (words: readonly string[]) => onMessage('Check quotes', words.map((claim) => `“${claim}”`).join(' '));
const claims = (count: number) => Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 'We were wet' : `no ${at}`));

async function shown(interaction: APIInteraction, library: Library): Promise<{ parts: Part[]; text: string }> {
  const { body, outcome, failure } = await respond(interaction, library);
  expect(failure?.error).toBeUndefined();
  expect(outcome).toBe('found');
  expect(() => readCallback(body, { type: interaction.type, source: null, focusedType: null }, null)).not.toThrow();
  const parts = flatten((body as unknown as { data: { components: Part[] } }).data.components);
  return { parts, text: parts.flatMap(({ content }) => content ?? []).join('\n') };
}

const storyOf = (library: Library, id: string) => library.corpus.story(id) as Story;

test('Check quotes of 30 quotations lets a /help be answered before it is done', async () => {
  const { slow, checked } = slowLibrary();
  const over: string[] = [];
  const check = shown(quoting(claims(30)), slow).then(({ text }) => {
    over.push('Check quotes');
    return text;
  });
  await shown(command('help', {}), slow).then(() => over.push('help'));
  expect(checked()).toBeGreaterThan(0);
  expect(checked()).toBeLessThan(30);
  const text = await check;
  expect(over).toEqual(['help', 'Check quotes']);
  expect(checked()).toBe(30);
  expect(text).toContain('30 quotations in this message');
});

const { exact: EXACT, 'not-found': NOT_FOUND } = en.verdicts;
/** Where a reply says the verdict on a claim. */
const LINE = /^- \*\*(.*?)\*\* · We/gm;
const PART = /^\*\*(.*?)\*\*$/gm;

describe('an article that is replaced while the quotations of a message are checked', () => {
  const newer = () => prepareStory(storyOf(createLibrary([SUN]), 'rain'));

  /** Says “We were wet”, which the older article has, and “We are dry again”, which the newer has, by turns. */
  const both = (count: number) =>
    Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 'We were wet' : 'We are dry again'));

  test.each([
    ['a list', 30, LINE, []],
    ['parts with a button each', 6, PART, ['found', 'explained']],
  ])(
    'each is held against the articles of its moment, and the reply is sound: %s',
    async (_what, count, verdict, leadingTo) => {
      let over = false;
      const { library, slow, checked } = slowLibrary((nth) => {
        if (nth === 3)
          void library.change([newer()], []).then(() => {
            over = true;
          });
        // What is replaced is replaced between two claims.
        expect(over).toBe(nth > 3);
      });
      const { parts, text } = await shown(quoting(both(count)), slow);
      expect(checked()).toBe(count);
      const before = [EXACT, NOT_FOUND, EXACT];
      const after = Array.from({ length: count - 3 }, (_, at) => (at % 2 === 0 ? EXACT : NOT_FOUND));
      expect([...text.matchAll(verdict)].map(([, said]) => said)).toEqual([...before, ...after]);
      // Buttons to what is there lead there, those to what has gone say so.
      const ids = parts.flatMap(({ custom_id }) => custom_id ?? []);
      const outcomes = ids.map(async (id) => {
        const pressed = press(id, { components: parts as unknown[] });
        await judge(pressed, library);
        return (await respond(pressed, library)).outcome;
      });
      expect(new Set(await Promise.all(outcomes))).toEqual(new Set(leadingTo));
    },
  );

  test('in turns with the checks: each is held against what was there before or after, and never again against what was before', async () => {
    let over = 0;
    const { library, slow, checked } = slowLibrary((nth) => {
      if (nth === 3)
        void library.change([newer()], []).then(() => {
          over = checked();
        });
    });
    ticking = true;
    const { text } = await shown(quoting(both(30)), slow);
    // Several claims were checked while the article was replaced, and several afterwards.
    expect(over).toBeGreaterThan(4);
    expect(over).toBeLessThan(29);
    const found = [...text.matchAll(LINE)].map(([, verdict]) => verdict === EXACT);
    const turn = found.findIndex((is, at) => is !== (at % 2 === 0));
    expect(turn).toBeGreaterThan(2);
    expect(turn).toBeLessThanOrEqual(over);
    expect(found).toEqual(found.map((_, at) => (at % 2 === 0) === at < turn));
  });
});
