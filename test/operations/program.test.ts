import { writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type LocalDiscord, type Person, startLocalDiscord } from 'local-discord';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageOf, textOf } from '../end-to-end/running-bot.js';
import { runProgram } from '../running-program.js';

let discord: LocalDiscord;
let anna: Person;
beforeEach(async () => {
  discord = await startLocalDiscord();
  [anna] = discord.people as [Person];
});
afterEach(() => discord.close());

const gateway = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api, OPERATIONS_PORT: '0' });
const http = () => ({ ...gateway(), DISCORD_PUBLIC_KEY: discord.publicKey, PORT: '0' });
const ENDPOINT = /http:\/\/127\.0\.0\.1:\d+\/interactions/;
const quote = async () => textOf(messageOf(await discord.run(anna, 'quote', { by: 'Peskov' })));

describe('the program', () => {
  test('on the gateway answers, and ends with 0 on SIGTERM', async () => {
    const bot = runProgram(gateway());
    await bot.saying(/Whosaid is running/);
    expect(await quote()).toContain('we do not rule out such a meeting');
    const operations = await bot.saying(/http:\/\/127\.0\.0\.1:\d+(?=","msg":"health)/);
    expect((await fetch(`${operations}/readyz`)).status).toBe(200);
    const metrics = await (await fetch(`${operations}/metrics`)).text();
    expect(metrics).toContain('whosaid_interactions_total{command="quote",outcome="found",delivery="delivered"} 1');
    expect(metrics).toContain('whosaid_gateway_shard_ready{shard="0"} 1');
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  test('behind the HTTP endpoint registers, answers, and ends with 0 on SIGTERM', async () => {
    const bot = runProgram(http());
    await discord.useEndpoint(await bot.saying(ENDPOINT));
    expect(await quote()).toContain('we do not rule out such a meeting');
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  test('behind the HTTP endpoint without a token says how commands are registered; npm run register does it', async () => {
    const bot = runProgram({ ...http(), DISCORD_TOKEN: '' });
    await bot.saying(/do it once with npm run register/);
    expect(discord.commands()).toEqual([]);
    const registering = runProgram(gateway(), 'dist/src/app/register.js');
    expect(await registering.ended).toBe(0);
    await discord.useEndpoint(await bot.saying(ENDPOINT));
    expect(await quote()).toContain('we do not rule out such a meeting');
  });

  test('tells another application’s public key from its own', async () => {
    const bot = runProgram({ ...http(), DISCORD_PUBLIC_KEY: '0'.repeat(64) });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toContain('DISCORD_PUBLIC_KEY: the value is not the key of the application');
  });

  test('a wrong token and a Discord that is not there are said in a sentence, without the token', async () => {
    const wrong = `${discord.token.slice(0, -3)}abc`;
    const refused = runProgram({ ...gateway(), DISCORD_TOKEN: wrong });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain('DISCORD_TOKEN: Discord refuses it; copy it again');
    const alone = runProgram({ ...gateway(), DISCORD_API: 'http://127.0.0.1:9/api' });
    expect(await alone.ended).toBe(1);
    expect(alone.output()).toContain('Discord cannot be reached (ECONNREFUSED 127.0.0.1:9)');
    expect(refused.output() + alone.output()).not.toContain(wrong.slice(0, 30));
    expect(alone.output()).not.toContain('    at ');
  });

  test('with no sessions left says until when, in a sentence', async () => {
    const open = await startLocalDiscord();
    const body = {
      url: open.api.replace('http', 'ws'),
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 0, reset_after: 3_600_000, max_concurrency: 1 },
    };
    const fault = { kind: 'answer', status: 200, type: 'application/json', body: JSON.stringify(body) } as const;
    // Asked by us, and by discord.js.
    open.faults.rest.inject(fault, { path: /\/gateway\/bot$/, times: 2 });
    const bot = runProgram({ DISCORD_TOKEN: open.token, DISCORD_API: open.api });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(
      /^Discord lets this bot connect no more until \d{4}-\d\d-\d\dT[\d:.]+Z: .*start it again then$/m,
    );
    expect(bot.output()).not.toContain('    at ');
    await open.close();
  });

  test('where Discord wants ten minutes without requests says so, and does not wait in silence', async () => {
    const open = await startLocalDiscord();
    open.faults.rest.inject({ kind: 'rate-limit', global: false, retryAfter: 600 }, { path: /\/gateway\/bot$/ });
    const bot = runProgram({ DISCORD_TOKEN: open.token, DISCORD_API: open.api });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/^Discord wants 60\d seconds without requests .*start it again then$/m);
    await open.close();
  });

  test('on the gateway outlives frames that discord.js stumbles over', async () => {
    const open = await startLocalDiscord();
    const bot = runProgram({ DISCORD_TOKEN: open.token, DISCORD_API: open.api });
    await bot.saying(/Whosaid is running/);
    for (const frame of [
      '{"op":10}',
      '{"op":9}',
      '{"op":0,"t":"READY","s":2}',
      '{"op":0,"t":"INTERACTION_CREATE","s":3,"d":{}}',
    ])
      open.gateway.sockets()[0]?.send(frame);
    await bot.saying(/"msg":"unhandled"/);
    const [person] = open.people as [Person];
    expect(textOf(messageOf(await open.run(person, 'help')))).toContain('/ask');
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    await open.close();
  });

  test.each([4_004, 4_014])('closed with %d for good ends with 1 and what to do', async (code) => {
    const open = await startLocalDiscord();
    const bot = runProgram({ DISCORD_TOKEN: open.token, DISCORD_API: open.api });
    await bot.saying(/Whosaid is running/);
    for (const socket of open.gateway.sockets()) socket.close(code);
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/Discord Developer Portal → your application → Bot → .*\(close code 40\d4\)$/m);
    expect(bot.output()).not.toContain(open.token);
    await open.close();
  });

  test('reads a changed article while it runs, from SIGHUP too', async () => {
    const seeds = await mkdtemp(join(tmpdir(), 'seeds-'));
    await cp(resolve(import.meta.dirname, '../../seeds'), seeds, { recursive: true });
    const bot = runProgram({ ...gateway(), SEEDS: seeds, WATCH_SEEDS: 'true' });
    await bot.saying(/Whosaid is running/);
    writeFileSync(join(seeds, 'second.txt'), 'It rained in Oslo. “We were wet,” said Ann Lee, the mayor.');
    bot.process.kill('SIGHUP');
    await bot.saying(/articles read again[\s\S]*commands registered/);
    const reply = textOf(messageOf(await discord.run(anna, 'quote', { by: 'Ann Lee', article: 'second' })));
    expect(reply).toContain('We were wet');
    await rm(seeds, { recursive: true });
  });

  test.skipIf(process.platform === 'win32')('goes on with another folder when a link to it is moved', async () => {
    const place = await mkdtemp(join(tmpdir(), 'seeds-'));
    for (const [release, verb] of [
      ['one', 'rained'],
      ['two', 'hailed'],
    ] as const) {
      await mkdir(join(place, release));
      writeFileSync(
        join(place, release, 'weather.txt'),
        `It ${verb}. “We saw that it ${verb},” said Ann Lee, the mayor.`,
      );
    }
    await symlink('one', join(place, 'current'));
    const bot = runProgram({ ...gateway(), SEEDS: join(place, 'current'), WATCH_SEEDS: 'true' });
    await bot.saying(/Whosaid is running/);
    await rm(join(place, 'current'));
    await bot.saying(/the articles cannot be read again; those that were read stay/);
    const said = async () => textOf(messageOf(await discord.run(anna, 'quote', { by: 'Ann Lee' })));
    expect(await said()).toContain('We saw that it rained');
    await symlink('two', join(place, 'current'));
    await bot.saying(/the articles can be read again[\s\S]*articles read again/);
    expect(await said()).toContain('We saw that it hailed');
    await rm(place, { recursive: true });
  });
});
