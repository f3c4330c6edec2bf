import { resolve } from 'node:path';
import { config as loadEnvironment } from 'dotenv';
import { definitions } from '../commands/index.js';
import { ConfigError, readConfig } from './config.js';
import * as commandsApi from './discord/http/commands-api.js';
import { openRegistrar } from './discord/http/register.js';
import { explain } from './explain.js';
import { loadLibrary } from './load-library.js';
import { createLog } from './log.js';
import { packageRoot } from './package-root.js';
import { readStories } from './read-stories.js';

/**
 * Registers the commands at Discord and ends: for the HTTP endpoint on hosts that are not given the token.
 * usage: npm run register
 */
async function main(): Promise<boolean> {
  const root = packageRoot();
  loadEnvironment({ path: resolve(root, '.env'), quiet: true });
  const config = readConfig(process.env, root);
  const { api, guildId, publicKey, token } = config;
  if (!token)
    throw new ConfigError([
      'DISCORD_TOKEN: is missing; copy it from the Discord Developer Portal → your application → Bot → Reset Token',
    ]);
  const log = await createLog(config.logLevel, process.stdout.isTTY === true);
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
