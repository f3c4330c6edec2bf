import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { askedIn } from '../../../src/conversation/asked.js';
import { container, subtext, text } from '../../../src/reply/components.js';
import { escapeMarkdown } from '../../../src/reply/markdown/escape.js';
import { en, LANGUAGES, type Words, wordsFor } from '../../../src/reply/words/index.js';

const languages = Object.entries({ 'en-US': en, ...LANGUAGES });
const others = Object.entries(LANGUAGES);

type Text = string | ((...parameters: never[]) => string);

/** Every text of a language by its path, commands excepted: what is registered has a test of its own. */
function textsOf(words: Words): Map<string, Text> {
  const found = new Map<string, Text>();
  const visit = (value: unknown, path: string) => {
    if (typeof value === 'string' || typeof value === 'function') found.set(path, value as Text);
    else for (const [name, inner] of Object.entries(value as object)) visit(inner, path ? `${path}.${name}` : name);
  };
  const { commands: _, options: __, ...rest } = words;
  visit(rest, '');
  return found;
}

/** Texts that take numbers; all other parameters are words. */
const NUMBERS =
  /^(quotations|page|paragraphs|andMore|morePlaces|inMessage|notChecked|leftOut\..*|lookAlikes|buttons\.passage|why\.likely|explanations\.noParagraph)$/;

/** The text with parameters that can be found again. */
function filled(path: string, value: Text): { text: string; parameters: string[] } {
  if (typeof value === 'string') return { text: value, parameters: [] };
  const parameters = Array.from({ length: value.length }, (_, index) => 70 + index);
  if (NUMBERS.test(path))
    return { text: value(...(parameters as never[])), parameters: parameters.map((number) => String(number)) };
  const mixed = parameters.map((number, index) =>
    (path === 'why.named' || path === 'why.introduced') && index === 1 ? number : `X${number}`,
  );
  return { text: value(...(mixed as never[])), parameters: mixed.map(String) };
}

describe.each(languages)('the words of %s', (_locale, words) => {
  test('have every text, with everything that belongs into it', () => {
    expect([...textsOf(words).keys()]).toEqual([...textsOf(en).keys()]);
    for (const [path, value] of textsOf(words)) {
      const { text: shown, parameters } = filled(path, value);
      expect(shown.trim(), path).toBe(shown);
      expect(shown, path).not.toBe('');
      expect(shown, path).not.toMatch(/undefined|null|\[object|#/);
      for (const parameter of parameters) expect(shown, path).toContain(parameter);
    }
  });

  test('fit where they stand', () => {
    const buttons = Object.entries(words.buttons).map(([path, value]) => filled(`buttons.${path}`, value).text);
    for (const label of buttons) expect(label.length, label).toBeLessThanOrEqual(35);
    for (const placeholder of Object.values(words.menus)) expect(placeholder.length).toBeLessThanOrEqual(150);
    expect(words.form.title.length).toBeLessThanOrEqual(45);
    expect(words.form.label.length).toBeLessThanOrEqual(45);
    expect(words.form.placeholder.length).toBeLessThanOrEqual(100);
  });

  test.each([0, 1, 2, 3, 5, 11, 21, 22, 25, 101, 1.5])('name %d of something', (number) => {
    for (const name of ['quotations', 'paragraphs', 'morePlaces', 'inMessage', 'notChecked'] as const)
      expect(words[name](number)).toContain(String(number));
  });

  test('let what was asked be read back from the first line', () => {
    const question = 'Is 2 * 3 **bold**, [a](https://b.c) or `code` \\ ~~_@everyone_~~ > # - 1. “x”?';
    const by = 'Ann “A*” Lee';
    const reply = (line: string) => ({ components: [container(0, [text(`${subtext(line)}\n-# **not this**`)])] });
    expect(askedIn(reply(words.asked(escapeMarkdown(question))))).toEqual([question]);
    expect(askedIn(reply(words.askedWho(escapeMarkdown(question), escapeMarkdown(by))))).toEqual([question, by]);
    expect(askedIn(reply(words.askedWho(escapeMarkdown(question), null)))).toEqual([question]);
  });
});

test.each(others)('%s is no copy of the English', (_locale, words) => {
  const own = textsOf(words);
  const same = [...textsOf(en)].filter(([path, value]) => {
    const english = filled(path, value).text;
    return english === filled(path, own.get(path) ?? '').text;
  });
  expect(same.map(([path]) => path).filter((path) => path !== 'form.placeholder' && path !== 'paragraphs')).toEqual([]);
});

test.each([
  ['ru', ['1 цитата', '2 цитаты', '5 цитат', '11 цитат', '21 цитата', '22 цитаты']],
  ['uk', ['1 цитата', '2 цитати', '5 цитат', '11 цитат', '21 цитата', '22 цитати']],
  ['fr', ['1 citation', '2 citations', '5 citations', '11 citations', '21 citations', '22 citations']],
  ['de', ['1 Zitat', '2 Zitate', '5 Zitate', '11 Zitate', '21 Zitate', '22 Zitate']],
])('%s counts as its speakers do', (locale, expected) => {
  expect([1, 2, 5, 11, 21, 22].map(wordsFor(locale).quotations)).toEqual(expected);
});

test('every locale of Discord has words', () => {
  for (const locale of Object.values(Locale)) expect(wordsFor(locale).notAnswered, locale).not.toBe('');
  expect(wordsFor('es-419')).toBe(LANGUAGES['es-ES']);
  expect([undefined, null, '', 'xx', 'constructor', '__proto__', 'en-GB'].map(wordsFor)).toEqual(Array(7).fill(en));
});
