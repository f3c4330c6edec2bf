import { type APIApplicationCommandAutocompleteInteraction, InteractionType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { complete, toChoices } from '../../src/discord/complete.js';
import { createLibrary, type Library } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { articleOf } from '../../src/reading/read.js';

let library: Library;
beforeAll(() => {
  library = createLibrary(readSeeds(`${packageRoot()}/seeds`).articles);
});

interface Choice {
  readonly name: string;
  readonly value: string;
}

function choices(name: string, option: string, typed: string, from = library, others: object[] = []): Choice[] {
  const interaction = {
    type: InteractionType.ApplicationCommandAutocomplete,
    id: '1',
    data: { name, type: 1, options: [...others, { name: option, type: 3, value: typed, focused: true }] },
  } as unknown as APIApplicationCommandAutocompleteInteraction;
  const { body, failure } = complete(interaction, from);
  expect(failure?.error).toBeUndefined();
  return (body as unknown as { data: { choices: Choice[] } }).data.choices;
}

describe('what is offered', () => {
  test.each([
    ['quote', 'by', 'whoever is quoted most'],
    ['quote', 'about', 'what the quotations speak of'],
    ['whosaid', 'words', 'the quotations from the first on'],
    ['whosaid', 'by', 'whoever is quoted'],
  ])('/%s %s: something before anything is typed: %s', (command, option) => {
    const offered = choices(command, option, '');
    expect(offered.length).toBeGreaterThan(5);
    expect(offered.length).toBeLessThanOrEqual(25);
  });

  test.each([
    ['Kremlin sp', 'Dmitry Peskov'],
    ['spokesman', 'Dmitry Peskov'],
    ['secretary', 'Antony Blinken'],
    ['blinken', 'Antony Blinken'],
    ['BLINK', 'Antony Blinken'],
    ['tabloid', 'Global Times'],
    ['foreign minister', 'Qin Gang'],
    ['  qin ', 'Qin Gang'],
  ])('speakers by any of their names: %j offers %s', (typed, expected) => {
    expect(choices('quote', 'by', typed).map(({ value }) => value)).toContain(expected);
  });

  test('topics only that really lead to a quotation', () => {
    for (const { value } of choices('quote', 'about', ''))
      expect(library.corpus.quotations({ about: value }).found.length, value).toBeGreaterThan(0);
  });

  test('quotations by their beginning, and each that is picked is found word for word', () => {
    for (const { value } of choices('whosaid', 'words', '')) expect(library.corpus.check(value).verdict).toBe('exact');
    expect(choices('whosaid', 'words', 'we do not r').map(({ value }) => value)).toEqual([
      expect.stringContaining('we do not rule out such a meeting'),
    ]);
  });

  test('articles by title or file, told apart where the title is the same', () => {
    const same = createLibrary(['b', 'a'].map((id) => articleOf(id, '---\ntitle: Rain\n---\nIt rained.')));
    const two = createLibrary([articleOf('rain', 'It rained.'), articleOf('snow', 'It snowed.')]);
    expect(choices('ask', 'article', '', two)).toEqual([
      { name: 'It rained', value: 'rain' },
      { name: 'It snowed', value: 'snow' },
    ]);
    expect(choices('ask', 'article', 'SNOW', two)).toEqual([{ name: 'It snowed', value: 'snow' }]);
    expect(new Set(choices('ask', 'article', '', same).map(({ name }) => name)).size).toBe(2);
  });

  test('what fits the article that is chosen already; all while that is half-typed', () => {
    const two = createLibrary([
      articleOf('rain', '“We were wet,” said Ann Lee.'),
      articleOf('snow', '“We were cold,” said Bo Ray.'),
    ]);
    const by = (article: string) =>
      choices('quote', 'by', '', two, [{ name: 'article', type: 3, value: article }]).map(({ value }) => value);
    expect(by('snow')).toEqual(['Bo Ray']);
    expect(by('sn')).toEqual(['Ann Lee', 'Bo Ray']);
  });
});

describe('toChoices', () => {
  test('any suggestions become choices that Discord takes (1,000 lists)', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 150 }),
      fc.string({ minLength: 90, maxLength: 120 }),
      fc.constantFrom('', ' ', '\n', '\ud83d', '😀'.repeat(60), 'x'.repeat(200)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ label: text, value: text }), { maxLength: 40 }),
        fc.integer({ min: 20, max: 100 }),
        (suggestions, longest) => {
          const offered = toChoices(suggestions, longest);
          expect(offered.length).toBeLessThanOrEqual(25);
          expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length);
          for (const { name, value } of offered) {
            expect(name.trim()).not.toBe('');
            expect(value.trim()).not.toBe('');
            expect(name.length).toBeLessThanOrEqual(100);
            expect(value.length).toBeLessThanOrEqual(longest);
            expect(name.isWellFormed() && value.isWellFormed()).toBe(true);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('a long value is cut at a word’s end, and nothing is put in its place', () => {
    const [choice] = toChoices([{ label: 'x', value: `${'word '.repeat(30)}` }]);
    expect(choice?.value).toBe('word '.repeat(20).trim());
  });
});
