import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { readCommands } from 'local-discord';
import { describe, expect, test } from 'vitest';
import { commands, definitions } from '../../commands/index.js';
import { createLibrary } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { LANGUAGES } from '../../src/reply/words/index.js';

const library = createLibrary([articleOf('a', 'It rained.'), articleOf('b', 'It snowed.')]);
const registered = definitions(library);

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly APIApplicationCommandBasicOption[];
}
const named = registered as readonly Named[];

/** Discord's rule for names of slash commands and options. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_DESCRIPTION = 100;
const MAX_COMMAND = 8_000;

describe.each(Object.keys(LANGUAGES))('the commands in %s', (locale) => {
  test('have names and descriptions that Discord takes', () => {
    for (const { name, name_localizations: names, description, description_localizations, options = [] } of named) {
      const slash = description !== undefined;
      for (const one of slash
        ? [{ name, name_localizations: names, description, description_localizations }, ...options]
        : []) {
        const translated = (one.name_localizations as Record<string, string>)[locale] ?? '';
        expect(translated, `${name} ${one.name}`).toMatch(NAME);
        expect(translated.toLowerCase()).toBe(translated);
        const text = (one.description_localizations as Record<string, string>)[locale] ?? '';
        expect(text.length, text).toBeGreaterThan(0);
        expect(text.length, text).toBeLessThanOrEqual(MAX_DESCRIPTION);
      }
      const optionNames = options.map((option) => (option.name_localizations as Record<string, string>)[locale]);
      expect(new Set(optionNames).size, name).toBe(optionNames.length);
    }
  });

  test('have names of their own', () => {
    const names = named.map(({ name_localizations: translated }) => translated?.[locale]);
    expect(new Set(names).size).toBe(named.length);
  });
});

test('no command is longer than Discord allows, its longest language counted', () => {
  for (const { name, name_localizations, description, description_localizations, options = [] } of named) {
    const longest = (text: string | undefined, translated: object | null | undefined) =>
      Math.max(...[text ?? '', ...Object.values(translated ?? {})].map((one: string) => one.length));
    const own = longest(name, name_localizations) + longest(description, description_localizations);
    const all = options.reduce(
      (sum, option) =>
        sum +
        longest(option.name, option.name_localizations) +
        longest(option.description, option.description_localizations),
      own,
    );
    expect(all, name).toBeLessThanOrEqual(MAX_COMMAND);
  }
});

test('Latin America reads the Spanish of Spain, in commands too', () => {
  const seen: string[] = [];
  JSON.stringify(registered, (key, value) => {
    if (/^(?:name|description)_localizations$/.test(key)) seen.push(value['es-419'], value['es-ES']);
    return value;
  });
  expect(seen.length).toBeGreaterThan(2 * registered.length);
  for (let index = 0; index < seen.length; index += 2) expect(seen[index]).toBe(seen[index + 1]);
  expect(named.find(({ name }) => name === 'ask')?.name_localizations?.['es-419']).toBe(
    LANGUAGES['es-ES']?.commands.ask.name,
  );
});

test('the local Discord finds nothing wrong with them', () => {
  expect(() => readCommands(registered)).not.toThrow();
});

test('every slash command lets a person choose who sees the reply, and its required options stand first', () => {
  for (const { definition } of commands) {
    if (!('options' in definition)) continue;
    const options = definition.options ?? [];
    expect(options.map(({ name }) => name)).toContain('public');
    const required = options.map((option) => ('required' in option && option.required) ?? false);
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
  }
});
