import { PassThrough } from 'node:stream';
import type { ChannelMessage, LocalDiscord, Person } from 'local-discord';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { buttonOf, messageOf, type RunningBot, type RunOptions, runBot, textOf, transport } from './running-bot.js';

const library = createLibrary(readSeeds(`${packageRoot()}/seeds`).articles);

let running: RunningBot | undefined;
afterEach(async () => {
  expect(running?.discord.refusals).toEqual([]);
  await running?.stop();
  running = undefined;
});

async function open(options: RunOptions = {}): Promise<RunningBot> {
  running = await runBot(library, { mentions: true, ...options });
  return running;
}

/** Writes a message that mentions the bot, and waits for the bot's message after it. */
async function mention(discord: LocalDiscord, person: Person, text: string, replyTo?: string): Promise<ChannelMessage> {
  const before = new Set(discord.messages(person).map(({ message }) => message.id));
  const written = discord.post(person, text, replyTo).message.id;
  const answer = () =>
    discord.messages(person).find(({ message }) => !before.has(message.id) && message.id !== written);
  return (
    answer() ??
    (await new Promise<ChannelMessage>((resolve) => {
      const stop = discord.onChange(() => {
        const found = answer();
        if (!found) return;
        stop();
        resolve(found);
      });
    }))
  );
}

// Without the gateway Discord sends no messages.
describe.skipIf(transport === 'http')('a mention', () => {
  test('with a question is answered where it stands, as a reply that pings nobody', async () => {
    const { discord, anna } = await open();
    const reply = await mention(discord, anna, `<@${discord.applicationId}> what did Qin Gang say about Taiwan?`);
    expect(reply.seenBy).toBeNull();
    expect(textOf(reply)).toContain('Asked: **what did Qin Gang say about Taiwan?**');
    expect(textOf(reply)).toContain('Taiwan tomorrow');
    expect(reply.message.mentions).toEqual([]);
    expect(reply.message.referenced_message?.content).toContain('what did Qin Gang say');
  });

  test('in a reply to an answer goes on from it, again and again', async () => {
    const { discord, anna, ben } = await open();
    const first = await mention(discord, anna, `<@${discord.applicationId}> what did Qin Gang say about Taiwan?`);
    const second = await mention(discord, ben, 'and what did Wang say?', first.message.id);
    expect(textOf(second)).toContain('### Wang Yi');
    const more = await mention(discord, anna, 'what else did he say?', first.message.id);
    expect(textOf(more)).toContain('Asked: **what else did Qin Gang say?**');
    expect(textOf(more)).toContain('getting out of hand');
    expect(textOf(more)).not.toContain('Taiwan tomorrow');
    const blinken = await mention(discord, anna, 'and Blinken?', first.message.id);
    expect(textOf(blinken)).toContain('Asked: **What did Antony Blinken say about Taiwan?**');
  });

  test('goes on after a restart, and from what somebody shared', async () => {
    const { discord, anna, ben, restart } = await open();
    const asked = messageOf(await discord.run(anna, 'quote', { by: 'Peskov' }));
    const shared = messageOf(await discord.press(anna, asked.message.id, buttonOf(asked, 'Share').custom_id));
    await restart();
    const reply = await mention(discord, ben, 'what else did he say?', shared.message.id);
    expect(textOf(reply)).toContain('That is all that the article has from Dmitry Peskov');
  });

  test('with words checks them', async () => {
    const { discord, anna } = await open();
    const reply = await mention(discord, anna, `<@${discord.applicationId}> who said "fuel to the fire"?`);
    expect(textOf(reply)).toContain('Quoted, word for word');
  });

  test('without a question says what to do, in the server’s language', async () => {
    const { discord, anna } = await open({ discord: { serverLocale: 'de' } });
    expect(textOf(await mention(discord, anna, `hey <@${discord.applicationId}>`))).toContain('Frag mich etwas');
    expect(textOf(await mention(discord, anna, `<@${discord.applicationId}> what else did he say?`))).toContain(
      'Wen meinst du?',
    );
  });

  test('buttons under the answer give whoever presses a private page', async () => {
    const { discord, anna, ben } = await open();
    const reply = await mention(discord, anna, `<@${discord.applicationId}> What did Qin Gang say?`);
    const all = messageOf(
      await discord.press(ben, reply.message.id, buttonOf(reply, 'All their quotations').custom_id),
    );
    expect(all.seenBy).toBe(ben.user.id);
  });

  test('a conversation with the bot alone needs no mention', async () => {
    const { discord, anna } = await open({ discord: { place: 'direct-message' } });
    const reply = await mention(discord, anna, 'who is Patrushev?');
    expect(textOf(reply)).toContain('Asked: **who is Patrushev?**');
  });

  test('a fault of the bot’s is a sentence with an id', async () => {
    const ask = () => {
      throw new Error('secret');
    };
    running = await runBot({ ...library, corpus: { ...library.corpus, ask } }, { mentions: true });
    const { discord, anna } = running;
    const reply = textOf(await mention(discord, anna, `<@${discord.applicationId}> what?`));
    expect(reply).toMatch(/^That went wrong on my side; if it happens again, report it with the id [0-9a-f]{8}\.$/);
  });

  test('other messages, and the bot’s own, are not answered; nothing of a message is logged', async () => {
    const stream = new PassThrough();
    let written = '';
    stream.on('data', (chunk) => {
      written += String(chunk);
    });
    const { discord, anna, bot } = await open({ log: pino({ level: 'trace' }, stream) });
    discord.post(anna, 'What did Qin Gang say?');
    discord.post(anna, 'I asked Whosaid and @Whosaid');
    await discord.run(anna, 'help', { public: true });
    const before = discord.messages(anna).length;
    await mention(discord, anna, `<@${discord.applicationId}> xylophone?`);
    expect(discord.messages(anna)).toHaveLength(before + 2);
    await bot.stop();
    expect(written.match(/"command":"mention"/g)).toHaveLength(1);
    expect(written).not.toContain('xylophone');
    expect(written).not.toContain(anna.user.username);
  });

  test('is not even heard where mentions are off', async () => {
    const { discord, anna } = await open({ mentions: false });
    discord.post(anna, `<@${discord.applicationId}> What did Qin Gang say?`);
    await discord.run(anna, 'help');
    expect(discord.messages(anna)).toHaveLength(2);
  });
});
