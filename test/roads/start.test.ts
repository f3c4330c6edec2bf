import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Person, startLocalDiscord } from 'local-discord';
import { beforeEach, describe, expect, test } from 'vitest';
import { messageOf, textOf } from '../end-to-end/running-bot.js';
import { answers, cleanClone, commandOf, copyExample, processesIn, type, until } from './walk.js';

const PAGE = /http:\/\/127\.0\.0\.1:\d+/;
const MINUTE = 60_000;
const START = ['npm', 'start'];
/** A command at a terminal of its own. */
const AT_TERMINAL = ['script', '-qfec', 'npm start', '/dev/null'];
const canUnshare = spawnSync('unshare', ['--pid', '--fork', 'true']).status === 0;
const hasScript = spawnSync('script', ['--version']).status === 0;

/** Built by the first that starts it. */
const clone = cleanClone();

beforeEach(() => rmSync(join(clone, '.env'), { force: true }));

/** Fills a line of the copied `.env`, as a person does. */
function fill(values: Readonly<Record<string, string>>): void {
  writeFileSync(
    join(clone, '.env'),
    `${Object.entries(values)
      .map(([name, value]) => `${name}=${value}\n`)
      .join('')}`,
    {
      flag: 'a',
    },
  );
}

describe('npm start, from a clean clone', () => {
  test.each([
    ['as it is', false],
    ['with .env.example copied to .env', true],
  ])('%s: the page is served, and SIGTERM to npm ends the bot, with 0', { timeout: MINUTE }, async (_what, copied) => {
    if (copied) copyExample(clone);
    const walk = type(START, clone);
    const page = await walk.saying(PAGE);
    expect(await answers(page)).toBe(true);
    walk.process.kill('SIGTERM');
    expect(await walk.ended).toBe(0);
    expect(await answers(page)).toBe(false);
  });

  test('SIGINT to npm, and to its whole group as Ctrl+C sends it, ends the bot with 0', {
    timeout: MINUTE,
  }, async () => {
    const alone = type(START, clone);
    const page = await alone.saying(PAGE);
    alone.process.kill('SIGINT');
    expect(await alone.ended).toBe(0);
    expect(await answers(page)).toBe(false);
    const pressed = type(START, clone);
    await pressed.saying(PAGE);
    process.kill(-(pressed.process.pid as number), 'SIGINT');
    expect(await pressed.ended).toBe(0);
    expect(pressed.output()).toContain('"msg":"stopping"');
  });

  test.runIf(hasScript).each(['false', 'true'])(
    'a closed terminal ends the bot, WATCH_SEEDS=%s',
    {
      timeout: MINUTE,
    },
    async (watch) => {
      copyExample(clone);
      fill({ WATCH_SEEDS: watch });
      const walk = type(AT_TERMINAL, clone);
      const page = await walk.saying(PAGE);
      expect(await answers(page)).toBe(true);
      walk.process.kill('SIGKILL');
      await until(() => processesIn(clone).length === 0);
      expect(await answers(page)).toBe(false);
    },
  );

  test('with a token in the copied .env it connects, prints the link, and answers', { timeout: MINUTE }, async () => {
    const discord = await startLocalDiscord();
    copyExample(clone);
    fill({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api });
    const walk = type(START, clone);
    await walk.saying(/https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+/);
    const [anna] = discord.people as [Person];
    expect(textOf(messageOf(await discord.run(anna, 'quote', { by: 'Peskov' })))).toContain('we do not rule out');
    walk.process.kill('SIGTERM');
    expect(await walk.ended).toBe(0);
    await discord.close();
  });

  test.each([
    ['with a token', true],
    ['with the public key alone', false],
  ])('over HTTP, %s in the copied .env: it listens and answers', { timeout: MINUTE }, async (_what, withToken) => {
    const discord = await startLocalDiscord();
    copyExample(clone);
    const token = { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api };
    fill({ ...(withToken ? token : {}), DISCORD_PUBLIC_KEY: discord.publicKey, PORT: '0' });
    const walk = type(START, clone);
    const endpoint = await walk.saying(/http:\/\/127\.0\.0\.1:\d+\/interactions/);
    if (!withToken) {
      const registering = type(['npm', 'run', 'register'], clone, token);
      expect(await registering.ended).toBe(0);
    }
    await discord.useEndpoint(endpoint);
    const [anna] = discord.people as [Person];
    expect(textOf(messageOf(await discord.run(anna, 'quote', { by: 'Peskov' })))).toContain('we do not rule out');
    walk.process.kill('SIGTERM');
    expect(await walk.ended).toBe(0);
    await discord.close();
  });

  test('SIGHUP while it starts, where there is no terminal, does not end it', { timeout: MINUTE }, async () => {
    const walk = type(['node', 'dist/src/app/main.js'], clone);
    await until(() => processesIn(clone).length > 1);
    walk.process.kill('SIGHUP');
    expect(await answers(await walk.saying(PAGE))).toBe(true);
    walk.process.kill('SIGTERM');
    expect(await walk.ended).toBe(0);
  });

  test.for<[string, boolean, string[]]>([
    ['by itself', true, []],
    ['as process 1, as in a container', canUnshare, ['unshare', '--pid', '--fork', '--kill-child']],
  ])('SIGTERM while it starts ends it with 0: %s', { timeout: MINUTE }, async ([, possible, before], { skip }) => {
    skip(!possible, 'needs the right to make a namespace of processes');
    const walk = type([...before, 'node', 'dist/src/app/main.js'], clone);
    // The second one reads the configuration: there is nobody yet to stop.
    const started = () => processesIn(clone).filter((pid) => /^\S*node /.test(commandOf(pid)));
    await until(() => started().length > 1);
    process.kill(Math.min(...started()), 'SIGTERM');
    expect(await walk.ended).toBe(0);
    expect(walk.output()).not.toMatch(PAGE);
    await until(() => processesIn(clone).length === 0);
  });
});
