import { type LocalDiscordOptions, type Person, startLocalDiscord } from 'local-discord';
import { pino } from 'pino';
import { afterEach, expect } from 'vitest';
import type { ClosedForGood } from '../../src/discord/closing.js';
import { type Bot, type BotOptions, startBot } from '../../src/discord/gateway.js';
import type { Served } from '../../src/discord/ledger.js';
import { createLibrary, type Library } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { buttonOf, messageOf, textOf } from '../end-to-end/running-bot.js';

export const rain = createLibrary([
  articleOf('rain', 'It rained in Oslo on Tuesday. “We were wet,” said Ann Lee, the mayor.\nIt stopped on Friday.'),
]);

/** Waits until it holds; the test's own time limit ends a vain wait. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

export type FaultyBot = Awaited<ReturnType<typeof startFaulty>>;

/** The real bot through the real discord.js client, at a local Discord that things can go wrong with. */
export async function startFaulty(options: LocalDiscordOptions = {}, settings: Pick<BotOptions, 'mentions'> = {}) {
  const discord = await startLocalDiscord(options);
  const gateway = { ...discord.gateway, faults: discord.faults.gateway };
  const restFaults = discord.faults.rest;
  const [anna] = discord.people as readonly [Person];
  const served: Served[] = [];
  const log: string[] = [];
  const closedForGood: ClosedForGood[] = [];
  const start = (library: Library = rain) =>
    startBot({
      library,
      ...settings,
      token: discord.token,
      api: discord.api,
      log: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
      observe: (one) => served.push(one),
      onClosedForGood: (error) => closedForGood.push(error),
    });
  let bot: Bot = await start();
  const ask = async () => textOf(messageOf(await discord.run(anna, 'ask', { question: 'When did it rain?' })));
  const socket = () => {
    const [first] = gateway.sockets();
    if (!first) throw new Error('nobody is connected');
    return first;
  };
  return {
    anna,
    ask,
    closedForGood,
    discord,
    gateway,
    log,
    restFaults,
    served,
    socket,
    get bot() {
      return bot;
    },
    async restart(library?: Library) {
      await bot.stop();
      bot = await start(library);
    },
    /** The bot answers a command, and a button under its answer. */
    async answersTheNext() {
      await until(discord.connected);
      const reply = messageOf(await discord.run(anna, 'quote', { by: 'Ann Lee' }));
      expect(textOf(reply)).toContain('We were wet');
      const context = messageOf(await discord.press(anna, reply.message.id, buttonOf(reply, 'In context').custom_id));
      expect(textOf(context)).toContain('It stopped on Friday');
    },
    async stop() {
      await bot.stop();
      await discord.close();
    },
  };
}

/** Connections and timers of this process: what a bot that was stopped must not leave behind. */
const held = () =>
  process.getActiveResourcesInfo().filter((name) => /TCPSOCKET|TCPSERVER|Timeout|Immediate/i.test(name)).length;

/** Starts bots for the tests of a file; after each test they are stopped, nothing may have been answered twice, and nothing may be left. */
export function faultyBots() {
  const running: FaultyBot[] = [];
  let before = 0;
  afterEach(async () => {
    const bots = running.splice(0);
    for (const bot of bots) {
      const doubled = bot.discord.refusals.filter(({ body }) => (body as { code?: number }).code === 40_060);
      await bot.stop();
      expect(doubled, 'answered twice').toEqual([]);
      expect(bot.log.join(''), 'a token in the log').not.toContain(bot.discord.token);
    }
    if (bots.length > 0) await until(() => held() <= before);
  });
  return async (...options: Parameters<typeof startFaulty>) => {
    if (running.length === 0) before = held();
    const bot = await startFaulty(...options);
    running.push(bot);
    return bot;
  };
}
