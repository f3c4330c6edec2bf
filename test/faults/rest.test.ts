import { NoAnswer, type Refusal, type RestFault } from 'local-discord';
import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.js';
import { attribute } from '../../src/quotes/index.js';
import { articleOf } from '../../src/reading/read.js';
import { prepareStory } from '../../src/search/index.js';
import { buttonOf, messageOf, textOf } from '../end-to-end/running-bot.js';
import { faultyBots, rain, until } from './faulty.js';

const start = faultyBots();
const CALLBACK = { path: /\/callback$/ };
const COMMANDS = { path: /\/commands$/ };
const PAGE = '<html><body><h1>502 Bad Gateway</h1></body></html>';

describe('the answer meets', () => {
  test.each<[string, RestFault, number]>([
    ['500', { kind: 'answer', status: 500 }, 1],
    ['502 with a page', { kind: 'answer', status: 502, type: 'text/html', body: PAGE }, 3],
    [
      '503 with JSON',
      { kind: 'answer', status: 503, type: 'application/json', body: '{"message":"down","code":0}' },
      2,
    ],
    ['429 on the route', { kind: 'rate-limit', retryAfter: 0.5, global: false }, 1],
    ['429 for everything', { kind: 'rate-limit', retryAfter: 0.5, global: true }, 1],
    ['429 three times', { kind: 'rate-limit', retryAfter: 0.2, global: false }, 3],
    ['a connection that is reset', { kind: 'reset', abruptly: true }, 1],
    ['a connection that is closed', { kind: 'reset', abruptly: false }, 2],
    ['silence', { kind: 'silence' }, 1],
    ['a slow Discord', { kind: 'slow', milliseconds: 600 }, 1],
    ['a success with a page', { kind: 'answer', status: 502, type: 'text/html', body: PAGE }, 1],
  ])('%s, and reaches the person all the same, once', async (_what, fault, times) => {
    const bot = await start();
    bot.restFaults.inject(fault, { ...CALLBACK, times });
    expect(await bot.ask()).toContain('It rained');
    expect(bot.restFaults.hits()).toBe(times);
    await until(() => bot.served.length === 1);
    expect(bot.served[0]?.delivery).toBe('delivered');
    await bot.answersTheNext();
  });

  test('a connection that is lost after Discord heard it: it is not said a second time', async () => {
    const bot = await start();
    bot.restFaults.inject({ kind: 'lost-answer' }, CALLBACK);
    expect(await bot.ask()).toContain('It rained');
    await until(() => bot.served.length === 1);
    expect(bot.served[0]?.delivery).toBe('delivered');
    expect(bot.discord.messages(bot.anna)).toHaveLength(1);
    // The try that asked whether it was heard is the one refusal.
    const refusals = bot.discord.refusals as Refusal[];
    expect(refusals.splice(0)).toMatchObject([{ body: { code: 40_060 } }]);
    await bot.answersTheNext();
  });

  test.each<[string, RestFault]>([
    ['500 for ever', { kind: 'answer', status: 500 }],
    ['silence for ever', { kind: 'silence' }],
    ['resets for ever', { kind: 'reset', abruptly: true }],
    ['429 of ten minutes', { kind: 'rate-limit', retryAfter: 600, global: false }],
    ['429 of ten minutes for everything', { kind: 'rate-limit', retryAfter: 600, global: true }],
  ])('%s: it is given up when it would be too late, and the next is answered', async (_what, fault) => {
    const bot = await start({ answerWithin: 3_000 });
    bot.restFaults.inject(fault, { ...CALLBACK, times: 1_000 });
    await expect(bot.ask()).rejects.toThrow(NoAnswer);
    await until(() => bot.served.length === 1);
    expect(bot.served[0]).toMatchObject({ outcome: 'found', delivery: 'lost' });
    bot.restFaults.clear();
    await bot.answersTheNext();
  });

  test.each<[string, number, string]>([
    ['10062: expired', 10_062, 'expired'],
    ['40060: answered already, by another replica', 40_060, 'answered-already'],
    ['50035: refused', 50_035, 'lost'],
  ])('%s: it is logged, not tried again, and the next is answered', async (_what, code, delivery) => {
    const bot = await start({ answerWithin: 500 });
    const body = JSON.stringify({ message: 'No', code });
    bot.restFaults.inject({ kind: 'answer', status: 400, type: 'application/json', body }, CALLBACK);
    await expect(bot.ask()).rejects.toThrow(NoAnswer);
    await until(() => bot.served.length === 1);
    expect(bot.served[0]?.delivery).toBe(delivery);
    expect(bot.restFaults.hits()).toBe(1);
    expect(bot.log.some((line) => line.includes(`"delivery":"${delivery}"`))).toBe(true);
    await bot.answersTheNext();
  });
});

describe('many at once', () => {
  test('50 in the same instant are answered, each once', async () => {
    const bot = await start();
    const { anna, discord } = bot;
    const asked = Array.from({ length: 50 }, () => discord.run(anna, 'ask', { question: 'When did it rain?' }));
    for (const reply of await Promise.all(asked)) expect(textOf(messageOf(reply))).toContain('It rained');
    await until(() => bot.served.length >= 50);
    expect(bot.served).toHaveLength(50);
    expect(discord.messages(anna)).toHaveLength(50);
    expect(discord.refusals).toEqual([]);
  });

  test('50 while every third answer fails at first', async () => {
    const bot = await start();
    const { anna, discord, restFaults } = bot;
    restFaults.inject({ kind: 'answer', status: 503 }, { ...CALLBACK, times: 8 });
    restFaults.inject({ kind: 'reset', abruptly: true }, { ...CALLBACK, times: 8 });
    const asked = Array.from({ length: 50 }, () => discord.run(anna, 'ask', { question: 'When did it rain?' }));
    for (const reply of await Promise.all(asked)) expect(textOf(messageOf(reply))).toContain('It rained');
    expect(discord.messages(anna)).toHaveLength(50);
    await bot.answersTheNext();
  });
});

describe('an interaction’s token that has run out', () => {
  test('does not hinder a button under the message that it made', async () => {
    const bot = await start({ tokenLifetime: 50 });
    const { anna, discord } = bot;
    const reply = messageOf(await discord.run(anna, 'quote', { by: 'Ann Lee' }));
    await new Promise((resolve) => setTimeout(resolve, 80));
    const context = messageOf(await discord.press(anna, reply.message.id, buttonOf(reply, 'In context').custom_id));
    expect(textOf(context)).toContain('It stopped on Friday');
  });
});

describe('registration', () => {
  const both = createLibrary([...rain.corpus.stories.map(({ article }) => article), articleOf('snow', 'It snowed.')]);

  test.each<[string, RestFault, RegExp]>([
    [
      '400',
      { kind: 'answer', status: 400, type: 'application/json', body: '{"message":"Invalid Form Body","code":50035}' },
      /Discord refuses the commands; its reason/,
    ],
    [
      '401',
      { kind: 'answer', status: 401, type: 'application/json', body: '{"message":"401","code":0}' },
      /copy DISCORD_TOKEN again.*trying again later/,
    ],
    [
      '404',
      { kind: 'answer', status: 404, type: 'application/json', body: '{"message":"404: Not Found","code":0}' },
      /DISCORD_API.*trying again later/,
    ],
    [
      '429 of ten minutes',
      { kind: 'rate-limit', retryAfter: 600, global: false },
      /"retryAfter":6000\d\d,.*trying again later/,
    ],
    ['silence', { kind: 'silence' }, /trying again later/],
    [
      '403',
      { kind: 'answer', status: 403, type: 'application/json', body: '{"message":"Missing Access","code":50001}' },
      /Discord refuses the commands/,
    ],
    ['503 for ever', { kind: 'answer', status: 503 }, /trying again later/],
    [
      'a page',
      { kind: 'answer', status: 200, type: 'text/html', body: PAGE },
      /no list of commands.*trying again later/,
    ],
    ['resets', { kind: 'reset', abruptly: true }, /trying again later/],
  ])('%s: it is logged with what to do, and what is registered is answered', async (_what, fault, message) => {
    const bot = await start();
    bot.restFaults.inject(fault, { ...COMMANDS, times: 8 });
    await bot.restart(both);
    await until(() => message.test(bot.log.join('')));
    bot.restFaults.clear();
    await bot.answersTheNext();
  });
});

describe('registration later', () => {
  test.each<[string, RestFault]>([
    ['one 401', { kind: 'answer', status: 401, type: 'application/json', body: '{"message":"401","code":0}' }],
    ['503', { kind: 'answer', status: 503 }],
  ])('after %s the commands are registered without a new start', async (_what, fault) => {
    const bot = await start();
    bot.restFaults.inject(fault, { ...COMMANDS, times: 3 });
    await bot.restart(
      createLibrary([...rain.corpus.stories.map(({ article }) => article), articleOf('snow', 'Snow.')]),
    );
    const hasArticle = () =>
      bot.discord.commands().some(({ options }) => options?.some(({ name }) => name === 'article'));
    await until(() => /trying again later/.test(bot.log.join('')));
    expect(hasArticle()).toBe(false);
    bot.restFaults.clear();
    await until(hasArticle);
    expect(bot.log.join('')).toContain('commands registered');
  });
});

describe('stopping', () => {
  test.each<[string, RestFault]>([
    ['meets silence', { kind: 'silence' }],
    ['is to wait ten minutes', { kind: 'rate-limit', retryAfter: 600, global: false }],
  ])('while registration %s is not held up', async (_what, fault) => {
    const bot = await start();
    const library = createLibrary([articleOf('snow', 'It snowed.')]);
    await bot.restart(library);
    bot.restFaults.inject(fault, { ...COMMANDS, times: 1_000 });
    const hail = articleOf('hail', 'It hailed.');
    await library.change([prepareStory({ article: hail, ...attribute(hail) })], []);
    bot.bot.articlesChanged();
    await until(() => bot.restFaults.hits() > 0);
    await bot.bot.stop();
    expect(bot.log.join('')).not.toContain('"delivery":"lost"');
    bot.restFaults.clear();
    await bot.restart();
    await bot.answersTheNext();
  });

  test('an answer that is on its way is finished; what comes later is not taken', async () => {
    const bot = await start({ answerWithin: 1_500 });
    bot.restFaults.inject({ kind: 'slow', milliseconds: 500 }, CALLBACK);
    const early = bot.ask();
    await until(() => bot.restFaults.hits() === 1);
    const stopped = bot.bot.stop();
    const late = bot.ask();
    expect(await early).toContain('It rained');
    await expect(late).rejects.toThrow(NoAnswer);
    await stopped;
    expect(bot.served).toHaveLength(1);
    await bot.restart();
    await bot.answersTheNext();
  });
});
