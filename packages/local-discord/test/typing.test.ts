import { describe, expect, it } from 'vitest';
import { EPHEMERAL, reply, start } from './asking.js';
import { messageOf, person, runDiscord, unanswered } from './running.js';

describe('autocomplete', () => {
  it('sends what is typed and gives the choices', async () => {
    const { ada, bot, discord } = await start();
    const completing = discord.complete(ada, 'ask', { q: 'wh' }, 'q');
    const typed = await bot.next();
    expect(typed.type).toBe(4);
    expect(typed.data).toMatchObject({ name: 'ask', options: [{ name: 'q', type: 3, value: 'wh', focused: true }] });
    await bot.answer(typed, { type: 8, data: { choices: [{ name: 'who', value: 'w' }] } });
    expect(await completing).toEqual([{ name: 'who', value: 'w' }]);
  });

  it('fails whole when one choice is refused', async () => {
    const { ada, bot, discord } = await start({ answerWithin: 100 });
    const completing = unanswered(discord.complete(ada, 'ask', {}, 'q'));
    const typed = await bot.next();
    const choices = [
      { name: 'good', value: 'g' },
      { name: '', value: 'b' },
    ];
    expect(await bot.answer(typed, { type: 8, data: { choices } })).toMatchObject({
      status: 400,
      body: { errors: { data: { choices: { 1: { name: { _errors: [{ code: 'BASE_TYPE_REQUIRED' }] } } } } } },
    });
    expect(await completing).toBe(true);
  });

  it('has no follow-ups', async () => {
    const { ada, bot, discord, webhook } = await start();
    const completing = discord.complete(ada, 'ask', {}, 'q');
    const typed = await bot.next();
    await bot.answer(typed, { type: 8, data: { choices: [] } });
    expect(await completing).toEqual([]);
    expect(await bot.request('POST', webhook(typed.token), { content: 'c' })).toMatchObject({ body: { code: 10015 } });
  });
});

describe('commands on messages', () => {
  it('bring the message with its content', async () => {
    const { ada, bot, discord, grace } = await start();
    const { message } = discord.post(grace, '“words”');
    const applying = discord.apply(ada, 'Check quotes', message.id);
    const { data } = await bot.next();
    expect(data).toMatchObject({
      name: 'Check quotes',
      type: 3,
      target_id: message.id,
      resolved: { messages: { [message.id]: { content: '“words”', author: grace.user } } },
    });
    await discord.close();
    expect(await unanswered(applying)).toBe(true);
  });

  it('are not for private replies', async () => {
    const { ada, answered, discord } = await start();
    const { outcome } = await answered(reply({ content: 'private', flags: EPHEMERAL }));
    await expect(discord.apply(ada, 'Check quotes', messageOf(outcome).message.id)).rejects.toThrow('private replies');
  });
});

describe('posting', () => {
  it.each(['', '  ', 'x'.repeat(4001)])('refuses what a person could not send (%#)', async (content) => {
    const { discord } = await runDiscord();
    expect(() => discord.post(person(discord.people, 0), content)).toThrow('1 to 4000 characters');
  });
});

describe('changes', () => {
  it('are told until the listener stops', async () => {
    const { discord } = await runDiscord();
    let told = 0;
    const stop = discord.onChange(() => {
      told += 1;
    });
    discord.post(person(discord.people, 0), 'a');
    stop();
    discord.post(person(discord.people, 0), 'b');
    expect(told).toBe(1);
  });
});
