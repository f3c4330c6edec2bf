import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type LocalDiscord, type Person, startLocalDiscord } from 'local-discord';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageOf, textOf } from '../end-to-end/running-bot.js';
import { commandOf, processesIn, temporaryFolder, until } from './walk.js';

const MAIN = resolve(import.meta.dirname, '../../dist/src/app/main.js');
const WHOSAID = resolve(import.meta.dirname, '../../bin/whosaid.mjs');
/** More lines than a pipe holds that nobody reads (64 KiB on Linux). */
const MANY = 700;

let discord: LocalDiscord;
let folder = '';
beforeEach(async () => {
  discord = await startLocalDiscord();
  folder = temporaryFolder();
});
afterEach(() => discord.close());

const environment = () => ({ PATH: process.env.PATH, DISCORD_TOKEN: discord.token, DISCORD_API: discord.api });

async function answersNow(): Promise<void> {
  const [anna] = discord.people as [Person];
  await until(() => discord.connected() && discord.commands().length > 0);
  expect(textOf(messageOf(await discord.run(anna, 'help')))).toContain('/ask');
}

/** The bot with this as its standard output. */
function startWith(output: number | 'pipe') {
  const bot = spawn(process.execPath, [MAIN], { cwd: folder, env: environment(), stdio: ['ignore', output, 'ignore'] });
  const ended = new Promise<number | NodeJS.Signals | null>((done) =>
    bot.on('exit', (code, signal) => done(code ?? signal)),
  );
  return { bot, ended };
}

describe('the bot answers without logs, and ends when told, where standard output', () => {
  test.runIf(existsSync('/dev/full'))('is on a full disk', async () => {
    const { bot, ended } = startWith(openSync('/dev/full', 'w'));
    await answersNow();
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('has lost its reader', async () => {
    const { bot, ended } = startWith('pipe');
    await answersNow();
    bot.stdout?.destroy();
    await answersNow();
    await answersNow();
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('has lost its reader, as whosaid start', async () => {
    spawn('sh', ['-c', `("${process.execPath}" "${WHOSAID}" start; echo $? >code) | head -n 1`], {
      cwd: folder,
      env: environment(),
    });
    for (let asked = 0; asked < 20; asked += 1) await answersNow();
    expect(existsSync(join(folder, 'code'))).toBe(false);
    expect(discord.connected()).toBe(true);
  });

  test.runIf(existsSync('/proc/self/cwd'))('has a reader that reads nothing', { timeout: 60_000 }, async () => {
    const line = `("${process.execPath}" "${MAIN}"; echo $? >code) | sleep 600`;
    spawn('sh', ['-c', line], { cwd: folder, env: environment() });
    await answersNow();
    for (let asked = 0; asked < MANY; asked += 50) await Promise.all(Array.from({ length: 50 }, answersNow));
    const bot = processesIn(folder).find((pid) => /^\S*node /.test(commandOf(pid))) as number;
    process.kill(bot, 'SIGTERM');
    await until(() => !processesIn(folder).includes(bot));
    await until(() => existsSync(join(folder, 'code')));
    expect(readFileSync(join(folder, 'code'), 'utf8')).toBe('0\n');
  });
});

const mountable = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

test.runIf(mountable)('once a full disk has room again, a line says how many are missing', async () => {
  const disk = join(folder, 'disk');
  spawnSync('mkdir', [disk]);
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disk]);
  try {
    const file = join(disk, 'log');
    const { bot, ended } = startWith(openSync(file, 'a'));
    await until(() => readFileSync(file, 'utf8').includes('Whosaid is running'));
    const filler = join(disk, 'filler');
    writeFileSync(filler, Buffer.alloc(statfsSync(disk).bfree * statfsSync(disk).bsize));
    for (let asked = 0; asked < 100; asked += 1) await answersNow();
    rmSync(filler);
    let told: string | undefined;
    await until(async () => {
      await answersNow();
      told = readFileSync(file, 'utf8')
        .split('\n')
        .find((line) => line.includes('log lines could not be written'));
      return told !== undefined;
    });
    expect(JSON.parse(told ?? '')).toMatchObject({ level: 40, lines: expect.any(Number) });
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
  } finally {
    spawnSync('umount', ['--lazy', disk]);
  }
});

test('once a slow reader reads again, a line says how many are missing, and nothing else is broken', async () => {
  // More than waits for a reader, and then a little more that finds room again.
  const program = `
    import { openLog } from ${JSON.stringify(resolve(import.meta.dirname, '../../dist/src/platform/log.js'))};
    const { log, end } = await openLog('info', false);
    const say = (times) => { for (let line = 0; line < times; line += 1) log.info({ pad: 'x'.repeat(400) }, 'line'); };
    for (let round = 0; round < 20; round += 1) { say(1000); await new Promise((next) => setTimeout(next, 5)); }
    process.stdin.once('data', async () => { say(5); await end(); process.exit(0); });
  `;
  const writer = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise((stalled) => setTimeout(stalled, 2_000));
  let text = '';
  writer.stdout.on('data', (chunk) => (text += String(chunk)));
  await until(() => text.length > 1_000_000);
  writer.stdin.write('go on\n');
  await new Promise((ended) => writer.on('close', ended));
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string; lines?: number });
  const missing = lines.reduce((sum, line) => sum + (line.lines ?? 0), 0);
  expect(missing).toBeGreaterThan(0);
  expect(lines.filter(({ msg }) => msg === 'line').length + missing).toBe(20_005);
});
