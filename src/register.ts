import { join } from 'node:path';
import { definitions } from '../commands/index.js';
import { ConfigError, readConfig } from './config.js';
import * as commandsApi from './discord/http/commands-api.js';
import { openRegistrar } from './discord/http/register.js';
import { loadEnvironment } from './environment.js';
import { explain } from './explain.js';
import { loadLibrary } from './load-library.js';
import { openLog } from './log.js';
import { packageRoot } from './package-root.js';
import { readStories } from './read-stories.js';

/**
 * Registers the commands at Discord and ends: for the HTTP endpoint on hosts that are not given the token.
 * usage: npm run register
 */
async function main(): Promise<boolean> {
  const folder = process.cwd();
  loadEnvironment(folder);
  const config = readConfig({ SEEDS: join(packageRoot(), 'seeds'), ...process.env }, folder);
  const { api, guildId, publicKey, token } = config;
  if (!token)
    throw new ConfigError([
      'DISCORD_TOKEN: is missing; copy it from the Discord Developer Portal → your application → Bot → Reset Token',
    ]);
  const { log } = await openLog(config.logLevel);
  const library = await loadLibrary(config, log, readStories);
  const registrar = await openRegistrar({ token, publicKey, guildId, api, log }, commandsApi);
  const registered = await registrar.register(definitions(library));
  registrar.stop();
  return registered;
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
