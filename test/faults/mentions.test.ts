import type { RestFault } from 'local-discord';
import { describe, expect, test } from 'vitest';
import { textOf } from '../end-to-end/running-bot.js';
import { type FaultyBot, faultyBots, until } from './faulty.js';

const startBot = faultyBots();
const start = () => startBot({}, { mentions: true });

const MESSAGES = { path: /\/messages$/, method: 'POST' };
const ANY = { path: /./ };
const PAGE = '<html><body><h1>502 Bad Gateway</h1></body></html>';
const UNAUTHORIZED: RestFault = {
  kind: 'answer',
  status: 401,
  type: 'application/json',
  body: '{"message":"401: Unauthorized","code":0}',
};

/** Somebody mentions the bot. */
function mention({ anna, discord }: FaultyBot): void {
  discord.post(anna, `<@${discord.applicationId}> When did it rain?`);
}

const answers = ({ anna, discord }: FaultyBot) =>
  discord.messages(anna).filter(({ message }) => message.author.id === discord.applicationId);
const mentionsServed = ({ served }: FaultyBot) => served.filter(({ what }) => what === 'mention');

/** The bot answers the next mention, and the next command. */
async function goesOn(bot: FaultyBot): Promise<void> {
  const before = answers(bot).length;
  mention(bot);
  await until(() => answers(bot).length > before);
  await bot.answersTheNext();
}

describe('an answer to a mention meets', () => {
  test.each<[string, RestFault, number]>([
    ['one 401', UNAUTHORIZED, 1],
    ['503', { kind: 'answer', status: 503 }, 4],
    ['502 with a page', { kind: 'answer', status: 502, type: 'text/html', body: PAGE }, 1],
    ['429', { kind: 'rate-limit', retryAfter: 0.5, global: false }, 1],
    ['429 that is longer than a request is held', { kind: 'rate-limit', retryAfter: 3, global: false }, 1],
    ['a connection that is reset', { kind: 'reset', abruptly: true }, 4],
    ['a slow Discord', { kind: 'slow', milliseconds: 600 }, 1],
    ['a connection that is lost after Discord heard it', { kind: 'lost-answer' }, 1],
  ])('%s, and stands there all the same, once', async (_what, fault, times) => {
    const bot = await start();
    bot.restFaults.inject(fault, { ...MESSAGES, times });
    mention(bot);
    await until(() => mentionsServed(bot).length === 1);
    expect(bot.restFaults.hits()).toBe(times);
    expect(mentionsServed(bot)[0]?.delivery).toBe('delivered');
    expect(answers(bot).map(textOf).join()).toContain('It rained');
    expect(answers(bot)).toHaveLength(1);
    await goesOn(bot);
  });

  test.each<[string, RestFault, object]>([
    ['429 of ten minutes', { kind: 'rate-limit', retryAfter: 600, global: false }, {}],
    ['429 of ten minutes for everything', { kind: 'rate-limit', retryAfter: 600, global: true }, {}],
    [
      '403',
      { kind: 'answer', status: 403, type: 'application/json', body: '{"message":"Missing Access","code":50001}' },
      { status: 403, code: 50_001 },
    ],
  ])('%s: it is given up at once and logged, and commands are answered', async (_what, fault, refusal) => {
    const bot = await start();
    bot.restFaults.inject(fault, { ...MESSAGES, times: 1_000 });
    mention(bot);
    await until(() => mentionsServed(bot).length === 1);
    expect(mentionsServed(bot)[0]?.delivery).toBe('lost');
    expect(bot.restFaults.hits()).toBe(1);
    const line = bot.log.map((text) => JSON.parse(text)).find(({ msg }) => msg === 'answer not delivered');
    expect(line).toMatchObject({ command: 'mention', delivery: 'lost', ...refusal });
    await bot.answersTheNext();
  });

  test('429 of ten minutes: what Discord would only refuse is not sent', async () => {
    const bot = await start();
    bot.restFaults.inject({ kind: 'rate-limit', retryAfter: 600, global: false }, { ...MESSAGES, times: 1_000 });
    for (let asked = 1; asked <= 3; asked += 1) {
      mention(bot);
      await until(() => mentionsServed(bot).length === asked);
    }
    expect(bot.restFaults.hits()).toBe(1);
  });

  test('silence for ever: it is given up after some seconds, and the next is answered', async () => {
    const bot = await start();
    bot.restFaults.inject({ kind: 'silence' }, { ...MESSAGES, times: 1_000 });
    mention(bot);
    await until(() => mentionsServed(bot).length === 1);
    expect(mentionsServed(bot)[0]?.delivery).toBe('lost');
    bot.restFaults.clear();
    await goesOn(bot);
  });
});

describe('a token that Discord keeps refusing', () => {
  test('is said in the log with what to do; nothing is sent with it until it is taken again', async () => {
    const bot = await start();
    bot.restFaults.inject(UNAUTHORIZED, { ...ANY, method: 'POST', path: /\/messages$/, times: 1_000 });
    bot.restFaults.inject(UNAUTHORIZED, { path: /\/users\/@me$/, times: 1 });
    mention(bot);
    await until(() => !bot.bot.accepted());
    expect(bot.log.join('')).toMatch(/Discord refuses the token: .*copy DISCORD_TOKEN again/);
    await until(() => mentionsServed(bot).length === 1);
    const sent = bot.restFaults.hits();
    mention(bot);
    await until(() => mentionsServed(bot).length === 2);
    expect(mentionsServed(bot).map(({ delivery }) => delivery)).toEqual(['lost', 'lost']);
    expect(bot.restFaults.hits()).toBe(sent);
    // Commands bring a token of their own.
    await bot.answersTheNext();
    bot.restFaults.clear();
    await until(() => bot.bot.accepted());
    expect(bot.log.join('')).toContain('Discord takes the token');
    await goesOn(bot);
  });
});

describe('a bot that is stopped while an answer to a mention', () => {
  test.each<[string, RestFault]>([
    ['meets silence', { kind: 'silence' }],
    ['is to wait ten minutes', { kind: 'rate-limit', retryAfter: 600, global: false }],
    ['is refused for its token', UNAUTHORIZED],
  ])('%s ends', async (_what, fault) => {
    const bot = await start();
    bot.restFaults.inject(fault, { ...MESSAGES, times: 1_000 });
    mention(bot);
    await until(() => bot.restFaults.hits() > 0);
    await bot.bot.stop();
    expect(bot.discord.connected()).toBe(false);
    bot.restFaults.clear();
    await bot.restart();
    await goesOn(bot);
  });
});
