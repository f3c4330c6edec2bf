import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readCommand, readCommands } from '../../src/checks/command.js';
import { commandLength } from '../../src/checks/command-length.js';
import { long, many, refused } from './found.js';

const slash = (more: object = {}) => ({ name: 'ask', description: 'Ask', ...more });
const menu = (more: object = {}) => ({ type: 3, name: 'Check quotes', ...more });
const option = (more: object = {}) => ({ type: 3, name: 'words', description: 'Words', ...more });
const withOption = (more: object = {}) => slash({ options: [option(more)] });
const named = (index: number, more: object = {}) => option({ name: `o${index}`, ...more });
const choice = (index: number, more: object = {}) => ({ name: `c${index}`, value: `v${index}`, ...more });
const check = (body: unknown) => refused(() => readCommand(body));

describe('commands: the largest accepted and the smallest refused', () => {
  const localized = (length: number) => slash({ description_localizations: { de: long(length) } });
  const cases: [string, unknown, unknown, string][] = [
    ['name', slash({ name: long(32) }), slash({ name: long(33) }), 'name [APPLICATION_COMMAND_INVALID_NAME]'],
    ['some name', slash({ name: 'a' }), slash({ name: '' }), 'name [BASE_TYPE_REQUIRED]'],
    ['a name at all', slash(), { description: 'Ask' }, 'name [BASE_TYPE_REQUIRED]'],
    ['lower case', slash({ name: 'ask' }), slash({ name: 'Ask' }), 'name [APPLICATION_COMMAND_INVALID_NAME]'],
    [
      'letters',
      slash({ name: "वाक्य-พูด_l'été2" }),
      slash({ name: 'who said' }),
      'name [APPLICATION_COMMAND_INVALID_NAME]',
    ],
    [
      'description',
      slash({ description: long(100) }),
      slash({ description: long(101) }),
      'description [BASE_TYPE_BAD_LENGTH]',
    ],
    ['a description', slash(), { name: 'ask' }, 'description [BASE_TYPE_REQUIRED]'],
    ['some description', slash({ description: 'd' }), slash({ description: '' }), 'description [BASE_TYPE_REQUIRED]'],
    [
      'translated name',
      slash({ name_localizations: { de: 'frag' } }),
      slash({ name_localizations: { de: 'Frag' } }),
      'name_localizations.de [APPLICATION_COMMAND_INVALID_NAME]',
    ],
    ['translated description', localized(100), localized(101), 'description_localizations.de [BASE_TYPE_BAD_LENGTH]'],
    [
      'locales',
      slash({ name_localizations: { [Locale.SpanishES]: 'a' } }),
      slash({ name_localizations: { es: 'a' } }),
      'name_localizations.es [BASE_TYPE_CHOICES]',
    ],
    [
      'options',
      slash({ options: many(25, (index) => named(index)) }),
      slash({ options: many(26, (index) => named(index)) }),
      'options [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'required options first',
      slash({ options: [named(1, { required: true }), named(2)] }),
      slash({ options: [named(1), named(2, { required: true })] }),
      'options.1 [APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]',
    ],
    [
      'names of options differ',
      slash({ options: [named(1), named(2)] }),
      slash({ options: [named(1), named(1)] }),
      'options.1 [APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS]',
    ],
    [
      'name of an option',
      withOption({ name: long(32) }),
      withOption({ name: long(33) }),
      'options.0.name [APPLICATION_COMMAND_INVALID_NAME]',
    ],
    [
      'description of an option',
      withOption({ description: long(100) }),
      withOption({ description: long(101) }),
      'options.0.description [BASE_TYPE_BAD_LENGTH]',
    ],
    ['type of an option', withOption(), withOption({ type: 12 }), 'options.0.type [UNION_TYPE_CHOICES]'],
    [
      'choices',
      withOption({ choices: many(25, choice) }),
      withOption({ choices: many(26, choice) }),
      'options.0.choices [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'name of a choice',
      withOption({ choices: [choice(0, { name: long(100) })] }),
      withOption({ choices: [choice(0, { name: long(101) })] }),
      'options.0.choices.0.name [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'value of a choice',
      withOption({ choices: [choice(0, { value: long(100) })] }),
      withOption({ choices: [choice(0, { value: long(101) })] }),
      'options.0.choices.0.value [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'names of choices differ',
      withOption({ choices: [choice(0), choice(1)] }),
      withOption({ choices: [choice(0), choice(1, { name: 'c0' })] }),
      'options.0.choices.1.name [APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS]',
    ],
    [
      'values of choices differ',
      withOption({ choices: [choice(0), choice(1)] }),
      withOption({ choices: [choice(0), choice(1, { value: 'v0' })] }),
      'options.0.choices.1.value [APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_ALREADY_EXISTS]',
    ],
    [
      'values of whole-number choices',
      withOption({ type: 4, choices: [choice(0, { value: 1 })] }),
      withOption({ type: 4, choices: [choice(0, { value: 1.5 })] }),
      'options.0.choices.0.value [NUMBER_TYPE_COERCE]',
    ],
    [
      'choices or autocomplete',
      withOption({ autocomplete: true }),
      withOption({ autocomplete: true, choices: [choice(0)] }),
      'options.0.autocomplete [APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES]',
    ],
    [
      'max_length',
      withOption({ max_length: 6000 }),
      withOption({ max_length: 6001 }),
      'options.0.max_length [NUMBER_TYPE_MAX]',
    ],
    [
      'some max_length',
      withOption({ max_length: 1 }),
      withOption({ max_length: 0 }),
      'options.0.max_length [NUMBER_TYPE_MIN]',
    ],
    [
      'min_length',
      withOption({ min_length: 6000 }),
      withOption({ min_length: 6001 }),
      'options.0.min_length [NUMBER_TYPE_MAX]',
    ],
    [
      'lengths in order',
      withOption({ min_length: 3, max_length: 3 }),
      withOption({ min_length: 4, max_length: 3 }),
      'options.0.min_length [APPLICATION_COMMAND_OPTIONS_RANGE]',
    ],
    [
      'values in order',
      withOption({ type: 4, min_value: 3, max_value: 3 }),
      withOption({ type: 4, min_value: 4, max_value: 3 }),
      'options.0.min_value [APPLICATION_COMMAND_OPTIONS_RANGE]',
    ],
    [
      'lengths are for text',
      withOption({ max_length: 5 }),
      withOption({ type: 4, max_length: 5 }),
      'options.0.max_length [UNKNOWN_FIELD]',
    ],
    [
      'autocomplete is not for booleans',
      withOption({ type: 5 }),
      withOption({ type: 5, autocomplete: true }),
      'options.0.autocomplete [UNKNOWN_FIELD]',
    ],
    [
      'subcommands',
      slash({ options: [{ type: 1, name: 'a', description: 'd' }] }),
      slash({ options: [{ type: 1, name: 'a', description: 'd' }, named(1)] }),
      'options [APPLICATION_COMMAND_OPTIONS_TYPE_INVALID]',
    ],
    [
      'depth of groups',
      slash({
        options: [{ type: 2, name: 'g', description: 'd', options: [{ type: 1, name: 'a', description: 'd' }] }],
      }),
      slash({
        options: [
          { type: 2, name: 'g', description: 'd', options: [{ type: 2, name: 'a', description: 'd', options: [] }] },
        ],
      }),
      'options.0.options.0.type [UNION_TYPE_CHOICES]',
    ],
    ['contexts', slash({ contexts: [0, 1, 2] }), slash({ contexts: [3] }), 'contexts.0 [BASE_TYPE_CHOICES]'],
    [
      'contexts differ',
      slash({ contexts: [0, 1] }),
      slash({ contexts: [1, 1] }),
      'contexts.1 [SET_TYPE_ALREADY_CONTAINS_VALUE]',
    ],
    ['some context', slash({ contexts: null }), slash({ contexts: [] }), 'contexts [BASE_TYPE_REQUIRED]'],
    [
      'kinds of install',
      slash({ integration_types: [0, 1] }),
      slash({ integration_types: [2] }),
      'integration_types.0 [BASE_TYPE_CHOICES]',
    ],
    [
      'permissions',
      slash({ default_member_permissions: '8' }),
      slash({ default_member_permissions: 'admin' }),
      'default_member_permissions [NUMBER_TYPE_COERCE]',
    ],
    ['type', menu(), menu({ type: 9 }), 'type [BASE_TYPE_CHOICES]'],
    ['names in menus', menu({ name: 'Check Quotes!' }), menu({ name: long(33) }), 'name [BASE_TYPE_BAD_LENGTH]'],
    [
      'no description in menus',
      menu({ description: '' }),
      menu({ description: 'd' }),
      'description [BASE_TYPE_CHOICES]',
    ],
    ['no options in menus', menu({ options: [] }), menu({ options: [option()] }), 'options.0 [DICT_TYPE_CONVERT]'],
    ['unknown field', slash({ nsfw: false }), slash({ cooldown: 5 }), 'cooldown [UNKNOWN_FIELD]'],
  ];

  it.each(cases)('%s', (_, accepted, refusedBody, error) => {
    expect(check(accepted)).toEqual([]);
    expect(check(refusedBody)).toContain(error);
  });
});

describe('text of a command together', () => {
  /** A command of exactly this many units: choices of 200 fill it, one is shortened. */
  function ofLength(length: number) {
    const own = 'ask'.length + 'Ask'.length;
    const options = [0, 1].map((index) => ({
      type: 3,
      name: `o${index}`,
      description: 'd',
      choices: many(index === 0 ? 25 : 14, (number) => ({
        name: `${number}${long(100)}`.slice(0, 100),
        value: `${number}${long(100)}`.slice(0, 100),
      })),
    }));
    const bare = slash({ options });
    const missing = length - commandLength(bare);
    if (missing < own) throw new Error('The choices alone are too long');
    return slash({
      options: [
        ...options,
        { type: 3, name: 'x', description: long(Math.min(100, missing - 1)) },
        ...rest(missing - 101),
      ],
    });
  }
  const rest = (missing: number) => (missing <= 0 ? [] : [{ type: 3, name: 'y', description: long(missing - 1) }]);

  it('takes 8,000 units and refuses 8,001', () => {
    expect(commandLength(ofLength(8000))).toBe(8000);
    expect(check(ofLength(8000))).toEqual([]);
    expect(commandLength(ofLength(8001))).toBe(8001);
    expect(check(ofLength(8001))).toEqual([' [APPLICATION_COMMAND_TOO_LARGE]']);
  });

  it('counts the longest translation of each text', () => {
    const command = slash({ description_localizations: { de: 'länger', fr: 'x' }, name_localizations: { de: 'f' } });
    expect(commandLength(command)).toBe('ask'.length + 'länger'.length);
  });
});

describe('readCommands', () => {
  it('names the command by its index', () => {
    expect(refused(() => readCommands([slash(), slash({ name: 'B' })]))).toEqual([
      '1.name [APPLICATION_COMMAND_INVALID_NAME]',
    ]);
  });

  it('refuses two of one type and name, and takes the same name for two types', () => {
    expect(refused(() => readCommands([slash(), slash()]))).toEqual(['1.name [APPLICATION_COMMANDS_DUPLICATE_NAME]']);
    expect(refused(() => readCommands([slash(), slash({ type: 1 })]))).toHaveLength(1);
    expect(refused(() => readCommands([slash(), menu({ name: 'ask' })]))).toEqual([]);
  });

  it('takes only a list', () => {
    expect(refused(() => readCommands({}))).toEqual([' [LIST_TYPE_CONVERT]']);
    expect(refused(() => readCommands([null]))).toEqual(['0 [DICT_TYPE_CONVERT]']);
  });
});
