import { describe, expect, it } from 'vitest';
import { reply, start } from './asking.js';

describe('a query parameter says yes', () => {
  it.each([
    ['true', true],
    ['True', true],
    ['1', true],
    ['yes', false],
    ['false', false],
    ['0', false],
  ])('with %s: %j', async (word, expected) => {
    const { ada, bot, discord } = await start();
    const running = discord.run(ada, 'ask');
    const { id, token } = await bot.next();
    const callback = `/interactions/${id}/${token}/callback?with_response=${word}`;
    const answer = await bot.request('POST', callback, reply({ content: 'a' }));
    expect(answer.status).toBe(expected ? 200 : 204);
    await running;
    const commands = `/applications/${discord.applicationId}/commands?with_localizations=${word}`;
    const [first] = (await bot.request('GET', commands)).body as [object];
    expect('name_localizations' in first).toBe(expected);
  });
});

describe('a command that is changed', () => {
  it('cannot get the name of another', async () => {
    const { bot, discord } = await start();
    const path = `/applications/${discord.applicationId}/commands`;
    const made = await bot.request('POST', path, { name: 'other', description: 'd' });
    const { id } = made.body as { id: string };
    expect(await bot.request('PATCH', `${path}/${id}`, { name: 'ask' })).toMatchObject({
      status: 400,
      body: { errors: { name: { _errors: [{ code: 'APPLICATION_COMMANDS_DUPLICATE_NAME' }] } } },
    });
    expect((await bot.request('PATCH', `${path}/${id}`, { name: 'else' })).status).toBe(200);
    expect((await bot.request('PATCH', `${path}/${id}`, { name: 'else' })).status).toBe(200);
  });
});

describe('an edit', () => {
  it('overlooks flags that it cannot change', async () => {
    const { answered, bot, webhook } = await start();
    const { interaction } = await answered(reply({ content: 'a', flags: 64 }));
    const path = webhook(interaction.token, '/messages/@original');
    const edited = await bot.request('PATCH', path, { content: 'b', flags: 1 << 13 });
    expect(edited).toMatchObject({ status: 200, body: { content: 'b', flags: 64 } });
  });
});
