import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { button, container, row, section, selectRow, text } from '../../src/reply/components.js';
import { RefusedByDiscord, toMessage } from '../../src/reply/exit.js';

const send = (components: APIMessageTopLevelComponent[]) => toMessage({ components }, 'asker');
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `${index}`, value: `${index}` }));

describe('toMessage', () => {
  test('never pings, and marks private replies as such', () => {
    expect(send([text('@everyone')])).toMatchObject({
      allowed_mentions: { parse: [] },
      flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    });
    expect(toMessage({ components: [text('x')] }, 'everybody').flags).toBe(MessageFlags.IsComponentsV2);
  });

  test.each<[string, APIMessageTopLevelComponent[]]>([
    ['4,000 characters', [text('x'.repeat(2_000)), container(0, [text('x'.repeat(2_000))])]],
    [
      '40 components',
      [
        container(
          0,
          Array.from({ length: 39 }, () => text('x')),
        ),
      ],
    ],
    ['25 options', [selectRow('a', 'b', options(25))]],
    ['a label of 80', [row([button('x'.repeat(80), 'a')])]],
  ])('lets the largest through: %s', (_what, components) => {
    expect(send(components).components).toEqual(components);
  });

  test.each<[string, APIMessageTopLevelComponent[], RegExp]>([
    ['nothing', [], /no component/],
    [
      '4,001 characters over all texts',
      [text('x'.repeat(2_000)), container(0, [section('x'.repeat(2_001), button('a', 'a'))])],
      /4001 characters/,
    ],
    [
      '41 components, nested ones counted',
      [
        container(
          0,
          Array.from({ length: 40 }, () => text('x')),
        ),
      ],
      /41 components/,
    ],
    ['an empty text', [text(' ')], /an empty text/],
    [
      'a custom_id twice, one in a section',
      [container(0, [section('x', button('a', 'same')), row([button('b', 'same')])])],
      /custom_id twice/,
    ],
    ['a custom_id of 101', [row([button('a', 'x'.repeat(101))])], /too long/],
    ['a label of 81', [row([button('x'.repeat(81), 'a')])], /button's label/],
    ['an empty label', [row([button('', 'a')])], /button's label/],
    ['26 options', [selectRow('a', 'b', options(26))], /26 options/],
    ['no option', [selectRow('a', 'b', [])], /0 options/],
    ['a value twice', [selectRow('a', 'b', [...options(1), ...options(1)])], /value twice/],
    ['an option of 101', [selectRow('a', 'b', [{ label: 'x'.repeat(101), value: 'x' }])], /option's label/],
    ['an empty description', [selectRow('a', 'b', [{ label: 'x', value: 'x', description: '' }])], /description/],
  ])('refuses %s', (_what, components, message) => {
    expect(() => send(components)).toThrow(RefusedByDiscord);
    expect(() => send(components)).toThrow(message);
  });

  test('a button as made is a secondary one', () => {
    expect(button('a', 'b')).toEqual({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: 'a',
      custom_id: 'b',
    });
  });
});
