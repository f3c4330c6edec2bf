import { GatewayIntentBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { LocalDiscordOptions } from '../src/index.js';
import { connectRawBot } from './raw-bot.js';
import { closeAfterwards, person, runDiscord, until } from './running.js';

async function start(intents: number, options: LocalDiscordOptions = {}) {
  const { discord } = await runDiscord(options);
  const bot = await connectRawBot(discord, intents);
  closeAfterwards(bot.close);
  const ada = person(discord.people, 0);
  const grace = person(discord.people, 1);
  return {
    discord,
    bot,
    ada,
    grace,
    send: (body: unknown) => bot.request('POST', `/channels/${discord.channelId}/messages`, body),
  };
}

describe('messages that people write', () => {
  it('are told to sessions with the intent, their words withheld unless they mention the bot', async () => {
    const { discord, bot, ada, grace } = await start(GatewayIntentBits.GuildMessages);
    discord.post(ada, 'between us');
    discord.post(grace, `hello <@${discord.applicationId}>`);
    await until(() => bot.messages.length === 2);
    expect(bot.messages[0]).toMatchObject({ content: '', guild_id: discord.guildId, author: { id: ada.user.id } });
    expect(bot.messages[1]).toMatchObject({
      content: `hello <@${discord.applicationId}>`,
      mentions: [{ id: discord.applicationId }],
      member: { roles: [] },
    });
  });

  it('are not told without it', async () => {
    const { discord, bot, ada } = await start(0);
    discord.post(ada, `hello <@${discord.applicationId}>`);
    const asked = discord.run(ada, 'nothing');
    await expect(asked).rejects.toThrow('There is no command');
    expect(bot.messages).toEqual([]);
  });

  it('bring along what they reply to, and ping whom they answer', async () => {
    const { discord, bot, ada, grace, send } = await start(GatewayIntentBits.GuildMessages);
    const first = discord.post(ada, 'between us');
    discord.post(grace, 'and us', first.message.id);
    const answer = await send({ content: 'from the bot' });
    discord.post(ada, 'thanks', (answer.body as { id: string }).id);
    await until(() => bot.messages.length === 4);
    expect(bot.messages[1]).toMatchObject({
      content: '',
      type: 19,
      message_reference: { message_id: first.message.id },
      referenced_message: { content: '' },
      mentions: [{ id: ada.user.id }],
    });
    expect(bot.messages[3]).toMatchObject({ content: 'thanks', referenced_message: { content: 'from the bot' } });
  });

  it('are read whole where the bot is alone with a person', async () => {
    const { discord, bot, ada } = await start(GatewayIntentBits.DirectMessages, { place: 'direct-message' });
    discord.post(ada, 'between us');
    await until(() => bot.messages.length === 1);
    expect(bot.messages[0]).toMatchObject({ content: 'between us' });
    expect(bot.messages[0]).not.toHaveProperty('guild_id');
  });

  it('cannot answer what is not there or what is private', async () => {
    const { discord, ada } = await start(0);
    expect(() => discord.post(ada, 'hello', '123456789012345678')).toThrow('Unknown Message');
  });
});

describe('messages that the bot writes', () => {
  it('reply to a message and ping nobody when told so', async () => {
    const { discord, ada, send } = await start(0);
    const { message } = discord.post(ada, 'hello');
    const { status, body } = await send({
      content: `yes <@${ada.user.id}>`,
      allowed_mentions: { parse: [] },
      message_reference: { message_id: message.id, fail_if_not_exists: false },
      nonce: message.id,
      enforce_nonce: true,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ type: 19, mentions: [], referenced_message: { id: message.id } });
    expect(discord.messages(ada)).toHaveLength(2);
  });

  it('stand alone when what they answer is gone, if they may', async () => {
    const { send } = await start(0);
    const message_reference = { message_id: '123456789012345678', fail_if_not_exists: false };
    expect((await send({ content: 'hello', message_reference })).status).toBe(200);
    const refused = await send({ content: 'hello', message_reference: { message_id: '123456789012345678' } });
    expect(refused.body).toMatchObject({ code: 10008 });
  });

  it.each([
    ['nothing', {}, 50006],
    ['a private message', { content: 'x', flags: 64 }, 50035],
    ['a reference that is none', { content: 'x', message_reference: { message_id: 'y' } }, 50035],
    ['a nonce that is too long', { content: 'x', nonce: 'x'.repeat(26) }, 50035],
    ['a field that is unknown', { content: 'x', colour: 1 }, 50035],
  ])('are refused: %s', async (_what, body, code) => {
    const { send } = await start(0);
    expect(await send(body)).toMatchObject({ body: { code } });
  });

  it('need a channel that is there, and the bot’s token', async () => {
    const { bot, discord } = await start(0);
    expect((await bot.request('POST', '/channels/123456789012345678/messages', { content: 'x' })).body).toMatchObject({
      code: 10003,
    });
    const stranger = await fetch(`${discord.api}/v10/channels/${discord.channelId}/messages`, {
      method: 'POST',
      headers: { authorization: 'Bot x', 'content-type': 'application/json' },
      body: '{"content":"x"}',
    });
    expect(stranger.status).toBe(401);
  });

  it('of the same nonce are one, where the bot says that it is to be enforced', async () => {
    const { discord, ada, send } = await start(0);
    const once = { content: 'once', nonce: '1', enforce_nonce: true };
    const [first, again] = [await send(once), await send({ ...once, content: 'again' })];
    expect(again).toMatchObject({ status: 200, body: { id: (first.body as { id: string }).id, content: 'once' } });
    for (const nonce of ['2', '2']) await send({ content: 'more', nonce });
    expect(discord.messages(ada).map(({ message }) => message.content)).toEqual(['once', 'more', 'more']);
  });
});
