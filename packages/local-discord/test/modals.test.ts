import { describe, expect, it } from 'vitest';
import { button, reply, start } from './asking.js';
import { messageOf, unanswered } from './running.js';

describe('modals', () => {
  const form = {
    type: 9,
    data: {
      custom_id: 'form',
      title: 'Form',
      components: [
        { type: 10, content: 'Explanation' },
        {
          type: 18,
          label: 'Words',
          component: { type: 4, custom_id: 'words', style: 1, min_length: 2, max_length: 5 },
        },
        {
          type: 18,
          label: 'Kind',
          component: {
            type: 3,
            custom_id: 'kind',
            options: [
              { label: 'A', value: 'a' },
              { label: 'B', value: 'b', default: true },
            ],
          },
        },
        {
          type: 1,
          components: [{ type: 4, custom_id: 'note', label: 'Note', style: 2, required: false, value: 'none' }],
        },
      ],
    },
  };

  async function withForm() {
    const started = await start();
    const { outcome } = await started.answered(form);
    if (outcome.kind !== 'modal') throw new Error(outcome.kind);
    return { ...started, modalId: outcome.modalId, modal: outcome.modal };
  }

  it('come with numbered components and go back filled in', async () => {
    const { ada, bot, discord, modal, modalId } = await withForm();
    expect(modal.components.map(({ id }) => id)).toEqual([1, 2, 4, 6]);
    const sending = discord.submit(ada, modalId, { words: 'abc' });
    const sent = await bot.next();
    expect(sent.type).toBe(5);
    expect(sent).not.toHaveProperty('message');
    expect(sent.data).toEqual({
      custom_id: 'form',
      components: [
        { type: 10, id: 1 },
        { type: 18, id: 2, component: { type: 4, id: 3, custom_id: 'words', value: 'abc' } },
        { type: 18, id: 4, component: { type: 3, id: 5, custom_id: 'kind', values: ['b'] } },
        { type: 1, id: 6, components: [{ type: 4, id: 7, custom_id: 'note', value: 'none' }] },
      ],
    });
    await bot.answer(sent, reply({ content: 'thanks' }));
    const { message } = messageOf(await sending);
    expect(message.interaction_metadata).toMatchObject({ type: 5, triggering_interaction_metadata: { type: 2 } });
    await expect(discord.submit(ada, modalId, { words: 'abc' })).rejects.toThrow('has no form');
  });

  it.each([
    [{}, '"words" is required'],
    [{ words: 'a' }, '"words" needs at least 2 characters'],
    [{ words: 'abcdef' }, '"words" takes at most 5 characters'],
    [{ words: 'abc', kind: 'c' }, '"kind" offers no "c"'],
    [{ words: 'abc', other: 'x' }, 'has no input "other"'],
  ])('are not sent with %j', async (values, message) => {
    const { ada, discord, modalId } = await withForm();
    await expect(discord.submit(ada, modalId, values)).rejects.toThrow(message);
  });

  it('belong to the one who has them open', async () => {
    const { discord, grace, modalId } = await withForm();
    await expect(discord.submit(grace, modalId, { words: 'abc' })).rejects.toThrow('Grace has no form');
  });

  it('from a button change the message of the button', async () => {
    const { ada, answered, bot, discord } = await start();
    const { outcome } = await answered(reply({ content: 'old', components: [button('go')] }));
    const { id } = messageOf(outcome).message;
    const pressing = discord.press(ada, id, 'go');
    await bot.answer(await bot.next(), form);
    const opened = await pressing;
    if (opened.kind !== 'modal') throw new Error(opened.kind);
    const sending = discord.submit(ada, opened.modalId, { words: 'abc' });
    const sent = await bot.next();
    expect(sent).toMatchObject({ message: { id } });
    await bot.answer(sent, { type: 7, data: { content: 'new' } });
    expect(messageOf(await sending).message).toMatchObject({ id, content: 'new' });
  });

  it('stay open when the bot does not answer', async () => {
    const { ada, bot, discord } = await start({ answerWithin: 100 });
    const running = discord.run(ada, 'ask');
    await bot.answer(await bot.next(), form);
    const opened = await running;
    if (opened.kind !== 'modal') throw new Error(opened.kind);
    expect(await unanswered(discord.submit(ada, opened.modalId, { words: 'abc' }))).toBe(true);
    await bot.next();
    const again = discord.submit(ada, opened.modalId, { words: 'abc' });
    await bot.answer(await bot.next(), reply({ content: 'thanks' }));
    expect((await again).kind).toBe('message');
  });
});
