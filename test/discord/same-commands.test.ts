import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { sameCommands } from '../../src/discord/same-commands.js';

const wanted: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'ask',
    type: 1,
    description: 'Ask',
    options: [{ type: 3, name: 'question', description: 'Q', required: true }],
    contexts: [0, 1],
  },
  { name: 'Check quotes', type: 3 },
];

/** As Discord gives them back: in another order, with what it adds. */
const registered = [
  {
    id: '2',
    application_id: '1',
    version: '3',
    name: 'Check quotes',
    type: 3,
    description: '',
    default_member_permissions: null,
    nsfw: false,
  },
  {
    id: '3',
    application_id: '1',
    version: '4',
    name: 'ask',
    type: 1,
    description: 'Ask',
    name_localizations: null,
    options: [{ type: 3, name: 'question', description: 'Q', required: true, description_localizations: null }],
    contexts: [0, 1],
  },
] as unknown as APIApplicationCommand[];

const change = (patch: (commands: Record<string, unknown>[]) => void) => {
  const copy = structuredClone(registered) as unknown as Record<string, unknown>[];
  patch(copy);
  return copy;
};

const optionsOf = (command: Record<string, unknown> | undefined) => command?.options as object[];

describe('sameCommands', () => {
  test('what Discord adds makes no difference', () => {
    expect(sameCommands(registered, wanted)).toBe(true);
  });

  test.each<[string, Record<string, unknown>[]]>([
    ['nothing registered', []],
    ['a command more', change((all) => all.push({ id: '9', name: 'old', type: 1, description: 'Old' }))],
    ['another description', change((all) => Object.assign(all[1] as object, { description: 'Other' }))],
    ['an option more', change((all) => optionsOf(all[1]).push({ type: 3, name: 'x', description: 'y' }))],
    [
      'an option that was required',
      change((all) => Object.assign(optionsOf(all[1])[0] as object, { required: false })),
    ],
    ['other contexts', change((all) => Object.assign(all[1] as object, { contexts: [0] }))],
    ['the same name of another type', change((all) => Object.assign(all[0] as object, { type: 2 }))],
    [
      'a permission that was set by hand',
      change((all) => Object.assign(all[1] as object, { default_member_permissions: '8' })),
    ],
  ])('notices %s', (_what, different) => {
    expect(sameCommands(different, wanted)).toBe(false);
  });
});
