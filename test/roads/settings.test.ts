import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalDiscord, type Person, startLocalDiscord } from 'local-discord';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageOf, textOf } from '../end-to-end/running-bot.js';
import { cleanClone, copyExample, type, until } from './walk.js';

const MINUTE = 60_000;
const START = ['npm', 'start'];
const RAIN = 'It rained in Oslo. “We were wet,” said Ann Lee, the mayor.\n';

/** Built by the first that starts it. */
const clone = cleanClone();
let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startLocalDiscord();
});
afterEach(() => discord.close());

/** The example copied, and its lines filled in as a person does: in their place. */
function settings(values: Readonly<Record<string, string>>): void {
  copyExample(clone);
  const file = join(clone, '.env');
  const all = { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api, ...values };
  const filled = Object.entries(all).reduce(
    (text, [name, value]) => text.replace(new RegExp(`^${name}=.*$`, 'm'), `${name}=${value}`),
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, filled);
}

async function quotations(article?: string): Promise<string> {
  const [anna] = discord.people as [Person];
  await until(() => discord.commands().length > 0);
  return textOf(messageOf(await discord.run(anna, 'quote', article === undefined ? {} : { article })));
}

describe('npm start with .env.example copied and filled in', () => {
  test('INDEX names what npm run build:index wrote', { timeout: MINUTE }, async () => {
    settings({});
    const built = type(['npm', 'run', 'build:index'], clone);
    expect(await built.ended, built.output()).toBe(0);
    renameSync(join(clone, 'seeds'), join(clone, 'seeds-aside'));
    settings({ INDEX: 'dist/whosaid.index' });
    const bot = type(START, clone);
    await bot.saying(/Whosaid is running/);
    expect(await quotations()).toContain('we do not rule out such a meeting');
    renameSync(join(clone, 'seeds-aside'), join(clone, 'seeds'));
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  test('WATCH_SEEDS: an article that is put into seeds is answered from, and one with a slip is named', {
    timeout: MINUTE,
  }, async () => {
    settings({ WATCH_SEEDS: 'true' });
    const bot = type(START, clone);
    await bot.saying(/Whosaid is running/);
    writeFileSync(join(clone, 'seeds/rain.txt'), RAIN);
    await bot.saying(/articles read again[\s\S]*commands registered/);
    expect(await quotations('rain')).toContain('We were wet');
    writeFileSync(join(clone, 'seeds/snow.txt'), '---\npublished: 22 February 2023\n---\nIt snowed.\n');
    expect(await bot.saying(/"file":"[^"]*snow\.txt".*/)).toMatch(/line 2/);
    expect(await quotations('rain')).toContain('We were wet');
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  test('SHARD_COUNT with SHARD_REPLICAS and SHARD_ORDINAL: two processes divide the shards', {
    timeout: MINUTE,
  }, async () => {
    const processes = ['0', '1'].map((ordinal) => {
      settings({ SHARD_COUNT: '2', SHARD_REPLICAS: '2', SHARD_ORDINAL: ordinal });
      return type(['node', 'dist/src/app/main.js'], clone, { SHARD_ORDINAL: ordinal });
    });
    for (const [shard, bot] of processes.entries()) {
      await bot.saying(/Whosaid is running/);
      expect([...bot.output().matchAll(/"shard":(\d+),"msg":"shard ready"/g)].map(([, id]) => Number(id))).toEqual([
        shard,
      ]);
    }
    expect(await quotations()).not.toBe('');
    for (const bot of processes) {
      bot.process.kill('SIGTERM');
      expect(await bot.ended).toBe(0);
    }
  });
});
