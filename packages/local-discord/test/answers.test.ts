import { describe, expect, it } from 'vitest';
import { EPHEMERAL, LOADING, reply, start, unknownInteraction, V2 } from './asking.js';
import { messageOf, unanswered } from './running.js';

describe('the first answer', () => {
  it('is a message that everybody sees, or one person', async () => {
    const { ada, answered, discord, grace } = await start();
    const open = await answered(reply({ content: 'public' }));
    const hidden = await answered(reply({ content: 'private', flags: EPHEMERAL }));
    expect(open.answer).toEqual({ status: 204, body: null });
    expect(messageOf(open.outcome).seenBy).toBeNull();
    expect(messageOf(hidden.outcome).seenBy).toBe(ada.user.id);
    expect(discord.messages(ada).map(({ message }) => message.content)).toEqual(['public', 'private']);
    expect(discord.messages(grace).map(({ message }) => message.content)).toEqual(['public']);
  });

  it('comes back with the interaction when asked for', async () => {
    const { ada, bot, discord } = await start();
    const running = discord.run(ada, 'ask');
    const { id, token, type } = await bot.next();
    const answer = await bot.request('POST', `/interactions/${id}/${token}/callback?with_response=true`, {
      type: 5,
      data: { flags: EPHEMERAL },
    });
    const { message, thinking } = messageOf(await running);
    expect(thinking).toBe(true);
    expect(message.flags).toBe(EPHEMERAL | LOADING);
    expect(answer).toEqual({
      status: 200,
      body: {
        interaction: {
          id,
          type,
          response_message_id: message.id,
          response_message_loading: true,
          response_message_ephemeral: true,
        },
        resource: { type: 5, message: JSON.parse(JSON.stringify(message)) },
      },
    });
  });

  it('is taken once', async () => {
    const { answered, bot } = await start();
    const { interaction } = await answered(reply({ content: 'a' }));
    expect(await bot.answer(interaction, reply({ content: 'b' }))).toEqual({
      status: 400,
      body: { message: 'Interaction has already been acknowledged.', code: 40060 },
    });
  });

  it('may be tried again when it was refused', async () => {
    const { ada, bot, discord } = await start();
    const running = discord.run(ada, 'ask');
    const interaction = await bot.next();
    const refused = await bot.answer(interaction, reply({ content: 'x'.repeat(2001) }));
    expect(refused).toEqual({
      status: 400,
      body: {
        code: 50035,
        message: 'Invalid Form Body',
        errors: {
          data: {
            content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
          },
        },
      },
    });
    expect(discord.refusals).toEqual([
      { method: 'POST', path: `/interactions/${interaction.id}/${interaction.token}/callback`, ...refused },
    ]);
    await bot.answer(interaction, reply({ content: 'short' }));
    expect(messageOf(await running).message.content).toBe('short');
  });

  it('must come in time', async () => {
    const { ada, bot, discord } = await start({ answerWithin: 30 });
    const running = unanswered(discord.run(ada, 'ask'));
    const interaction = await bot.next();
    expect(await running).toBe(true);
    expect(await bot.answer(interaction, reply({ content: 'late' }))).toEqual(unknownInteraction);
    expect(discord.messages(ada)).toEqual([]);
  });

  it('needs the interaction’s own token', async () => {
    const { ada, bot, discord } = await start({ answerWithin: 200 });
    const running = unanswered(discord.run(ada, 'ask'));
    const { id, token } = await bot.next();
    const answer = (path: string) => bot.request('POST', `/interactions/${path}/callback`, reply({ content: 'a' }));
    expect(await answer(`${id}/wrong`)).toEqual(unknownInteraction);
    expect(await answer(`1/${token}`)).toEqual(unknownInteraction);
    expect(await running).toBe(true);
  });

  it('fails everybody who waits when the local Discord closes', async () => {
    const { ada, bot, discord } = await start();
    const running = unanswered(discord.run(ada, 'ask'));
    await bot.next();
    await discord.close();
    expect(await running).toBe(true);
  });
});

describe('thinking', () => {
  it.each([
    ['an edit', 'PATCH', '/messages/@original'],
    ['the first follow-up', 'POST', ''],
  ])('ends with %s, as private as it began', async (_, method, path) => {
    const { ada, answered, bot, discord, webhook } = await start();
    const { interaction, outcome } = await answered({ type: 5, data: { flags: EPHEMERAL } });
    expect(outcome.kind).toBe('thinking');
    const done = await bot.request(method, webhook(interaction.token, path), { content: 'done' });
    expect(done).toMatchObject({ status: 200, body: { id: messageOf(outcome).message.id, content: 'done' } });
    const [message] = discord.messages(ada);
    expect(message).toMatchObject({ seenBy: ada.user.id, thinking: false });
    expect(message?.message).toMatchObject({ flags: EPHEMERAL, edited_timestamp: null });
  });

  it('can become a layout', async () => {
    const { answered, bot, webhook } = await start();
    const { interaction } = await answered({ type: 5 });
    const components = [{ type: 10, content: 'text' }];
    const edit = (body: object) => bot.request('PATCH', webhook(interaction.token, '/messages/@original'), body);
    expect(await edit({ flags: V2, components })).toMatchObject({ status: 200, body: { flags: V2 } });
    expect(await edit({ flags: 0, components: [] })).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await edit({ components: [{ type: 10, content: 'new' }] })).toMatchObject({ status: 200 });
  });
});

describe('mentions', () => {
  it.each([
    ['without allowed mentions', {}, true, true],
    ['with none allowed', { allowed_mentions: { parse: [] } }, false, false],
    ['with users allowed', { allowed_mentions: { parse: ['users'] } }, true, false],
    ['with everyone allowed', { allowed_mentions: { parse: ['everyone'] } }, false, true],
  ])('ping %s', async (_, more, user, everyone) => {
    const { ada, answered } = await start();
    const content = `<@${ada.user.id}> @everyone`;
    for (const data of [{ content }, { flags: V2, components: [{ type: 17, components: [{ type: 10, content }] }] }]) {
      const { message } = messageOf((await answered(reply({ ...data, ...more }))).outcome);
      expect(message.mentions.map(({ id }) => id)).toEqual(user ? [ada.user.id] : []);
      expect(message.mention_everyone).toBe(everyone);
    }
  });

  it('ping one listed user', async () => {
    const { ada, answered, grace } = await start();
    const content = `<@${ada.user.id}> <@!${grace.user.id}>`;
    const { outcome } = await answered(reply({ content, allowed_mentions: { users: [grace.user.id] } }));
    expect(messageOf(outcome).message.mentions).toEqual([grace.user]);
  });
});
