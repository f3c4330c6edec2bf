import {
  type LocalDiscord,
  type LocalDiscordOptions,
  type Person,
  type RestFault,
  startLocalDiscord,
} from 'local-discord';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { definitions } from '../../commands/index.js';
import { type Definitions, register as registerAt } from '../../src/discord/registration.js';
import { openRest } from '../../src/discord/rest.js';
import { createLibrary } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { messageOf, textOf } from '../end-to-end/running-bot.js';
import { runProgram } from '../running-program.js';

const UNAUTHORIZED: RestFault = {
  kind: 'answer',
  status: 401,
  type: 'application/json',
  body: '{"message":"401: Unauthorized","code":0}',
};
const ours = definitions(createLibrary([articleOf('rain', 'It rained.')]));
const APPLICATIONS = { path: /\/applications\//, times: 1_000 };
/** The shape of a token; no secret. */
const TOKEN_LIKE = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(38)}`;
const ENDPOINT = /http:\/\/127\.0\.0\.1:\d+\/interactions/;
const OPERATIONS = /http:\/\/127\.0\.0\.1:\d+(?=","msg":"health)/;

const opened: LocalDiscord[] = [];
let open: LocalDiscord;
beforeEach(async () => {
  open = await another();
});
afterEach(async () => {
  for (const discord of opened.splice(0)) await discord.close();
});

async function another(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const one = await startLocalDiscord(options);
  opened.push(one);
  return one;
}

const gateway = (discord = open) => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API: discord.api,
  OPERATIONS_PORT: '0',
});
const http = (one = open) => ({ ...gateway(one), DISCORD_PUBLIC_KEY: one.publicKey, PORT: '0' });
const anna = (discord = open) => (discord.people as [Person])[0];
const quote = async (one = open) => textOf(messageOf(await one.run(anna(one), 'quote', { by: 'Peskov' })));
const ready = async (operations: string) => (await fetch(`${operations}/readyz`)).status;

/** Registers these commands as an earlier start did. */
async function registered(discord = open, commands: Definitions = ours): Promise<void> {
  const rest = openRest({ token: discord.token, api: discord.api });
  await registerAt(rest, { applicationId: discord.applicationId }, commands);
  rest.close();
}

describe('the HTTP endpoint starts and answers, and registers later, where Discord’s REST API', () => {
  test('says nothing', { timeout: 60_000 }, async () => {
    const discord = open;
    const restFaults = discord.faults.rest;
    // There is something to answer, and something to register.
    await registered(open, [...ours, { name: 'old', description: 'Of an earlier version' }]);
    restFaults.inject({ kind: 'silence' }, APPLICATIONS);
    const bot = runProgram(http());
    await discord.useEndpoint(await bot.saying(ENDPOINT));
    expect(await quote()).toContain('we do not rule out such a meeting');
    expect(await ready(await bot.saying(OPERATIONS))).toBe(200);
    expect(bot.output()).not.toContain('oauth2/authorize');
    restFaults.clear();
    await bot.saying(/commands registered/);
    expect(discord.commands().map(({ name }) => name)).not.toContain('old');
    expect(bot.output()).toContain(`oauth2/authorize?client_id=${discord.applicationId}`);
    expect(bot.output()).not.toContain(discord.token);
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  test('cannot be reached', async () => {
    await registered();
    const bot = runProgram({ ...http(), DISCORD_API: 'http://127.0.0.1:9/api' });
    await open.useEndpoint(await bot.saying(ENDPOINT));
    expect(await quote()).toContain('we do not rule out such a meeting');
    expect(bot.output()).toContain('trying again later');
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  test('says only later that the public key is another application’s: it is an error in the log', async () => {
    open.faults.rest.inject({ kind: 'answer', status: 503 }, APPLICATIONS);
    const bot = runProgram({ ...http(), DISCORD_PUBLIC_KEY: '0'.repeat(64) });
    await bot.saying(ENDPOINT);
    expect(bot.output()).not.toContain('not the key');
    open.faults.rest.clear();
    const line = await bot.saying(/^.*DISCORD_PUBLIC_KEY: the value is not the key of the application.*$/m);
    expect(JSON.parse(line)).toMatchObject({ level: 50 });
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });
});

describe('SIGTERM ends with 0 while Discord wants ten minutes, or says nothing, to', () => {
  const faults: readonly RestFault[] = [{ kind: 'rate-limit', retryAfter: 600, global: false }, { kind: 'silence' }];

  test('registration over HTTP', { timeout: 60_000 }, () =>
    together(faults, async (one, fault) => {
      one.faults.rest.inject(fault, APPLICATIONS);
      const bot = runProgram(http(one));
      await bot.saying(ENDPOINT);
      bot.process.kill('SIGTERM');
      expect(await bot.ended).toBe(0);
    }),
  );

  test.each<[string, RegExp]>([
    ['registration on the gateway', /\/commands$/],
    ['an answer to a mention', /\/messages$/],
    ['an answer to a command', /\/callback$/],
  ])('%s', { timeout: 60_000 }, (_what, path) =>
    together(faults, async (one, fault) => {
      const restFaults = one.faults.rest;
      await registered(one);
      restFaults.inject(fault, { path, times: 1_000 });
      const bot = runProgram({ ...gateway(one), MENTIONS: 'on' });
      await bot.saying(/Whosaid is running/);
      one.post(anna(one), `<@${one.applicationId}> Who is Peskov?`);
      const asked = one.run(anna(one), 'help').catch(() => 'unanswered');
      await until(() => restFaults.hits() > 0);
      bot.process.kill('SIGTERM');
      expect(await bot.ended).toBe(0);
      await asked;
    }),
  );
});

async function together(faults: readonly RestFault[], work: (one: LocalDiscord, fault: RestFault) => Promise<void>) {
  await Promise.all(faults.map(async (fault) => work(await another(), fault)));
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('a token that Discord keeps refusing makes the bot on the gateway not ready, until it is taken again', async () => {
  const bot = runProgram({ ...gateway(), MENTIONS: 'on' });
  const operations = await bot.saying(OPERATIONS);
  await bot.saying(/Whosaid is running/);
  expect(await ready(operations)).toBe(200);
  open.faults.rest.inject(UNAUTHORIZED, { path: /\/(?:messages|@me)$/, times: 1_000 });
  open.post(anna(), `<@${open.applicationId}> Who is Peskov?`);
  await until(async () => (await ready(operations)) === 503);
  expect((await fetch(`${operations}/healthz`)).status).toBe(200);
  await bot.saying(/copy DISCORD_TOKEN again from the Discord Developer Portal/);
  expect(bot.output()).not.toContain(open.token);
  expect(await quote()).toContain('we do not rule out such a meeting');
  open.faults.rest.clear();
  await until(async () => (await ready(operations)) === 200);
  bot.process.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});

describe('a start ends with a sentence and no stack where Discord’s REST API', () => {
  const PAGE: RestFault = {
    kind: 'answer',
    status: 200,
    type: 'text/html',
    body: '<title>Log in to this network</title>',
  };
  test.each<[string, RestFault, RegExp]>([
    [
      'says nothing',
      { kind: 'silence' },
      /^Discord cannot be reached \(no answer\); check the network and start again$/m,
    ],
    ['is a page of somebody else’s', PAGE, /^Discord answered with something that is no (?:address|application)/m],
  ])('%s', { timeout: 60_000 }, async (_what, fault, sentence) => {
    await Promise.all(
      ['dist/src/app/main.js', 'dist/src/app/register.js'].map(async (program) => {
        const one = await another();
        one.faults.rest.inject(fault, { path: /./, times: 1_000 });
        const started = runProgram(gateway(one), program);
        expect(await started.ended).toBe(1);
        expect(started.output()).toMatch(sentence);
        expect(started.output()).not.toContain('    at ');
      }),
    );
  });
});

describe('npm run register', () => {
  const own = () => open.commands().filter(({ guild_id }) => guild_id === open.guildId).length;
  const registering = async (environment: Record<string, string> = {}, ...wish: string[]) => {
    const program = runProgram({ ...gateway(), ...environment }, 'dist/src/app/register.js', wish);
    return { code: await program.ended, output: program.output() };
  };

  test('leaves each command once, wherever it was registered before, and overwrites nothing a second time', {
    timeout: 60_000,
  }, async () => {
    const inServer = { DISCORD_GUILD_ID: open.guildId };
    for (const environment of [inServer, {}]) {
      const first = await registering(environment);
      expect(first).toMatchObject({ code: 0, output: expect.stringContaining('"msg":"commands registered"') });
      const second = await registering(environment);
      expect(second).toMatchObject({ code: 0, output: expect.stringContaining('"msg":"commands stand already"') });
      const names = open.commands().map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(own()).toBe(environment === inServer ? names.length : 0);
    }
  });

  test('-- remove takes a server’s own away', async () => {
    open = await another({ botIsMember: false });
    const inServer = { DISCORD_GUILD_ID: open.guildId };
    await registering(inServer);
    expect(await registering(inServer, 'remove')).toMatchObject({
      code: 0,
      output: expect.stringContaining('so nobody has any; register them without DISCORD_GUILD_ID'),
    });
    await registering(inServer);
    await registering();
    expect(own()).toBeGreaterThan(0);
    expect(await registering(inServer, 'remove')).toMatchObject({ code: 0 });
    expect(own()).toBe(0);
    expect(open.commands().length).toBeGreaterThan(0);
    expect(await registering(inServer, 'remove')).toMatchObject({
      code: 0,
      output: expect.stringContaining('the server has none of its own'),
    });
  });

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['another word', ['delete'], {}, /"delete" is not known; register alone registers/],
    ['a token for a word', [TOKEN_LIKE], {}, /^the value is not known/m],
    ['no server to remove from', ['remove'], {}, /^DISCORD_GUILD_ID: is missing; give the id of the server/m],
    ['a wrong key', [], { DISCORD_PUBLIC_KEY: '0'.repeat(64) }, /^DISCORD_PUBLIC_KEY: the value is not the key/m],
  ])('with %s says so and ends with 1', async (_what, wish, environment, said) => {
    expect(await registering(environment, ...wish)).toMatchObject({ code: 1, output: expect.stringMatching(said) });
    expect(open.commands()).toEqual([]);
  });

  test('with a token that Discord refuses says so and ends with 1', async () => {
    open.faults.rest.inject(UNAUTHORIZED, APPLICATIONS);
    const { code, output } = await registering();
    expect(code).toBe(1);
    expect(output).toContain('DISCORD_TOKEN: Discord refuses it; copy it again');
    expect(output).not.toContain(open.token);
  });
});
