import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Person, startLocalDiscord } from 'local-discord';
import { beforeAll, describe, expect, test } from 'vitest';
import { messageOf, textOf } from '../end-to-end/running-bot.js';
import { answers, copyExample, temporaryFolder, type } from './walk.js';

const root = resolve(import.meta.dirname, '../..');
const PAGE = /http:\/\/127\.0\.0\.1:\d+/;
const installed = temporaryFolder();
const own = join(installed, 'node_modules/whosaid');
const WHOSAID = join(installed, 'node_modules/.bin/whosaid');

/** As `npm install whosaid-….tgz` lays it out, with this checkout's packages for those that it would bring (`.ci/run` installs it for real). */
beforeAll(() => {
  const tarball = execFileSync('npm', ['pack', '--silent', '--pack-destination', installed], {
    cwd: root,
    encoding: 'utf8',
  });
  mkdirSync(own, { recursive: true });
  execFileSync('tar', ['-xzf', join(installed, tarball.trim()), '--strip-components=1', '-C', own]);
  const { bin, bundleDependencies, dependencies } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
  const bundled: readonly string[] = bundleDependencies;
  for (const name of Object.keys(dependencies).filter((each) => !bundled.includes(each))) {
    const link = join(installed, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  mkdirSync(dirname(WHOSAID), { recursive: true });
  symlinkSync(join('../whosaid', bin.whosaid), WHOSAID);
}, 60_000);

/** A folder with an article and settings of somebody's own. */
function elsewhere(settings = ''): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'news'));
  writeFileSync(join(folder, 'news/rain.txt'), 'It rained in Oslo. “We were wet,” said Ann Lee, the mayor.\n');
  writeFileSync(join(folder, '.env'), settings);
  return folder;
}

describe('the packed tarball', () => {
  test('holds what runs, and neither sources nor tests', () => {
    expect(readdirSync(own).sort()).toEqual(
      ['.env.example', 'LICENSE', 'README.md', 'bin', 'dist', 'docs', 'node_modules', 'package.json', 'seeds'].sort(),
    );
    expect(readdirSync(join(own, 'dist')).sort()).toEqual(['commands', 'src']);
    const localDiscord = join(own, 'node_modules/local-discord');
    expect(readdirSync(localDiscord).sort()).toEqual(['README.md', 'dist', 'package.json', 'page']);
    expect(readdirSync(join(localDiscord, 'dist')).filter((name) => /types$|json$/.test(name))).toEqual([]);
  });

  test('whosaid answers from the articles that come with it, and from files where one stands', async () => {
    const folder = elsewhere();
    const own = type([WHOSAID, 'quotes', '--by', 'Peskov'], folder);
    expect(await own.ended).toBe(0);
    expect(own.output()).toContain('we do not rule out such a meeting');
    const file = type([WHOSAID, 'speakers', 'news/rain.txt'], folder);
    expect(await file.ended).toBe(0);
    expect(file.output()).toContain('Ann Lee');
    expect(await type([WHOSAID], folder).ended).toBe(2);
  });

  test('SEEDS is taken from where one stands, from the environment and from .env', async () => {
    const folder = elsewhere('SEEDS=news\n');
    const fromFile = type([WHOSAID, 'speakers'], folder);
    expect(await fromFile.ended).toBe(0);
    expect(fromFile.output()).toContain('Ann Lee');
    const fromEnvironment = type([WHOSAID, 'speakers'], join(folder, 'news'), { SEEDS: '.' });
    expect(await fromEnvironment.ended).toBe(0);
    expect(fromEnvironment.output()).toContain('Ann Lee');
  });

  test('the .env.example that comes with it, copied as it is, starts the bot; build-index writes where it says', async () => {
    const folder = elsewhere();
    copyExample(own, folder);
    expect(await answers(await type([WHOSAID, 'start'], folder).saying(PAGE))).toBe(true);
    const built = type([WHOSAID, 'build-index'], folder);
    expect(await built.ended, built.output()).toBe(0);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['whosaid.index']);
  });

  test('whosaid start runs the bot with the settings where one stands, and serves the page', async () => {
    const page = type([WHOSAID, 'start'], elsewhere());
    expect(await answers(`${await page.saying(PAGE)}/page/main.js`)).toBe(true);
    const discord = await startLocalDiscord();
    const bot = type(
      [WHOSAID, 'start'],
      elsewhere(`DISCORD_TOKEN=${discord.token}\nDISCORD_API=${discord.api}\nSEEDS=news\n`),
    );
    await bot.saying(/Whosaid is running/);
    const [anna] = discord.people as [Person];
    expect(textOf(messageOf(await discord.run(anna, 'quote', {})))).toContain('We were wet');
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    await discord.close();
  });

  test('whosaid build-index writes where one stands, and INDEX reads it there; whosaid register registers', async () => {
    const discord = await startLocalDiscord();
    const token = `DISCORD_TOKEN=${discord.token}\nDISCORD_API=${discord.api}\n`;
    const folder = elsewhere(`SEEDS=news\n${token}`);
    expect(await type([WHOSAID, 'build-index', 'my.index'], folder).ended).toBe(0);
    const other = type([WHOSAID, 'register'], folder, { SEEDS: '', INDEX: 'my.index' });
    expect(await other.ended, other.output()).toBe(0);
    expect(discord.commands().length).toBeGreaterThan(0);
    const bot = type([WHOSAID, 'start'], folder, { INDEX: 'my.index' });
    await bot.saying(/Whosaid is running/);
    const [anna] = discord.people as [Person];
    expect(textOf(messageOf(await discord.run(anna, 'quote', {})))).toContain('We were wet');
    await discord.close();
  });
});
