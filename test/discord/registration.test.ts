import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { LocalDiscordOptions } from 'local-discord';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../commands/index.js';
import { type CommandsEndpoint, register, remove, tidy } from '../../src/discord/registration.js';
import { openRest } from '../../src/discord/rest.js';
import { createLibrary } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { closeAfterwards, runDiscord } from '../running-discord.js';

const ours = definitions(createLibrary([articleOf('rain', 'It rained.')]));
const foreign: RESTPostAPIApplicationCommandsJSONBody[] = [
  { name: 'sing', type: 1, description: 'Sing' },
  // The name is ours, the type is not.
  { name: 'ask', type: 2 },
];

/** The REST client of the bot at a local Discord, and what it was asked to do. */
async function open(options: LocalDiscordOptions = {}) {
  const { discord } = await runDiscord(options);
  const rest = openRest({ token: discord.token, api: discord.api });
  closeAfterwards(rest.close);
  const changes: string[] = [];
  const noting: CommandsEndpoint = {
    get: rest.get,
    put(route, request) {
      changes.push(`PUT ${route}`);
      return rest.put(route, request);
    },
    delete(route) {
      changes.push(`DELETE ${route}`);
      return rest.delete(route);
    },
  };
  const everywhere = { applicationId: discord.applicationId };
  const inServer = { ...everywhere, guildId: discord.guildId };
  const named = (guildId: string | undefined) =>
    discord.commands().flatMap(({ guild_id, name, type }) => (guild_id === guildId ? [`${type} ${name}`] : []));
  return { discord, rest: noting, changes, everywhere, inServer, named };
}

describe('registering', () => {
  test.each(['everywhere', 'inServer'] as const)('%s overwrites only what differs', async (where) => {
    const bot = await open();
    expect(await register(bot.rest, bot[where], ours)).toEqual({ overwritten: true, first: true, replaced: [] });
    expect(await register(bot.rest, bot[where], ours)).toEqual({ overwritten: false, first: false, replaced: [] });
    expect(bot.changes).toHaveLength(1);
    expect(await register(bot.rest, bot[where], ours.slice(1))).toEqual({
      overwritten: true,
      first: false,
      // What is no longer wanted is said.
      replaced: [ours[0]?.name],
    });
    expect(bot.changes).toHaveLength(2);
  });

  test('notices other contexts of commands that hold everywhere', async () => {
    const bot = await open();
    await register(bot.rest, bot.everywhere, ours);
    const changed = ours.map((command) => ({ ...command, contexts: [0] }));
    expect(await register(bot.rest, bot.everywhere, changed)).toEqual({
      overwritten: true,
      first: false,
      replaced: [],
    });
  });

  test.each<[string, object]>([
    ['nothing', {}],
    ['null', { contexts: null, integration_types: null }],
    ['defaults', { contexts: null, integration_types: [0], dm_permission: true }],
    ['what was sent', { contexts: [0, 1, 2], integration_types: [0, 1] }],
  ])('in a server finds the same where Discord says of contexts: %s', async (_what, said) => {
    const held = ours.map(({ contexts: _, integration_types: __, ...own }) => ({ ...own, ...said, guild_id: '7' }));
    const rest = { get: async () => held, put: () => Promise.reject(new Error('overwritten')), delete: async () => {} };
    expect(await register(rest, { applicationId: '1', guildId: '7' }, ours)).toMatchObject({ overwritten: false });
  });

  test('fails on a page in place of a list', async () => {
    const rest = { get: async () => '<html>', put: async () => {}, delete: async () => {} };
    for (const work of [register, tidy, remove])
      await expect(work(rest, { applicationId: '1' }, ours)).rejects.toThrow('no list');
  });
});

describe('tidying', () => {
  test('takes the copies of a server away where they are registered everywhere, and nothing else', async () => {
    const bot = await open();
    await register(bot.rest, bot.inServer, [...ours, ...foreign]);
    await register(bot.rest, bot.everywhere, ours);
    const removals = [{ guildId: bot.discord.guildId, commands: ours.length }];
    expect(await tidy(bot.rest, bot.everywhere, ours)).toEqual({ removals, complete: true });
    expect(bot.named(bot.discord.guildId)).toEqual(['1 sing', '2 ask']);
    expect(bot.named(undefined)).toHaveLength(ours.length);
    expect(await tidy(bot.rest, bot.everywhere, ours)).toEqual({ removals: [], complete: true });
  });

  test('takes those away that are registered everywhere where they are for one server, and nothing else', async () => {
    const bot = await open();
    await register(bot.rest, bot.everywhere, [...ours, ...foreign]);
    await register(bot.rest, bot.inServer, ours);
    const removals = [{ guildId: null, commands: ours.length }];
    expect(await tidy(bot.rest, bot.inServer, ours)).toEqual({ removals, complete: true });
    expect(bot.named(undefined)).toEqual(['1 sing', '2 ask']);
    expect(bot.named(bot.discord.guildId)).toHaveLength(ours.length);
  });

  test('in one request where only ours stand there', async () => {
    const bot = await open();
    await register(bot.rest, bot.inServer, ours);
    bot.changes.splice(0);
    await tidy(bot.rest, bot.everywhere, ours);
    expect(bot.changes).toEqual([
      `PUT /applications/${bot.discord.applicationId}/guilds/${bot.discord.guildId}/commands`,
    ]);
    expect(bot.discord.commands()).toEqual([]);
  });

  test('cannot know of a server that the bot is no member of; told which, it can', async () => {
    const bot = await open({ botIsMember: false });
    await register(bot.rest, bot.inServer, ours);
    expect(await tidy(bot.rest, bot.everywhere, ours)).toEqual({ removals: [], complete: false });
    expect(await remove(bot.rest, bot.inServer, ours)).toBe(ours.length);
    expect(bot.discord.commands()).toEqual([]);
  });

  /** A Discord with so many servers, each of which refuses its list with this status or holds one command of ours. */
  function servers(count: number, status: (id: number) => number) {
    const asked: string[] = [];
    const get = async (route: string, { query }: { query: URLSearchParams }) => {
      if (route === '/users/@me/guilds')
        return Array.from({ length: Math.min(count, Number(query.get('limit'))) }, (_, id) => ({ id: String(id) }));
      asked.push(route);
      const code = status(asked.length - 1);
      if (code >= 400) throw Object.assign(new Error('refused'), { status: code });
      return [{ id: '9', ...ours[0] }];
    };
    return { asked, rest: { get, put: async () => {}, delete: async () => {} } };
  }

  test.each([403, 404])('passes over a server that says %d', async (status) => {
    const { rest } = servers(3, (id) => (id === 1 ? status : 200));
    const { removals } = await tidy(rest, { applicationId: '1' }, ours);
    expect(removals.map(({ guildId }) => guildId)).toEqual(['0', '2']);
  });

  test('fails, to be tried again, where a server says 503', async () => {
    const { rest } = servers(3, (id) => (id === 1 ? 503 : 200));
    await expect(tidy(rest, { applicationId: '1' }, ours)).rejects.toMatchObject({ status: 503 });
  });

  test('looks through a hundred servers and says when there are more', async () => {
    const { asked, rest } = servers(1_000, () => 200);
    expect(await tidy(rest, { applicationId: '1' }, ours)).toMatchObject({ complete: false });
    expect(asked).toHaveLength(100);
    expect(await tidy(servers(100, () => 200).rest, { applicationId: '1' }, ours)).toMatchObject({ complete: true });
  });
});
