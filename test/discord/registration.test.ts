import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { register, sameCommands } from '../../src/discord/registration.js';

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

describe('register', () => {
  function endpoint(holds: unknown) {
    const calls: string[] = [];
    return {
      calls,
      get: async (route: string) => {
        calls.push(`GET ${route}`);
        return holds;
      },
      put: async (route: string) => {
        calls.push(`PUT ${route}`);
        return wanted;
      },
    };
  }

  test('overwrites only what differs', async () => {
    const same = endpoint(registered);
    expect(await register(same, '1', undefined, wanted)).toBe(false);
    expect(same.calls).toEqual(['GET /applications/1/commands']);
    const other = endpoint([]);
    expect(await register(other, '1', '7', wanted)).toBe(true);
    expect(other.calls).toEqual(['GET /applications/1/guilds/7/commands', 'PUT /applications/1/guilds/7/commands']);
  });
});
