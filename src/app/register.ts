import type { Logger } from 'pino';
import { commands, definitions } from '../../commands/index.js';
import { ConfigError, readConfig } from '../config/config.js';
import { loadEnvironment } from '../config/environment.js';
import { spoken } from '../config/secret-shapes.js';
import { PORTAL } from '../config/variables.js';
import * as commandsApi from '../discord/http/commands-api.js';
import { openRegistrar } from '../discord/http/register.js';
import { loadLibrary } from '../library/load-library.js';
import { openLog } from '../platform/log.js';
import { ownSeeds } from '../platform/package-root.js';
import { explain } from './explain.js';
import { readFolderApart } from './read-folder-apart.js';

const REMOVE = 'remove';

/**
 * Registers the commands at Discord and ends: for the HTTP endpoint on hosts that are not given the token. With `remove` it takes them away from the server
 * of DISCORD_GUILD_ID, whose own they were, and leaves those that are registered everywhere.
 * usage: npm run register [-- remove]
 */
async function main(): Promise<boolean> {
  const folder = process.cwd();
  loadEnvironment(folder);
  const config = readConfig({ SEEDS: ownSeeds(), ...process.env }, folder);
  const wish = process.argv.slice(2);
  const isRemoval = wish.length === 1 && wish[0] === REMOVE;
  if (wish.length > 0 && !isRemoval)
    throw new ConfigError([
      `${spoken(wish.join(' '))} is not known; register alone registers the commands, register ${REMOVE} removes a server’s own`,
    ]);
  const { api, guildId, publicKey, token } = config;
  if (!token) throw new ConfigError([`DISCORD_TOKEN: is missing; copy it from the ${PORTAL.token}`]);
  const { log } = await openLog(config.logLevel);
  if (isRemoval) return removeOwn({ token, publicKey, api }, guildId, log);
  const library = await loadLibrary(config, log, readFolderApart);
  // What is wrong with the token or the key is said as at any other start, and not as one failure of many tries.
  await commandsApi.findApplication({ token, publicKey, api });
  const registrar = openRegistrar({ token, publicKey, guildId, api, log }, commandsApi);
  const registered = await registrar.register(definitions(library));
  registrar.stop();
  return registered;
}

async function removeOwn(
  query: commandsApi.ApplicationQuery,
  guildId: string | undefined,
  log: Logger,
): Promise<boolean> {
  if (guildId === undefined)
    throw new ConfigError(['DISCORD_GUILD_ID: is missing; give the id of the server whose own commands are to go']);
  const applicationId = await commandsApi.findApplication(query);
  const { api, token } = query;
  const ours = commands.map(({ definition }) => definition);
  const removed = await commandsApi.removeCommands({ token, api, applicationId, guildId, definitions: ours });
  log.info(
    { guild: guildId, commands: removed },
    removed > 0 ? 'removed the server’s own commands' : 'the server has none of its own',
  );
  const everywhere = await commandsApi.countCommands({ token, api, applicationId, definitions: ours });
  if (everywhere === 0)
    log.warn('no commands are registered everywhere either, so nobody has any; register them without DISCORD_GUILD_ID');
  return true;
}

main().then(
  (registered) => {
    process.exitCode = registered ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${explain(error, [process.env.DISCORD_TOKEN])}\n`);
    process.exitCode = 1;
  },
);
