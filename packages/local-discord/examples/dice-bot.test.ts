import { type LocalDiscord, type Person, startLocalDiscord } from 'local-discord';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDiceBot } from './dice-bot.js';

let discord: LocalDiscord;
let bot: Awaited<ReturnType<typeof startDiceBot>>;
let ada: Person;

beforeEach(async () => {
  discord = await startLocalDiscord();
  bot = await startDiceBot(discord, () => 0.5);
  [ada] = discord.people as [Person];
});
afterEach(async () => {
  await bot.destroy();
  await discord.close();
});

test('throws a die with as many sides as one wants', async () => {
  const outcome = await discord.run(ada, 'roll', { sides: 20 });
  expect(outcome).toMatchObject({ kind: 'message', message: { message: { content: 'You threw **11**.' } } });
});

test('a die has at least two sides: Discord’s client does not send anything else', async () => {
  await expect(discord.run(ada, 'roll', { sides: 1 })).rejects.toThrow('must be at least 2');
});

test('answers though the gateway’s connection was lost', async () => {
  for (const socket of discord.gateway.sockets()) socket.terminate();
  expect(await discord.run(ada, 'roll')).toMatchObject({ kind: 'message' });
});

test('Discord is down for a moment: the client asks again', async () => {
  discord.faults.rest.inject({ kind: 'answer', status: 503 }, { path: /\/callback$/ });
  expect(await discord.run(ada, 'roll')).toMatchObject({ kind: 'message' });
  expect(discord.faults.rest.hits()).toBe(1);
});
