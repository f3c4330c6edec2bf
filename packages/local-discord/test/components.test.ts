import { describe, expect, it } from 'vitest';
import { button, EPHEMERAL, reply, start, unknownMessage } from './asking.js';
import { messageOf } from './running.js';

describe('components', () => {
  async function withButton(flags = 0) {
    const started = await start();
    const { outcome } = await started.answered(reply({ content: 'old', components: [button('go')], flags }));
    const { id } = messageOf(outcome).message;
    const pressing = started.discord.press(started.ada, id, 'go');
    return { ...started, id, pressing, pressed: await started.bot.next() };
  }

  it('bring the whole message and themselves', async () => {
    const { ada, bot, discord, id, pressed, pressing } = await withButton(EPHEMERAL);
    expect(pressed.data).toEqual({ component_type: 2, id: 2, custom_id: 'go' });
    expect(pressed).toMatchObject({
      type: 3,
      version: 1,
      application_id: discord.applicationId,
      guild_id: discord.guildId,
      guild: { id: discord.guildId, locale: 'en-US' },
      channel_id: discord.channelId,
      channel: { id: discord.channelId, type: 0 },
      member: { user: ada.user },
      locale: ada.locale,
      guild_locale: 'en-US',
      authorizing_integration_owners: { 0: discord.guildId },
      context: 0,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      message: { id, content: 'old', flags: EPHEMERAL, author: { id: discord.applicationId, bot: true } },
    });
    await bot.answer(pressed, { type: 6 });
    expect(await pressing).toEqual({ kind: 'nothing' });
  });

  it('change their message in place', async () => {
    const { ada, bot, discord, id, pressed, pressing, webhook } = await withButton();
    expect(await bot.answer(pressed, { type: 7, data: { content: 'new', components: [] } })).toMatchObject({
      status: 204,
    });
    const { message } = messageOf(await pressing);
    expect(message).toMatchObject({ id, content: 'new', components: [] });
    expect(message.edited_timestamp).not.toBeNull();
    await bot.request('PATCH', webhook(pressed.token, '/messages/@original'), { content: 'newer' });
    expect(discord.messages(ada).map((each) => each.message.content)).toEqual(['newer']);
  });

  it('keep their message until it is edited after a deferral', async () => {
    const { bot, discord, ada, id, pressed, pressing, webhook } = await withButton();
    await bot.answer(pressed, { type: 6 });
    await pressing;
    expect(discord.messages(ada)[0]?.message.content).toBe('old');
    expect(await bot.request('GET', webhook(pressed.token, '/messages/@original'))).toMatchObject({ body: { id } });
    await bot.request('PATCH', webhook(pressed.token, '/messages/@original'), { content: 'new' });
    expect(discord.messages(ada)[0]?.message.content).toBe('new');
  });

  it('answer with a message of their own, which refers to theirs once', async () => {
    const { bot, discord, ada, id, pressed, pressing } = await withButton();
    await bot.answer(pressed, reply({ content: 'copy', components: [button('again')] }));
    const { message } = messageOf(await pressing);
    expect(message).toMatchObject({ type: 19, message_reference: { message_id: id }, referenced_message: { id } });
    const again = discord.press(ada, message.id, 'again');
    await bot.answer(await bot.next(), reply({ content: 'third' }));
    const third = messageOf(await again).message;
    expect(third.referenced_message?.id).toBe(message.id);
    expect(third.referenced_message).not.toHaveProperty('referenced_message');
  });

  it('cannot change a message that is gone', async () => {
    const { bot, discord, ada, id, pressed, pressing } = await withButton(EPHEMERAL);
    discord.dismiss(ada, id);
    expect(await bot.answer(pressed, { type: 7, data: { content: 'new' } })).toEqual(unknownMessage);
    await bot.answer(pressed, reply({ content: 'instead' }));
    expect(messageOf(await pressing).message.content).toBe('instead');
  });

  it('are there for those who see them, while they are enabled', async () => {
    const { ada, answered, discord, grace } = await start();
    const components = [button('go'), button('off', { disabled: true })];
    const { outcome } = await answered(reply({ content: 'private', components, flags: EPHEMERAL }));
    const { id } = messageOf(outcome).message;
    await expect(discord.press(grace, id, 'go')).rejects.toThrow(`Grace sees no message ${id}`);
    await expect(discord.press(ada, id, 'none')).rejects.toThrow('has no such component "none"');
    await expect(discord.press(ada, id, 'off')).rejects.toThrow('"off" is disabled');
    await expect(discord.select(ada, id, 'go', [])).rejects.toThrow('has no such component "go"');
  });

  it('select menus give what was chosen, and only what they offer', async () => {
    const { ada, answered, bot, discord } = await start();
    const options = ['a', 'b', 'c'].map((value) => ({ label: value, value }));
    const menu = { type: 1, components: [{ type: 3, custom_id: 'menu', options, max_values: 2 }] };
    const { outcome } = await answered(reply({ content: 'choose', components: [menu] }));
    const { id } = messageOf(outcome).message;
    const choose = (...values: string[]) => discord.select(ada, id, 'menu', values);
    await expect(choose('d')).rejects.toThrow('"menu" offers no "d"');
    await expect(choose()).rejects.toThrow('"menu" takes 1 to 2 values, not 0');
    await expect(choose('a', 'b', 'c')).rejects.toThrow('not 3');
    await expect(choose('a', 'a')).rejects.toThrow('chosen twice');
    const choosing = choose('a', 'c');
    const chosen = await bot.next();
    expect(chosen.data).toEqual({ component_type: 3, id: 2, custom_id: 'menu', values: ['a', 'c'] });
    await bot.answer(chosen, { type: 6 });
    expect(await choosing).toEqual({ kind: 'nothing' });
  });
});
