import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalDiscordOptions } from 'local-discord';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { createLibrary } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { messageOf, type RunningBot, runBot, textOf } from './running-bot.js';

const library = createLibrary([articleOf('rain', 'It rained in Oslo on Tuesday. “We were wet,” said Ann Lee.')]);
const all = commands.length;

let running: RunningBot | undefined;
let folder: string;
const log: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registration-'));
  log.splice(0);
});
afterEach(async () => {
  expect(running?.discord.refusals).toEqual([]);
  await running?.stop();
  rmSync(folder, { recursive: true });
});

/** A bot whose server for commands can be set at the start of a later run, when the local Discord's is known. */
async function open(options: LocalDiscordOptions = {}) {
  const record = join(folder, 'requests.jsonl');
  const bot = await runBot(library, {
    log: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
    discord: { ...options, record },
  });
  running = bot;
  const { discord } = bot;
  return {
    ...bot,
    forServer: () => bot.restart(library, { guildId: discord.guildId }),
    everywhere: () => bot.restart(library),
    /** How many commands stand everywhere, and how many for the server alone. */
    standing() {
      const own = discord.commands().filter(({ guild_id }) => guild_id === discord.guildId).length;
      return { everywhere: discord.commands().length - own, own };
    },
    /** Overwrites so far of commands that hold everywhere, and of the server's own. */
    overwrites() {
      const lines = process.env.RECORD_REQUESTS ?? record;
      const puts = readFileSync(lines, 'utf8')
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as { method: string; path: string }]))
        .filter(({ method, path }) => method === 'PUT' && path.includes(discord.applicationId));
      const own = puts.filter(({ path }) => path.includes('/guilds/')).length;
      return { everywhere: puts.length - own, own };
    },
  };
}

describe('commands stand once', () => {
  test('whether or not the bot starts again', async () => {
    const bot = await open();
    await bot.everywhere();
    expect(bot.standing()).toEqual({ everywhere: all, own: 0 });
    expect(bot.overwrites()).toEqual({ everywhere: 1, own: 0 });
    await bot.forServer();
    const before = bot.overwrites();
    await bot.forServer();
    expect(bot.standing()).toEqual({ everywhere: 0, own: all });
    expect(bot.overwrites()).toEqual(before);
    expect(before.own).toBe(1);
  });

  test('when DISCORD_GUILD_ID is set, taken out and set again; what goes is logged', async () => {
    const bot = await open();
    await bot.forServer();
    expect(bot.standing()).toEqual({ everywhere: 0, own: all });
    expect(log.join('')).toContain(
      'DISCORD_GUILD_ID is set, so the commands that were registered everywhere are removed',
    );
    await bot.everywhere();
    expect(bot.standing()).toEqual({ everywhere: all, own: 0 });
    expect(log.join('')).toContain(
      `"guild":"${bot.discord.guildId}","commands":${all},"msg":"removed a server’s own copies`,
    );
    await bot.forServer();
    expect(bot.standing()).toEqual({ everywhere: 0, own: all });
    expect(textOf(messageOf(await bot.discord.run(bot.anna, 'help')))).toContain('/ask');
  });

  test('in a server that the bot is no member of, from when one of the old ones is used', async () => {
    const bot = await open({ botIsMember: false });
    await bot.forServer();
    await bot.everywhere();
    expect(bot.standing()).toEqual({ everywhere: all, own: all });
    expect(log.join('')).toMatch(/each command stands twice.*npm run register -- remove/);
    const gone = new Promise<void>((done) => {
      bot.discord.onChange(() => bot.standing().own === 0 && done());
    });
    // A server's own stand before the others, so that it is one of these that is used.
    expect(textOf(messageOf(await bot.discord.run(bot.anna, 'help')))).toContain('/ask');
    await gone;
    expect(bot.standing()).toEqual({ everywhere: all, own: 0 });
    expect(textOf(messageOf(await bot.discord.run(bot.anna, 'help')))).toContain('/ask');
  });

  test('and are not taken from the server that they are for', async () => {
    const bot = await open();
    await bot.forServer();
    for (let use = 0; use < 3; use += 1) await bot.discord.run(bot.anna, 'help');
    await running?.bot.stop();
    expect(bot.standing()).toEqual({ everywhere: 0, own: all });
  });
});

test('the log says nothing of copies where there can be none', async () => {
  const bot = await open();
  await bot.everywhere();
  expect(log.join('')).toContain('commands stand already');
  expect(log.join('')).not.toMatch(/twice|removed/);
});
