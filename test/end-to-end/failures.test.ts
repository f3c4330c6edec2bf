import { PassThrough } from 'node:stream';
import { NoAnswer, startLocalDiscord } from 'local-discord';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { startBot } from '../../src/discord/gateway.js';
import { createLibrary } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { buttonOf, isPrivate, messageOf, type RunningBot, runBot, textOf, transport } from './running-bot.js';

const rain = createLibrary([
  articleOf('rain', 'It rained in Oslo on Tuesday. “We were wet,” said Ann Lee, the mayor.\nIt stopped on Friday.'),
]);
const snow = createLibrary([articleOf('snow', 'It snowed in Bergen. “We were cold,” said Bo Ray.')]);

let running: RunningBot | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

describe('failures', () => {
  test('a fault of the bot’s is a private sentence with an id, and the next command is answered', async () => {
    let broken = true;
    const ask: typeof rain.corpus.ask = (...all) => {
      if (broken) throw new Error('secret detail');
      return rain.corpus.ask(...all);
    };
    running = await runBot({ ...rain, corpus: { ...rain.corpus, ask } });
    const { discord, anna } = running;
    const reply = messageOf(await discord.run(anna, 'ask', { question: 'When did it rain?' }));
    expect(textOf(reply)).toMatch(
      /^That went wrong on my side; if it happens again, report it with the id [0-9a-f]{8}\.$/,
    );
    expect(isPrivate(reply)).toBe(true);
    broken = false;
    expect(textOf(messageOf(await discord.run(anna, 'ask', { question: 'When did it rain?' })))).toContain(
      'It rained in Oslo',
    );
  });

  test('a button made for an article that has changed says so and leaves the message alone', async () => {
    running = await runBot(rain);
    const { discord, anna } = running;
    const reply = messageOf(await discord.run(anna, 'quote', { by: 'Ann Lee' }));
    await running.restart(snow);
    const explained = messageOf(await discord.press(anna, reply.message.id, buttonOf(reply, 'In context').custom_id));
    expect(textOf(explained)).toContain('The article has changed since this reply was made');
    expect(explained.message.id).not.toBe(reply.message.id);
    expect(discord.messages(anna).find(({ message }) => message.id === reply.message.id)?.message.components).toEqual(
      reply.message.components,
    );
  });

  test('a stopped bot does not answer, and answers again when it is started', async () => {
    running = await runBot(rain);
    const { discord, anna } = running;
    await running.bot.stop();
    await expect(discord.run(anna, 'help')).rejects.toThrow(NoAnswer);
    await running.restart();
    expect(textOf(messageOf(await discord.run(anna, 'help')))).toContain('/ask');
  });

  test.runIf(transport === 'gateway')('a wrong token is refused', async () => {
    const discord = await startLocalDiscord();
    const start = startBot({
      library: rain,
      token: `${discord.token.slice(0, -1)}!`,
      api: discord.api,
      log: pino({ level: 'silent' }),
    });
    await expect(start).rejects.toThrow();
    await discord.close();
  });
});

describe('several articles', () => {
  test('every command of an article takes `article`, and replies name the article', async () => {
    const both = createLibrary([...rain.corpus.stories, ...snow.corpus.stories].map(({ article }) => article));
    running = await runBot(both);
    const { discord, anna } = running;
    const withArticle = discord.commands().filter(({ options }) => options?.some(({ name }) => name === 'article'));
    expect(withArticle.map(({ name }) => name).sort()).toEqual(['article', 'ask', 'quote', 'speakers', 'whosaid']);
    expect(await discord.complete(anna, 'ask', { article: 'berg' }, 'article')).toEqual([
      { name: 'It snowed in Bergen', value: 'snow' },
    ]);
    const quotes = textOf(messageOf(await discord.run(anna, 'quote', {})));
    expect(quotes).toContain('It snowed in Bergen');
    const snowOnly = textOf(messageOf(await discord.run(anna, 'quote', { article: 'snow' })));
    expect(snowOnly).toContain('We were cold');
    expect(snowOnly).not.toContain('We were wet');
    expect(textOf(messageOf(await discord.run(anna, 'ask', { question: 'Why?', article: 'nowhere' })))).toContain(
      'There is no article called “nowhere”',
    );
  });
});

describe('the log', () => {
  test('holds interaction, command, outcome and time, and neither token nor what was typed', async () => {
    const stream = new PassThrough();
    let written = '';
    stream.on('data', (chunk) => {
      written += String(chunk);
    });
    running = await runBot(rain, { log: pino({ level: 'trace' }, stream) });
    const { discord, anna } = running;
    await discord.run(anna, 'ask', { question: 'When did the xylophone rain?' });
    await running.bot.stop();
    expect(written).toMatch(
      /"interaction":"\d+","command":"ask","outcome":"\w+","milliseconds":[\d.]+,"msg":"answered"/,
    );
    expect(written).not.toContain('xylophone');
    expect(written).not.toContain(discord.token);
    expect(written).not.toContain(anna.user.username);
  });
});
