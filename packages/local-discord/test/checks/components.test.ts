import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/checks/message.js';
import { long, many, refused } from './found.js';
import {
  button,
  buttons,
  container,
  display,
  gallery,
  link,
  option,
  picture,
  row,
  section,
  select,
  thumbnail,
} from './samples.js';

const V2 = 1 << 15;
const fresh = { before: null, at: [] };
const check = (body: unknown) => refused(() => readMessage(body, fresh));
const v2 = (...components: unknown[]) => check({ flags: V2, components });

describe('Components V2: the largest accepted and the smallest refused', () => {
  const cases: [string, unknown[], unknown[], string][] = [
    [
      'components',
      many(40, () => display()),
      many(41, () => display()),
      'components [COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    ],
    [
      'components, nested ones counted',
      [container([...many(36, () => display()), section({ accessory: link() })])],
      [container([...many(37, () => display()), section({ accessory: link() })])],
      'components [COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    ],
    [
      'text of one display',
      [display(long(4000))],
      [display(long(4001))],
      'components.0.content [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'text of all displays',
      [display(long(2000)), container([display(long(1999)), section({ components: [display('x')] })])],
      [display(long(2000)), container([display(long(2000)), section({ components: [display('x')] })])],
      'components [COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]',
    ],
    [
      'text in UTF-16 units',
      [display('😀'.repeat(2000))],
      [display(`${'😀'.repeat(2000)}x`)],
      'components.0.content [BASE_TYPE_BAD_LENGTH]',
    ],
    ['some text', [display('x')], [display('')], 'components.0.content [BASE_TYPE_REQUIRED]'],
    ['more than white space', [display(' x ')], [display('   ')], 'components.0.content [BASE_TYPE_BAD_LENGTH]'],
    [
      'texts in a section',
      [section({ components: many(3, () => display()) })],
      [section({ components: many(4, () => display()) })],
      'components.0.components [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a section has text',
      [section()],
      [section({ components: [] })],
      'components.0.components [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a section has an accessory',
      [section()],
      [section({ accessory: undefined })],
      'components.0.accessory [BASE_TYPE_REQUIRED]',
    ],
    [
      'what an accessory can be',
      [thumbnail()],
      [section({ accessory: select() })],
      'components.0.accessory.type [UNION_TYPE_CHOICES]',
    ],
    ['buttons in a row', [row(...buttons(5))], [row(...buttons(6))], 'components.0.components [BASE_TYPE_BAD_LENGTH]'],
    ['a row has something', [row(button())], [row()], 'components.0.components [BASE_TYPE_BAD_LENGTH]'],
    [
      'one select in a row',
      [row(select())],
      [row(select(), button())],
      'components.0.components.1 [COMPONENT_LAYOUT_WIDTH_EXCEEDED]',
    ],
    [
      'a select after a button',
      [row(button())],
      [row(button(), select())],
      'components.0.components.1 [COMPONENT_LAYOUT_WIDTH_EXCEEDED]',
    ],
    [
      'two selects',
      [row(select()), row(select({ custom_id: 'other' }))],
      [row(select(), select({ custom_id: 'other' }))],
      'components.0.components.1 [COMPONENT_LAYOUT_WIDTH_EXCEEDED]',
    ],
    ['what stands at the top', [row(button())], [button()], 'components.0.type [UNION_TYPE_CHOICES]'],
    [
      'inputs are for modals',
      [row(button())],
      [row({ type: 4, custom_id: 'i', style: 1, label: 'l' })],
      'components.0.components.0.type [UNION_TYPE_CHOICES]',
    ],
    [
      'labels are for modals',
      [display()],
      [{ type: 18, label: 'l', component: select() }],
      'components.0.type [UNION_TYPE_CHOICES]',
    ],
    [
      'no container in a container',
      [container([display()])],
      [container([container([display()])])],
      'components.0.components.0.type [UNION_TYPE_CHOICES]',
    ],
    [
      'a container has something',
      [container([display()])],
      [container([])],
      'components.0.components [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'accent colour',
      [container([display()], { accent_color: 0xffffff })],
      [container([display()], { accent_color: 0x1000000 })],
      'components.0.accent_color [NUMBER_TYPE_MAX]',
    ],
    [
      'custom_id',
      [row(button(long(100)))],
      [row(button(long(101)))],
      'components.0.components.0.custom_id [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'some custom_id',
      [row(button('i'))],
      [row(button(''))],
      'components.0.components.0.custom_id [BASE_TYPE_REQUIRED]',
    ],
    [
      'custom_ids differ',
      [row(button('a'), button('b'))],
      [row(button('a'), button('a'))],
      'components.0.components.1.custom_id [COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      'custom_ids differ at every depth',
      [container([section()]), row(button('b'))],
      [container([section()]), row(button('id'))],
      'components.1.components.0.custom_id [COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      'custom_ids differ in accessories',
      [row(button('b')), section()],
      [row(button('id')), section()],
      'components.1.accessory.custom_id [COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      'ids differ',
      [
        { ...display(), id: 1 },
        { ...display(), id: 2 },
      ],
      [
        { ...display(), id: 1 },
        { ...display(), id: 1 },
      ],
      'components.1.id [COMPONENT_ID_DUPLICATED]',
    ],
    [
      'id 0 means none',
      [
        { ...display(), id: 0 },
        { ...display(), id: 0 },
      ],
      [{ ...display(), id: -1 }],
      'components.0.id [NUMBER_TYPE_MIN]',
    ],
    [
      'button label',
      [row(button('i', { label: long(80) }))],
      [row(button('i', { label: long(81) }))],
      'components.0.components.0.label [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'label or emoji',
      [row(button('i', { label: undefined, emoji: { name: '🔎' } }))],
      [row(button('i', { label: undefined }))],
      'components.0.components.0.label [BUTTON_COMPONENT_LABEL_REQUIRED]',
    ],
    [
      'emoji',
      [row(button('i', { emoji: { name: '↩️' } }))],
      [row(button('i', { emoji: { name: 'x' } }))],
      'components.0.components.0.emoji.name [COMPONENT_INVALID_EMOJI]',
    ],
    [
      'button style',
      [row(button('i', { style: 4 }))],
      [row(button('i', { style: 7 }))],
      'components.0.components.0.style [BASE_TYPE_CHOICES]',
    ],
    [
      'a link has an address',
      [row(link())],
      [row(link({ url: undefined }))],
      'components.0.components.0.url [BUTTON_COMPONENT_URL_REQUIRED]',
    ],
    [
      'length of an address',
      [row(link({ url: `https://a.b/${long(500)}` }))],
      [row(link({ url: `https://a.b/${long(501)}` }))],
      'components.0.components.0.url [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'scheme of an address',
      [row(link({ url: 'discord://-/channels' }))],
      [row(link({ url: 'javascript:alert(1)' }))],
      'components.0.components.0.url [URL_TYPE_INVALID_SCHEME]',
    ],
    [
      'form of an address',
      [row(link())],
      [row(link({ url: 'example' }))],
      'components.0.components.0.url [URL_TYPE_INVALID_URL]',
    ],
    [
      'a link has no custom_id',
      [row(link())],
      [row(link({ custom_id: 'i' }))],
      'components.0.components.0.custom_id [BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE]',
    ],
    [
      'other buttons have one',
      [row(button())],
      [row(button('i', { custom_id: undefined }))],
      'components.0.components.0.custom_id [BUTTON_COMPONENT_CUSTOM_ID_REQUIRED]',
    ],
    [
      'only links have an address',
      [row(button())],
      [row(button('i', { custom_id: undefined, url: 'https://a.b' }))],
      'components.0.components.0.url [BUTTON_COMPONENT_URL_INVALID]',
    ],
    [
      'options',
      [row(select({ options: many(25, option) }))],
      [row(select({ options: many(26, option) }))],
      'components.0.components.0.options [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'some option',
      [row(select())],
      [row(select({ options: [] }))],
      'components.0.components.0.options [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'option label',
      [row(select({ options: [option(0, { label: long(100) })] }))],
      [row(select({ options: [option(0, { label: long(101) })] }))],
      'components.0.components.0.options.0.label [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'option value',
      [row(select({ options: [option(0, { value: long(100) })] }))],
      [row(select({ options: [option(0, { value: long(101) })] }))],
      'components.0.components.0.options.0.value [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'option description',
      [row(select({ options: [option(0, { description: long(100) })] }))],
      [row(select({ options: [option(0, { description: long(101) })] }))],
      'components.0.components.0.options.0.description [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'option values differ',
      [row(select())],
      [row(select({ options: [option(0), option(0)] }))],
      'components.0.components.0.options.1 [SELECT_COMPONENT_OPTION_VALUE_DUPLICATED]',
    ],
    [
      'placeholder',
      [row(select({ placeholder: long(150) }))],
      [row(select({ placeholder: long(151) }))],
      'components.0.components.0.placeholder [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'min_values',
      [row(select({ min_values: 2, max_values: 2 }))],
      [row(select({ min_values: 2 }))],
      'components.0.components.0.min_values [SELECT_COMPONENT_MIN_VALUES]',
    ],
    [
      'max_values',
      [row(select({ max_values: 2 }))],
      [row(select({ max_values: 3 }))],
      'components.0.components.0.max_values [SELECT_COMPONENT_MAX_VALUES]',
    ],
    [
      'defaults',
      [row(select({ options: [option(0, { default: true }), option(1)] }))],
      [row(select({ options: [option(0, { default: true }), option(1, { default: true })] }))],
      'components.0.components.0.options [SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES]',
    ],
    ['pictures in a gallery', [gallery(10)], [gallery(11)], 'components.0.items [BASE_TYPE_BAD_LENGTH]'],
    ['some picture', [gallery(1)], [gallery(0)], 'components.0.items [BASE_TYPE_BAD_LENGTH]'],
    [
      'description of a picture',
      [thumbnail({ description: long(1024) })],
      [thumbnail({ description: long(1025) })],
      'components.0.accessory.description [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'address of a picture',
      [thumbnail()],
      [thumbnail({ media: picture('data:image/png;base64,AA') })],
      'components.0.accessory.media.url [URL_TYPE_INVALID_SCHEME]',
    ],
    [
      'spacing',
      [{ type: 14, spacing: 2 }, display()],
      [{ type: 14, spacing: 3 }, display()],
      'components.0.spacing [BASE_TYPE_CHOICES]',
    ],
    ['unknown field', [display()], [{ ...display(), style: 1 }], 'components.0.style [UNKNOWN_FIELD]'],
    ['a type', [display()], [{ content: 'text' }], 'components.0.type [BASE_TYPE_REQUIRED]'],
  ];

  it.each(cases)('%s', (_, accepted, refusedComponents, error) => {
    expect(v2(...accepted)).toEqual([]);
    expect(v2(...refusedComponents)).toContain(error);
  });

  it('takes every kind of component at once', () => {
    const everything = container([
      display('# Title'),
      section({ accessory: { type: 11, media: picture(), description: 'A picture', spoiler: true } }),
      section(),
      gallery(2),
      { type: 14, divider: false, spacing: 1 },
      row(button('b', { style: 2, disabled: true }), link()),
      row(select({ placeholder: 'Choose', min_values: 0, max_values: 2 })),
    ]);
    expect(v2(everything, display('after'), { type: 14 })).toEqual([]);
  });

  it.each(['content', 'embeds'])('refuses %s beside them', (field) => {
    const value = field === 'content' ? 'c' : [{ title: 't' }];
    const code = `${field} [MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]`;
    expect(check({ flags: V2, components: [display()], [field]: value })).toEqual([code]);
  });

  it('refuses polls and stickers beside them', () => {
    expect(check({ flags: V2, components: [display()], poll: {}, sticker_ids: ['1'] })).toEqual([
      'poll [UNKNOWN_FIELD]',
      'sticker_ids [UNKNOWN_FIELD]',
    ]);
  });

  it('refuses a message with the flag and nothing in it', () => {
    expect(check({ flags: V2, components: [] })).toEqual(['50006 Cannot send an empty message']);
  });
});
