import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type Dispatch, NoAnswer } from 'local-discord';
import { describe, expect, test } from 'vitest';
import { messageOf, textOf } from '../end-to-end/running-bot.js';
import { faultyBots, startFaulty, until } from './faulty.js';

const start = faultyBots();

/** Codes after which Discord lets a session go on, those after which it does not, and those after which nothing helps. */
const RESUMED = [1_006, 4_000, 4_001, 4_002, 4_009] as const;
const IDENTIFIED_ANEW = [4_003, 4_005, 4_007, 4_008] as const;
const FATAL = [4_004, 4_010, 4_011, 4_012, 4_013, 4_014] as const;

describe('the gateway closes', () => {
  test.each(RESUMED)('with %d: what was asked meanwhile is answered, once', async (code) => {
    const bot = await start();
    const { anna, discord } = bot;
    if (code === 1_006) bot.socket().terminate();
    else bot.socket().close(code);
    await until(() => !discord.connected());
    const asked = [1, 2, 3].map(() => discord.run(anna, 'ask', { question: 'When did it rain?' }));
    for (const reply of await Promise.all(asked)) expect(textOf(messageOf(reply))).toContain('It rained');
    await until(() => bot.served.length >= 3);
    await bot.answersTheNext();
  });

  // The identify throttle of a bot with one shard lets one through every 5 seconds, so these wait together.
  test(`with ${IDENTIFIED_ANEW.join(', ')}: it identifies anew and answers`, { timeout: 30_000 }, async () => {
    await Promise.all(
      IDENTIFIED_ANEW.map(async (code) => {
        const bot = await start();
        bot.socket().close(code);
        await until(() => bot.gateway.identifies() === 2);
        await bot.answersTheNext();
      }),
    );
  });

  test.each(FATAL)('with %d for good: it is said what to do, and no more is tried', async (code) => {
    const bot = await start();
    bot.socket().close(code);
    await until(() => bot.closedForGood.length > 0);
    const [error] = bot.closedForGood;
    expect(error?.message).toMatch(/(?:set|reset|raise|update|grant)/i);
    expect(error?.message).toContain(`(close code ${code})`);
    expect(bot.gateway.identifies()).toBe(1);
    expect(bot.bot.shards().get(0)).toBe(false);
    await bot.restart();
    await bot.answersTheNext();
  });

  test('again and again: each time it comes back', async () => {
    const bot = await start();
    for (let round = 0; round < 3; round += 1) {
      bot.socket().close(GatewayCloseCodes.UnknownError);
      await until(() => !bot.discord.connected());
      await bot.answersTheNext();
    }
    expect(bot.gateway.identifies()).toBe(1);
  });
});

describe('the gateway misbehaves', () => {
  test('no answer to heartbeats: the dead connection is left and the session resumed', async () => {
    const bot = await start({ heartbeatInterval: 150 });
    bot.gateway.faults.heartbeatAcks = false;
    await until(() => !bot.discord.connected());
    bot.gateway.faults.heartbeatAcks = true;
    await bot.answersTheNext();
    expect(bot.gateway.identifies()).toBe(1);
  });

  test('a session that is invalid but can be resumed', async () => {
    const bot = await start();
    bot.gateway.faults.doubtedResumes = 2;
    bot.socket().close(GatewayCloseCodes.UnknownError);
    await until(() => bot.gateway.faults.doubtedResumes === 0);
    await bot.answersTheNext();
    expect(bot.gateway.identifies()).toBe(1);
  });

  test('a session that is invalid, and a resume that is refused', { timeout: 30_000 }, async () => {
    const [invalid, refused] = await Promise.all([start(), start()]);
    invalid.socket().send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null }));
    refused.gateway.faults.refuseResume = true;
    refused.socket().close(GatewayCloseCodes.UnknownError);
    for (const bot of [invalid, refused]) {
      await until(() => bot.gateway.identifies() === 2);
      await bot.answersTheNext();
    }
  });

  test('a request to reconnect', async () => {
    const bot = await start();
    bot.socket().send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null, s: null, t: null }));
    await until(() => !bot.discord.connected());
    const answer = bot.ask();
    expect(await answer).toContain('It rained');
    await bot.answersTheNext();
  });

  test('the same event twice: one answer', async () => {
    const bot = await start();
    bot.gateway.faults.send = (dispatch, write) => {
      write(dispatch);
      write(dispatch);
    };
    expect(await bot.ask()).toContain('It rained');
    await bot.answersTheNext();
    await until(() => bot.served.length >= 3);
    expect(bot.served.map(({ delivery }) => delivery)).toEqual(['delivered', 'delivered', 'delivered']);
  });

  test('the same interaction under a new number: one answer', async () => {
    const bot = await start();
    let number = 1_000;
    bot.gateway.faults.send = (dispatch, write) => {
      write(dispatch);
      number += 1;
      write({ ...dispatch, s: number });
    };
    expect(await bot.ask()).toContain('It rained');
    await until(() => bot.served.length > 0);
    await bot.answersTheNext();
    await until(() => bot.served.length >= 3);
    expect(bot.served).toHaveLength(3);
  });

  test('events out of order: each is answered', async () => {
    const bot = await start();
    const { anna, discord, gateway } = bot;
    const kept: Dispatch[] = [];
    gateway.faults.send = (dispatch, write) => {
      kept.push(dispatch);
      if (kept.length === 5) for (const one of kept.splice(0).reverse()) write(one);
    };
    const asked = Array.from({ length: 5 }, () => discord.run(anna, 'ask', { question: 'When did it rain?' }));
    for (const reply of await Promise.all(asked)) expect(textOf(messageOf(reply))).toContain('It rained');
    gateway.faults.send = (dispatch, write) => write(dispatch);
    await bot.answersTheNext();
  });

  test('an event that comes late: it is answered, and those behind it too', async () => {
    const bot = await start();
    bot.gateway.faults.send = (dispatch, write) => void setTimeout(() => write(dispatch), 700);
    expect(await bot.ask()).toContain('It rained');
    await bot.answersTheNext();
  });

  test('an event that comes too late: nobody gets the answer, and the next is answered', async () => {
    const bot = await start({ answerWithin: 200 });
    bot.gateway.faults.send = (dispatch, write) => void setTimeout(() => write(dispatch), 400);
    await expect(bot.ask()).rejects.toThrow(NoAnswer);
    await until(() => bot.served.length === 1);
    expect(bot.served[0]?.delivery).toBe('expired');
    bot.gateway.faults.send = (dispatch, write) => write(dispatch);
    await bot.answersTheNext();
  });

  test.each<[string, string | Buffer]>([
    ['no JSON', '{"op":0,'],
    ['nothing', ''],
    ['null', 'null'],
    ['an unknown opcode', '{"op":77,"d":null}'],
    ['an event without a name', '{"op":0,"d":{},"s":3,"t":null}'],
    ['an event that nobody knows', '{"op":0,"d":{"a":1},"s":3,"t":"WHATEVER"}'],
    [
      'an interaction of the next decade',
      '{"op":0,"d":{"id":"1","type":99,"token":"t"},"s":3,"t":"INTERACTION_CREATE"}',
    ],
    ['a binary frame', Buffer.from([0x78, 0x9c, 1, 2, 3])],
  ])('a broken frame, %s', async (_what, frame) => {
    const bot = await start();
    bot.socket().send(frame);
    await bot.answersTheNext();
  });
});

describe('from the first connection on', () => {
  test.each([4_004, 4_014])('a close with %d for good ends the start with what to do', async (code) => {
    const bot = await start();
    await bot.bot.stop();
    bot.gateway.faults.send = () => {
      for (const socket of bot.gateway.sockets()) socket.close(code);
    };
    await expect(bot.restart()).rejects.toThrow(`(close code ${code})`);
  });

  test('a hello that is slow is waited for', async () => {
    const bot = await start();
    bot.gateway.faults.send = (dispatch, write) => void setTimeout(() => write(dispatch), 800);
    await bot.restart();
    bot.gateway.faults.send = (dispatch, write) => write(dispatch);
    await bot.answersTheNext();
  });
});

test('a bot that was stopped has left', async () => {
  const bot = await startFaulty();
  await bot.stop();
  expect(bot.gateway.sockets()).toEqual([]);
});
