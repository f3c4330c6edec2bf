import { describe, expect, it } from 'vitest';
import { EPHEMERAL, reply, start, unknownMessage } from './asking.js';
import { messageOf, unanswered } from './running.js';

describe('follow-ups', () => {
  it('reply to the original, and are read, changed and removed', async () => {
    const { ada, answered, bot, discord, webhook } = await start();
    const { interaction, outcome } = await answered(reply({ content: 'first', flags: EPHEMERAL }));
    const original = messageOf(outcome).message.id;
    const made = await bot.request('POST', webhook(interaction.token), { content: 'second' });
    expect(made).toMatchObject({
      status: 200,
      body: {
        content: 'second',
        type: 19,
        message_reference: { message_id: original },
        interaction_metadata: { id: interaction.id, original_response_message_id: original },
      },
    });
    const { id } = made.body as { id: string };
    const path = webhook(interaction.token, `/messages/${id}`);
    expect(await bot.request('GET', path)).toEqual({ status: 200, body: made.body });
    expect(await bot.request('PATCH', path, { content: 'changed' })).toMatchObject({ body: { content: 'changed' } });
    expect(await bot.request('DELETE', path)).toEqual({ status: 204, body: null });
    expect(await bot.request('GET', path)).toEqual(unknownMessage);
    expect(discord.messages(ada).map(({ message }) => message.content)).toEqual(['first']);
  });

  it('can be private to the asker', async () => {
    const { ada, answered, bot, discord, grace, webhook } = await start();
    const { interaction } = await answered(reply({ content: 'first' }));
    await bot.request('POST', webhook(interaction.token), { content: 'second', flags: EPHEMERAL });
    expect(discord.messages(ada)).toHaveLength(2);
    expect(discord.messages(grace)).toHaveLength(1);
  });

  it('do not come before the answer', async () => {
    const { ada, bot, discord, webhook } = await start({ answerWithin: 100 });
    const running = unanswered(discord.run(ada, 'ask'));
    const { token } = await bot.next();
    const unknownWebhook = { status: 404, body: { message: 'Unknown Webhook', code: 10015 } };
    expect(await bot.request('POST', webhook(token), { content: 'c' })).toEqual(unknownWebhook);
    expect(await running).toBe(true);
    expect(await bot.request('POST', webhook(token), { content: 'c' })).toEqual(unknownWebhook);
    expect(await bot.request('POST', `/webhooks/1/${token}`, { content: 'c' })).toEqual(unknownWebhook);
  });

  it('need a token that has not run out', async () => {
    const { answered, bot, webhook } = await start({ tokenLifetime: 50 });
    const { interaction } = await answered(reply({ content: 'a' }));
    const invalid = { status: 401, body: { message: 'Invalid Webhook Token', code: 50027 } };
    expect(await bot.request('GET', webhook('wrong', '/messages/@original'))).toEqual(invalid);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await bot.request('POST', webhook(interaction.token), { content: 'c' })).toEqual(invalid);
  });

  it('reach no message of another interaction', async () => {
    const { ada, answered, bot, discord, webhook } = await start();
    const one = await answered(reply({ content: 'one' }));
    const two = await answered(reply({ content: 'two' }));
    const { id } = messageOf(one.outcome).message;
    expect(await bot.request('PATCH', webhook(two.interaction.token, `/messages/${id}`), { content: 'x' })).toEqual(
      unknownMessage,
    );
    expect(discord.messages(ada).map(({ message }) => message.content)).toEqual(['one', 'two']);
  });

  it('find no reply that the person dismissed', async () => {
    const { ada, answered, bot, discord, grace, webhook } = await start();
    const { interaction, outcome } = await answered(reply({ content: 'private', flags: EPHEMERAL }));
    const { id } = messageOf(outcome).message;
    discord.dismiss(grace, id);
    expect(discord.messages(ada)).toHaveLength(1);
    discord.dismiss(ada, id);
    expect(discord.messages(ada)).toEqual([]);
    expect(await bot.request('GET', webhook(interaction.token, '/messages/@original'))).toEqual(unknownMessage);
  });
});
