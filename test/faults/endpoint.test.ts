import type { RestFault } from 'local-discord';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../commands/index.js';
import * as commandsApi from '../../src/discord/http/commands-api.js';
import { openRegistrar } from '../../src/discord/http/register.js';
import { startEndpoint } from '../../src/discord/http/start.js';
import { messageOf, textOf } from '../end-to-end/running-bot.js';
import { closeAfterwards, person, runDiscord } from '../running-discord.js';
import { rain, until } from './faulty.js';

const APPLICATIONS = { path: /\/applications\//, times: 1_000 };
const address = { host: '127.0.0.1', port: 0 };
/** Milliseconds between tries; a person waits longer. */
const retryAfter = [200];

/** A local Discord at which commands of an earlier version stand, and the endpoint's start there. */
async function prepare() {
  const { discord, restFaults } = await runDiscord();
  const { api, applicationId, publicKey, token } = discord;
  const old = { name: 'old', description: 'Of an earlier version' };
  await commandsApi.registerCommands({ token, api, applicationId, definitions: [...definitions(rain), old] });
  const lines: string[] = [];
  const found: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const start = async (key = publicKey) => {
    const onApplication = (id: string) => void found.push(id);
    const registrar = openRegistrar({ token, publicKey: key, api, log, onApplication, retryAfter }, commandsApi);
    const bot = await startEndpoint({ library: rain, publicKey: key, address, registrar, log });
    closeAfterwards(bot.stop);
    return bot;
  };
  return { discord, restFaults, start, found, said: () => lines.join('') };
}

const json = (status: number): RestFault => ({
  kind: 'answer',
  status,
  type: 'application/json',
  body: JSON.stringify({ message: `${status}`, code: 0 }),
});

describe('the HTTP endpoint starts and answers, and registers later, where Discord’s REST API has', () => {
  test.each<[string, RestFault, RegExp]>([
    ['401', json(401), /"level":50.*copy DISCORD_TOKEN again.*trying again later/],
    ['403', json(403), /"level":50.*Discord refuses the commands.*trying again later/],
    ['404', json(404), /"level":50.*DISCORD_API.*trying again later/],
    ['500', json(500), /"level":40.*trying again later/],
    ['429', { kind: 'rate-limit', retryAfter: 3, global: false }, /"level":40.*trying again later/],
    [
      'a page',
      { kind: 'answer', status: 200, type: 'text/html', body: '<html></html>' },
      /no application.*trying again/,
    ],
    ['a reset connection', { kind: 'reset', abruptly: true }, /"level":40.*trying again later/],
    ['silence', { kind: 'silence' }, /"level":40.*trying again later/],
  ])('%s', { timeout: 40_000 }, async (_what, fault, logged) => {
    const { discord, found, restFaults, said, start } = await prepare();
    restFaults.inject(fault, APPLICATIONS);
    await discord.useEndpoint((await start()).url);
    const ask = () => discord.run(person(discord.people, 0), 'ask', { question: 'When did it rain?' });
    expect(textOf(messageOf(await ask()))).toContain('It rained');
    await until(() => logged.test(said()));
    expect(found).toEqual([]);
    restFaults.clear();
    await until(() => discord.commands().every(({ name }) => name !== 'old'));
    expect(found).toEqual([discord.applicationId]);
    expect(said()).not.toContain(discord.token);
  });

  test('said at the start that the public key is another application’s: that ends the start', async () => {
    const { said, start } = await prepare();
    await expect(start('0'.repeat(64))).rejects.toThrow(
      'DISCORD_PUBLIC_KEY: the value is not the key of the application',
    );
    expect(said()).not.toContain('trying again');
  });
});
