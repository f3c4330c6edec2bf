import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/checks/message.js';
import { long, many, refused } from './found.js';
import { button, display, row } from './samples.js';

const V2 = 1 << 15;
const fresh = { before: null, at: [] };
const check = (body: unknown) => refused(() => readMessage(body, fresh));

describe('messages: the largest accepted and the smallest refused', () => {
  const embed = (more: object) => ({ embeds: [{ description: 'd', ...more }] });
  const fields = (count: number) => many(count, () => ({ name: 'n', value: 'v' }));
  const cases: [string, unknown, unknown, string][] = [
    ['content', { content: long(2000) }, { content: long(2001) }, 'content [BASE_TYPE_MAX_LENGTH]'],
    [
      'embeds',
      { embeds: many(10, () => ({ title: 't' })) },
      { embeds: many(11, () => ({ title: 't' })) },
      'embeds [BASE_TYPE_MAX_LENGTH]',
    ],
    ['embed title', embed({ title: long(256) }), embed({ title: long(257) }), 'embeds.0.title [BASE_TYPE_MAX_LENGTH]'],
    [
      'embed description',
      embed({ description: long(4096) }),
      embed({ description: long(4097) }),
      'embeds.0.description [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'embed fields',
      embed({ fields: fields(25) }),
      embed({ fields: fields(26) }),
      'embeds.0.fields [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'embed field name',
      embed({ fields: [{ name: long(256), value: 'v' }] }),
      embed({ fields: [{ name: long(257), value: 'v' }] }),
      'embeds.0.fields.0.name [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'embed field value',
      embed({ fields: [{ name: 'n', value: long(1024) }] }),
      embed({ fields: [{ name: 'n', value: long(1025) }] }),
      'embeds.0.fields.0.value [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'embed field without text',
      embed({ fields: [{ name: 'n', value: 'v' }] }),
      embed({ fields: [{ name: '', value: 'v' }] }),
      'embeds.0.fields.0.name [BASE_TYPE_REQUIRED]',
    ],
    [
      'embed footer',
      embed({ footer: { text: long(2048) } }),
      embed({ footer: { text: long(2049) } }),
      'embeds.0.footer.text [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'embed author',
      embed({ author: { name: long(256) } }),
      embed({ author: { name: long(257) } }),
      'embeds.0.author.name [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'embeds together',
      { embeds: [{ description: long(4000) }, { description: long(2000) }] },
      { embeds: [{ description: long(4000) }, { description: long(2001) }] },
      'embeds [MAX_EMBED_SIZE_EXCEEDED]',
    ],
    ['embed colour', embed({ color: 0xffffff }), embed({ color: 0x1000000 }), 'embeds.0.color [NUMBER_TYPE_MAX]'],
    [
      'embed time',
      embed({ timestamp: '2023-02-22T10:00:00Z' }),
      embed({ timestamp: 'yesterday' }),
      'embeds.0.timestamp [DATE_TIME_TYPE_PARSE]',
    ],
    [
      'embed address',
      embed({ url: 'https://example.org' }),
      embed({ url: 'ftp://example.org' }),
      'embeds.0.url [URL_TYPE_INVALID_SCHEME]',
    ],
    [
      'action rows',
      { components: many(5, (index) => row(button(`${index}`))) },
      { components: many(6, (index) => row(button(`${index}`))) },
      'components [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'rows alone without the flag',
      { content: 'c', components: [row(button())] },
      { content: 'c', components: [display()] },
      'components.0.type [UNION_TYPE_CHOICES]',
    ],
    [
      'mentioned users',
      { content: 'c', allowed_mentions: { users: many(100, String) } },
      { content: 'c', allowed_mentions: { users: many(101, String) } },
      'allowed_mentions.users [BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'mentions both ways',
      { content: 'c', allowed_mentions: { parse: ['users'], users: [] } },
      { content: 'c', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions [MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE]',
    ],
    [
      'mention kinds',
      { content: 'c', allowed_mentions: { parse: ['everyone'] } },
      { content: 'c', allowed_mentions: { parse: ['here'] } },
      'allowed_mentions.parse.0 [BASE_TYPE_CHOICES]',
    ],
    [
      'flags',
      { content: 'c', flags: 64 | 4 | 4096 },
      { content: 'c', flags: 1 << 13 },
      'flags [MESSAGE_FLAGS_INVALID]',
    ],
    [
      'loading is not for bots to set',
      { content: 'c', flags: 64 },
      { content: 'c', flags: 128 },
      'flags [MESSAGE_FLAGS_INVALID]',
    ],
    ['unknown field', { content: 'c', tts: false }, { content: 'c', ephemeral: true }, 'ephemeral [UNKNOWN_FIELD]'],
    [
      'files',
      { content: 'c', attachments: [] },
      { content: 'c', attachments: [{ id: 0 }] },
      'attachments [BASE_TYPE_MAX_LENGTH]',
    ],
    ['content type', { content: 'c' }, { content: 5 }, 'content [STRING_TYPE_CONVERT]'],
    ['something at all', { content: 'c' }, { content: ' \n ' }, '50006 Cannot send an empty message'],
    ['an object', { content: 'c' }, [], ' [DICT_TYPE_CONVERT]'],
  ];

  it.each(cases)('%s', (_, accepted, refusedBody, error) => {
    expect(check(accepted)).toEqual([]);
    expect(check(refusedBody)).toContain(error);
  });
});

describe('edits', () => {
  const message = (more: object) =>
    ({ content: '', embeds: [], components: [], flags: 0, ...more }) as unknown as APIMessage;
  const withLayout = message({ flags: V2 | 64, components: [display()] });
  const plain = message({ content: 'old' });
  const cases: [string, APIMessage, unknown, string[]][] = [
    ['of components alone keep the flag', withLayout, { components: [display('new')] }, []],
    [
      'cannot take the flag off',
      withLayout,
      { flags: 0, components: [] },
      ['flags [MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG]'],
    ],
    [
      'cannot add content to a message with the flag',
      withLayout,
      { content: 'c' },
      ['content [MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]'],
    ],
    [
      'may add the flag where nothing else is',
      message({ flags: 128 | 64 }),
      { flags: V2, components: [display()] },
      [],
    ],
    [
      'may not add it where content stays',
      plain,
      { flags: V2, components: [display()] },
      ['content [MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]'],
    ],
    ['may name flags that it cannot change', plain, { flags: 1 << 13, content: 'd' }, []],
    ['may add it when content goes', plain, { flags: V2, content: null, components: [display()] }, []],
    ['may say nothing', plain, {}, []],
    ['may not leave nothing', plain, { content: null }, ['50006 Cannot send an empty message']],
    ['may not leave a layout empty', withLayout, { components: [] }, ['50006 Cannot send an empty message']],
    ['may leave components', message({ content: 'old', components: [row(button())] }), { content: '' }, []],
  ];

  it.each(cases)('%s', (_, before, body, errors) => {
    expect(refused(() => readMessage(body, { before, at: [] }))).toEqual(errors);
  });
});

it('names fields from the root of the request', () => {
  expect(refused(() => readMessage({ content: long(2001) }, { before: null, at: ['data'] }))).toEqual([
    'data.content [BASE_TYPE_MAX_LENGTH]',
  ]);
});
