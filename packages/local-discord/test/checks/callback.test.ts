import { type APIMessage, ApplicationCommandOptionType, InteractionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readCallback } from '../../src/checks/callback.js';
import { long, many, refused } from './found.js';

const source = { id: '1', content: 'old', embeds: [], components: [], flags: 0 } as unknown as APIMessage;
const asked = {
  command: { type: InteractionType.ApplicationCommand, source: null, focusedType: null },
  component: { type: InteractionType.MessageComponent, source, focusedType: null },
  form: { type: InteractionType.ModalSubmit, source: null, focusedType: null },
  formOnMessage: { type: InteractionType.ModalSubmit, source, focusedType: null },
  typing: {
    type: InteractionType.ApplicationCommandAutocomplete,
    source: null,
    focusedType: ApplicationCommandOptionType.String,
  },
} as const;

function check(kind: keyof typeof asked, body: unknown) {
  return refused(() => readCallback(body, asked[kind], asked[kind].source));
}

const input = (more: object = {}) => ({ type: 4, custom_id: 'i', style: 1, ...more });
const label = (component: object = input(), more: object = {}) => ({ type: 18, label: 'Words', component, ...more });
const modal = (...components: object[]) => ({
  type: 9,
  data: { custom_id: 'form', title: 'Form', components: components.length > 0 ? components : [label()] },
});
const titled = (more: object) => ({ type: 9, data: { ...modal().data, ...more } });
const row = (component: object) => ({ type: 1, components: [component] });
const answers = {
  4: { type: 4, data: { content: 'c' } },
  5: { type: 5 },
  6: { type: 6 },
  7: { type: 7, data: { content: 'c' } },
  8: { type: 8, data: { choices: [] } },
  9: modal(),
} as const;

describe('which answers an interaction takes', () => {
  it.each([
    ['command', [4, 5, 9]],
    ['component', [4, 5, 6, 7, 9]],
    ['form', [4, 5]],
    ['formOnMessage', [4, 5, 6, 7]],
    ['typing', [8]],
  ] as const)('%s: %j', (kind, expected) => {
    const taken = Object.entries(answers).filter(([, body]) => check(kind, body).length === 0);
    expect(taken.map(([type]) => Number(type))).toEqual(expected);
  });

  it.each([1, 2, 3, 10, 12, 99])('never type %d', (type) => {
    expect(check('component', { type })).toEqual(['type [BASE_TYPE_CHOICES]']);
  });

  it('only with a body of that form', () => {
    expect(check('command', {})).toEqual(['type [BASE_TYPE_REQUIRED]']);
    expect(check('command', { type: 4 })).toEqual(['data [BASE_TYPE_REQUIRED]']);
    expect(check('command', { ...answers[4], flags: 64 })).toEqual(['flags [UNKNOWN_FIELD]']);
    expect(check('component', { type: 6, data: { flags: 64 } })).toEqual(['data.flags [UNKNOWN_FIELD]']);
    expect(check('component', { type: 7 })).toEqual([]);
  });
});

describe('deferring', () => {
  it.each([
    [{ type: 5 }, []],
    [{ type: 5, data: {} }, []],
    [{ type: 5, data: { flags: 64 } }, []],
    [{ type: 5, data: { flags: 1 << 15 } }, ['data.flags [MESSAGE_FLAGS_INVALID]']],
    [{ type: 5, data: { content: 'c' } }, ['data.content [UNKNOWN_FIELD]']],
  ])('%j', (body, errors) => {
    expect(check('command', body)).toEqual(errors);
  });
});

describe('modals: the largest accepted and the smallest refused', () => {
  const labelled = (more: object) => modal(label(input(more)));
  const select = (more: object = {}) => ({
    type: 3,
    custom_id: 's',
    options: [{ label: 'l', value: 'v' }],
    ...more,
  });
  const cases: [string, unknown, unknown, string][] = [
    ['title', titled({ title: long(45) }), titled({ title: long(46) }), 'data.title [BASE_TYPE_BAD_LENGTH]'],
    ['some title', titled({ title: 't' }), titled({ title: '' }), 'data.title [BASE_TYPE_REQUIRED]'],
    [
      'custom_id',
      titled({ custom_id: long(100) }),
      titled({ custom_id: long(101) }),
      'data.custom_id [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'inputs',
      modal(...many(5, (index) => label(input({ custom_id: `${index}` })))),
      modal(...many(6, (index) => label(input({ custom_id: `${index}` })))),
      'data.components [BASE_TYPE_BAD_LENGTH]',
    ],
    ['some input', modal(), titled({ components: [] }), 'data.components [BASE_TYPE_BAD_LENGTH]'],
    [
      'inputs differ',
      modal(label(), label(input({ custom_id: 'j' }))),
      modal(label(), label()),
      'data.components.1.component.custom_id [COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      'name of an input',
      modal(label(input(), { label: long(45) })),
      modal(label(input(), { label: long(46) })),
      'data.components.0.label [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'explanation',
      modal(label(input(), { description: long(100) })),
      modal(label(input(), { description: long(101) })),
      'data.components.0.description [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'name in a row',
      modal(row(input({ label: 'l' }))),
      modal(row(input())),
      'data.components.0.components.0.label [BASE_TYPE_REQUIRED]',
    ],
    [
      'a second name in a label, out of use but taken',
      labelled({ label: long(45) }),
      labelled({ label: long(46) }),
      'data.components.0.component.label [BASE_TYPE_BAD_LENGTH]',
    ],
    ['style', labelled({ style: 2 }), labelled({ style: 3 }), 'data.components.0.component.style [BASE_TYPE_CHOICES]'],
    [
      'value',
      labelled({ value: long(4000) }),
      labelled({ value: long(4001) }),
      'data.components.0.component.value [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'value within max_length',
      labelled({ value: 'abc', max_length: 3 }),
      labelled({ value: 'abcd', max_length: 3 }),
      'data.components.0.component.value [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'max_length',
      labelled({ max_length: 4000 }),
      labelled({ max_length: 4001 }),
      'data.components.0.component.max_length [NUMBER_TYPE_MAX]',
    ],
    [
      'some max_length',
      labelled({ max_length: 1 }),
      labelled({ max_length: 0 }),
      'data.components.0.component.max_length [NUMBER_TYPE_MIN]',
    ],
    [
      'lengths in order',
      labelled({ min_length: 5, max_length: 5 }),
      labelled({ min_length: 6, max_length: 5 }),
      'data.components.0.component.min_length [TEXT_INPUT_COMPONENT_MIN_LENGTH]',
    ],
    [
      'placeholder',
      labelled({ placeholder: long(100) }),
      labelled({ placeholder: long(101) }),
      'data.components.0.component.placeholder [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a select in a label',
      modal(label(select())),
      modal(label(select({ disabled: true }))),
      'data.components.0.component.disabled [COMPONENT_DISABLED_IN_MODAL]',
    ],
    [
      'a select that may stay empty',
      modal(label(select({ min_values: 0, required: false }))),
      modal(label(select({ min_values: 0 }))),
      'data.components.0.component.min_values [SELECT_COMPONENT_MIN_VALUES]',
    ],
    [
      'text in a form',
      modal(label(), { type: 10, content: 'c' }),
      modal(label(), { type: 14 }),
      'data.components.1.type [UNION_TYPE_CHOICES]',
    ],
    [
      'no buttons',
      modal(),
      modal(row({ type: 2, style: 1, label: 'l', custom_id: 'b' })),
      'data.components.0.components.0.type [UNION_TYPE_CHOICES]',
    ],
  ];

  it.each(cases)('%s', (_, accepted, refusedBody, error) => {
    expect(check('command', accepted)).toEqual([]);
    expect(check('command', refusedBody)).toContain(error);
  });
});

describe('autocomplete choices: one bad choice refuses the whole list', () => {
  const choice = (more: object = {}) => ({ name: 'n', value: 'v', ...more });
  const list = (...choices: object[]) => ({ type: 8, data: { choices } });
  const cases: [string, unknown, unknown, string][] = [
    [
      'number',
      list(...many(25, () => choice())),
      list(...many(26, () => choice())),
      'data.choices [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'name',
      list(choice({ name: long(100) })),
      list(choice(), choice({ name: long(101) })),
      'data.choices.1.name [BASE_TYPE_BAD_LENGTH]',
    ],
    ['some name', list(choice()), list(choice(), choice({ name: '' })), 'data.choices.1.name [BASE_TYPE_REQUIRED]'],
    [
      'more than white space',
      list(choice({ name: ' n ' })),
      list(choice({ name: '   ' })),
      'data.choices.0.name [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'value',
      list(choice({ value: long(100) })),
      list(choice({ value: long(101) })),
      'data.choices.0.value [BASE_TYPE_BAD_LENGTH]',
    ],
    ['some value', list(choice()), list(choice({ value: '' })), 'data.choices.0.value [BASE_TYPE_REQUIRED]'],
    ['type of value', list(choice()), list(choice({ value: 5 })), 'data.choices.0.value [STRING_TYPE_CONVERT]'],
    [
      'unknown field',
      list(choice({ name_localizations: { de: 'n' } })),
      list(choice({ description: 'd' })),
      'data.choices.0.description [UNKNOWN_FIELD]',
    ],
  ];

  it.each(cases)('%s', (_, accepted, refusedBody, error) => {
    expect(check('typing', accepted)).toEqual([]);
    expect(check('typing', refusedBody)).toContain(error);
  });
});
