import { GatewayIntentBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { LocalDiscordOptions } from '../src/index.js';
import { EPHEMERAL, reply } from './asking.js';
import { connectRawBot } from './raw-bot.js';
import { closeAfterwards, person, runDiscord, until } from './running.js';

async function start(intents: number, options: LocalDiscordOptions = {}) {
  const { discord } = await runDiscord(options);
  const bot = await connectRawBot(discord, intents);
  closeAfterwards(bot.close);
  const commands = `/applications/${discord.applicationId}/commands`;
  await bot.request('PUT', commands, [{ name: 'ask', description: 'Ask' }]);
  const ada = person(discord.people, 0);
  async function answered(data: object) {
    const running = discord.run(ada, 'ask');
    const interaction = await bot.next();
    await bot.answer(interaction, reply(data));
    await running;
    return `/webhooks/${discord.applicationId}/${interaction.token}/messages/@original`;
  }
  return { ada, answered, bot, discord, grace: person(discord.people, 1) };
}

describe('a message that changes or goes', () => {
  it('is told of, the bot’s own and people’s', async () => {
    const { ada, answered, bot, discord } = await start(GatewayIntentBits.GuildMessages);
    const path = await answered({ content: 'first' });
    await bot.request('PATCH', path, { content: 'second' });
    await bot.request('DELETE', path);
    const posted = discord.post(ada, 'mine');
    discord.edit(ada, posted.message.id, `mine and <@${discord.applicationId}>`);
    discord.remove(ada, posted.message.id);
    await until(() => bot.events.filter(({ name }) => name === 'MESSAGE_DELETE').length === 2);
    const told = bot.events.filter(({ name }) => name.startsWith('MESSAGE_'));
    expect(told.map(({ name, data }) => [name, data.content])).toEqual([
      ['MESSAGE_CREATE', 'first'],
      ['MESSAGE_UPDATE', 'second'],
      ['MESSAGE_DELETE', undefined],
      ['MESSAGE_CREATE', ''],
      ['MESSAGE_UPDATE', `mine and <@${discord.applicationId}>`],
      ['MESSAGE_DELETE', undefined],
    ]);
    expect(told.at(-1)?.data).toEqual({
      id: posted.message.id,
      channel_id: discord.channelId,
      guild_id: discord.guildId,
    });
    expect(discord.messages(ada)).toEqual([]);
  });

  it('is not told of where it is private, or without the intent', async () => {
    const { answered, bot } = await start(GatewayIntentBits.GuildMessages);
    const path = await answered({ content: 'first', flags: EPHEMERAL });
    await bot.request('PATCH', path, { content: 'second' });
    await bot.request('DELETE', path);
    const deaf = await start(0);
    const other = await deaf.answered({ content: 'first' });
    await deaf.bot.request('PATCH', other, { content: 'second' });
    for (const { events } of [bot, deaf.bot])
      expect(events.map(({ name }) => name).filter((name) => name.startsWith('MESSAGE_'))).toEqual([]);
  });

  it('can be changed and removed by who wrote it alone', async () => {
    const { ada, discord, grace } = await start(0);
    const { message } = discord.post(ada, 'mine');
    expect(() => discord.edit(grace, message.id, 'hers')).toThrow('Grace has written no message');
    expect(() => discord.remove(grace, message.id)).toThrow('Grace has written no message');
    expect(() => discord.edit(ada, message.id, ' ')).toThrow('A message has 1 to');
    expect(discord.edit(ada, message.id, 'still mine').message.edited_timestamp).not.toBeNull();
  });
});
