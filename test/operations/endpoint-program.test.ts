import { networkInterfaces } from 'node:os';
import { type LocalDiscord, startLocalDiscord } from 'local-discord';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from '../running-program.js';

let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startLocalDiscord();
});
afterEach(() => discord.close());

/** As a platform starts it that tells no more than which port to open. */
const given = () => ({ DISCORD_PUBLIC_KEY: discord.publicKey, PORT: '0', OPERATIONS_PORT: '0' });
const ENDPOINT = /http:\/\/[^/]+\/interactions(?=")/;
const OPERATIONS = /http:\/\/[^/"]+(?=","msg":"health)/;
const others = Object.values(networkInterfaces()).flatMap((them = []) => them.filter(({ internal }) => !internal));
const outside = others.find(({ family }) => family === 'IPv4')?.address;
const hasIPv6 = Object.values(networkInterfaces()).some((them = []) => them.some(({ address }) => address === '::1'));

describe('where the program listens', () => {
  test('with a PORT alone at every address, which the log says with one that can be opened', async () => {
    const bot = runProgram(given());
    await bot.saying(
      /Whosaid listens on every address of this machine, here http:\/\/127\.0\.0\.1:\d+\/interactions\. Give/,
    );
    const endpoint = new URL(await bot.saying(ENDPOINT));
    expect((await fetch(new URL('/healthz', endpoint))).status).toBe(200);
    const operations = new URL(await bot.saying(OPERATIONS));
    expect(operations.hostname).toBe('127.0.0.1');
    if (outside === undefined) return;
    expect((await fetch(`http://${outside}:${endpoint.port}/healthz`)).status).toBe(200);
    await expect(fetch(`http://${outside}:${operations.port}/healthz`)).rejects.toThrow();
  });

  test('with a HOST there alone', async () => {
    const bot = runProgram({ ...given(), HOST: '127.0.0.1' });
    await bot.saying(/Whosaid listens on http:\/\/127\.0\.0\.1:\d+\/interactions\. Give/);
    const { port } = new URL(await bot.saying(ENDPOINT));
    if (outside) await expect(fetch(`http://${outside}:${port}/healthz`)).rejects.toThrow();
  });

  test.skipIf(!hasIPv6).each(['::1', '[::1]'])(
    'with HOST=%s at URLs in brackets, which can be opened',
    async (HOST) => {
      const bot = runProgram({ ...given(), HOST });
      const endpoint = await bot.saying(/http:\/\/\[::1\]:\d+\/interactions(?=")/);
      expect((await fetch(endpoint)).status).toBe(405);
      expect((await fetch(`${await bot.saying(OPERATIONS)}/healthz`)).status).toBe(200);
    },
  );
});

describe('what the program says of a URL that the portal cannot verify', () => {
  const counted = async (operations: string) =>
    (await (await fetch(`${operations}/metrics`)).text()).match(/^whosaid_refused_requests_total\{.*$/gm);

  test('another application’s key', async () => {
    const bot = runProgram({
      ...given(),
      DISCORD_PUBLIC_KEY: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    });
    await expect(discord.useEndpoint(await bot.saying(ENDPOINT))).rejects.toThrow('answers PING with 401');
    await bot.saying(/"level":40,[^\n]*"reason":"signature"[^\n]*DISCORD_PUBLIC_KEY is another application’s/);
    expect(await counted(await bot.saying(OPERATIONS))).toEqual([
      'whosaid_refused_requests_total{status="401",reason="signature"} 1',
    ]);
  });

  test('a wrong path', async () => {
    const bot = runProgram(given());
    const wrong = (await bot.saying(ENDPOINT)).replace('/interactions', '/discord');
    await expect(discord.useEndpoint(wrong)).rejects.toThrow('answers PING with 404');
    await bot.saying(/"level":40,[^\n]*asks for \/discord\. The Interactions Endpoint URL/);
    expect(await counted(await bot.saying(OPERATIONS))).toEqual([
      'whosaid_refused_requests_total{status="404",reason="path"} 1',
    ]);
  });

  test('the right one leaves the wrong signature that Discord tries, which is no warning', async () => {
    const bot = runProgram(given());
    await discord.useEndpoint(await bot.saying(ENDPOINT));
    await bot.saying(/"level":30,[^\n]*That is normal: Discord sends one when the URL is saved/);
    expect(
      bot
        .output()
        .split('\n')
        .filter((line) => line.includes('"refused')),
    ).toHaveLength(1);
  });
});

describe('what the program does not start with', () => {
  test('production with neither token nor key ends with what to set, and with no local Discord', async () => {
    const bot = runProgram({ NODE_ENV: 'production' });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(
      /^DISCORD_TOKEN: is missing, and so is DISCORD_PUBLIC_KEY; [^\n]*leave NODE_ENV out\n$/,
    );
  });

  test('a token in another variable, which is not repeated', async () => {
    const bot = runProgram({ DISCORD_GUILD_ID: discord.token });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/^DISCORD_GUILD_ID: the value looks like a token; it belongs into DISCORD_TOKEN/);
    expect(bot.output()).not.toContain(discord.token.slice(0, 12));
  });
});
