import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { LocalDiscordOptions, Place } from '../src/index.js';
import { reply } from './asking.js';
import { connectRawBot } from './raw-bot.js';
import { closeAfterwards, messageOf, person, runDiscord } from './running.js';

/** A bare bot whose one command is defined like this. */
async function start(options: LocalDiscordOptions, more: object = {}, scope = '') {
  const { discord } = await runDiscord(options);
  const bot = await connectRawBot(discord, GatewayIntentBits.GuildMessages);
  closeAfterwards(bot.close);
  const path = `/applications/${discord.applicationId}${scope.replace('GUILD', discord.guildId)}/commands`;
  const made = await bot.request('PUT', path, [{ name: 'ask', description: 'Ask', ...more }]);
  const ada = person(discord.people, 0);
  async function asked() {
    const running = discord.run(ada, 'ask');
    const interaction = await bot.next();
    await bot.answer(interaction, reply({ content: 'here' }));
    return { interaction, message: messageOf(await running) };
  }
  return { ada, asked, bot, discord, command: (made.body as [Record<string, unknown>])[0] };
}

const EVERYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] };
const seenIn = async (place: Place, more: object, options: LocalDiscordOptions = {}) =>
  (await start({ place, ...options }, more)).discord.commands('seen').length === 1;

describe('a command is seen and can be run', () => {
  it.each<[Place, { contexts?: number[] | null; integration_types?: number[] }, boolean]>([
    ['server', { contexts: [0], integration_types: [0] }, true],
    ['server', { contexts: [1, 2], integration_types: [0, 1] }, false],
    ['server', { integration_types: [1] }, false],
    ['thread', { contexts: [0] }, true],
    ['external-apps', { contexts: [0], integration_types: [1] }, true],
    ['external-apps', { integration_types: [0] }, false],
    ['external-apps', { contexts: [1, 2], integration_types: [1] }, false],
    ['external-apps-off', { contexts: [0], integration_types: [1] }, true],
    ['external-apps-off', { integration_types: [0] }, false],
    ['direct-message', { contexts: [1], integration_types: [0] }, true],
    ['direct-message', { contexts: [1], integration_types: [1] }, true],
    ['direct-message', { contexts: [0, 2], integration_types: [0, 1] }, false],
    ['private-channel', { contexts: [2], integration_types: [1] }, true],
    ['private-channel', { contexts: [2], integration_types: [0] }, false],
    ['private-channel', { contexts: [0, 1], integration_types: [0, 1] }, false],
    ['private-channel', { contexts: null, integration_types: [0, 1] }, true],
  ])('in the place %s with %j: %j', async (place, definition, expected) => {
    expect(await seenIn(place, definition)).toBe(expected);
  });

  it('says why not to who runs it all the same', async () => {
    const { ada, discord } = await start({ place: 'direct-message' }, { contexts: [0] });
    await expect(discord.run(ada, 'ask')).rejects.toThrow(
      '"ask" is not seen here: its contexts are 0, and here it is 1',
    );
    expect(discord.commands()).toHaveLength(1);
  });

  it('in its own server alone where it was made for that', async () => {
    const { discord } = await start({}, {}, '/guilds/GUILD');
    expect(discord.commands('seen')).toHaveLength(1);
    const elsewhere = await start({ place: 'direct-message' }, {}, '/guilds/GUILD');
    expect(elsewhere.discord.commands('seen')).toHaveLength(0);
  });

  it('not in direct messages where the older dm_permission says so', async () => {
    expect(await seenIn('direct-message', { dm_permission: false })).toBe(false);
    expect(await seenIn('server', { dm_permission: false })).toBe(true);
  });

  it.each([
    [String(PermissionFlagsBits.SendMessages), {}, true],
    [String(PermissionFlagsBits.ManageGuild), {}, false],
    ['0', {}, false],
    ['0', { permissions: String(PermissionFlagsBits.Administrator) }, true],
    [String(PermissionFlagsBits.ManageGuild), { permissions: String(PermissionFlagsBits.ManageGuild) }, true],
  ])('by those who have the permissions %s, %j: %j', async (default_member_permissions, options, expected) => {
    expect(await seenIn('server', { default_member_permissions }, options)).toBe(expected);
    // Nobody's permissions count outside a server.
    expect(await seenIn('direct-message', { default_member_permissions })).toBe(true);
  });

  it('in age-restricted channels where it is for those', async () => {
    expect(await seenIn('server', { nsfw: true })).toBe(false);
    expect(await seenIn('server', { nsfw: true }, { ageRestricted: true })).toBe(true);
  });
});

describe('a command that says nothing of its integration_types', () => {
  it.each([
    [{}, [0]],
    [{ integrationTypes: [0, 1] as const }, [0, 1]],
    [{ place: 'private-channel' as const }, [0, 1]],
  ])('has those of its application: %j', async (options, expected) => {
    const { bot, command } = await start(options);
    expect(command).toMatchObject({ integration_types: expected, contexts: null });
    const application = await bot.request('GET', '/applications/@me');
    const { integration_types_config: configured } = application.body as { integration_types_config: object };
    expect(Object.keys(configured).map(Number)).toEqual(expected);
  });
});

describe('an interaction says where it is', () => {
  it.each<[Place, object]>([
    ['server', { context: 0, member: {}, authorizing_integration_owners: { 0: expect.any(String) } }],
    ['external-apps', { context: 0, member: {}, authorizing_integration_owners: { 1: expect.any(String) } }],
    ['direct-message', { context: 1, user: {}, channel: { type: 1 }, authorizing_integration_owners: { 0: '0' } }],
    [
      'private-channel',
      { context: 2, user: {}, channel: { type: 3 }, authorizing_integration_owners: { 1: expect.any(String) } },
    ],
  ])('%s', async (place, expected) => {
    const { asked, discord } = await start({ place }, EVERYWHERE);
    const { interaction, message } = await asked();
    const owners = interaction.authorizing_integration_owners as Record<string, string>;
    expect(interaction).toMatchObject({ ...expected, authorizing_integration_owners: owners });
    expect(Object.keys(owners)).toEqual(
      Object.keys((expected as { authorizing_integration_owners: object }).authorizing_integration_owners),
    );
    expect('guild_id' in interaction).toBe(place === 'server' || place === 'external-apps');
    expect(message.seenBy === null).toBe(place !== 'direct-message');
    expect(discord.refusals).toEqual([]);
  });
});

describe('an app that was only brought along', () => {
  const places = ['external-apps', 'external-apps-off', 'private-channel'] as const;

  it.each(places)('has five follow-ups: %s', async (place) => {
    const { asked, bot, discord } = await start({ place }, EVERYWHERE);
    const { interaction } = await asked();
    const send = () => bot.request('POST', `/webhooks/${discord.applicationId}/${interaction.token}`, { content: 'x' });
    for (let sent = 0; sent < 5; sent += 1) expect((await send()).status).toBe(200);
    expect(await send()).toMatchObject({ status: 400, body: { code: 40_094 } });
  });

  it.each(places)('can neither write of its own accord nor hear what is written: %s', async (place) => {
    const { ada, asked, bot, discord } = await start({ place }, EVERYWHERE);
    discord.post(ada, `<@${discord.applicationId}> hello`);
    const sent = await bot.request('POST', `/channels/${discord.channelId}/messages`, { content: 'hello' });
    expect(sent).toMatchObject({ status: 403, body: { code: 50_001 } });
    await asked();
    expect(bot.messages).toEqual([]);
    expect((await bot.request('GET', '/users/@me/guilds')).body).toEqual([]);
  });

  it('that is in the server has as many as it wants', async () => {
    const { asked, bot, discord } = await start({});
    const { interaction } = await asked();
    for (let sent = 0; sent < 7; sent += 1) {
      const path = `/webhooks/${discord.applicationId}/${interaction.token}`;
      expect((await bot.request('POST', path, { content: 'x' })).status).toBe(200);
    }
  });
});
