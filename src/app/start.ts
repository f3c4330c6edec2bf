import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import type { AnsweringOptions } from '../discord/answering.js';
import type { ObserveRefusal } from '../discord/http/refusals.js';
import type { ReplySettings } from '../discord/setting.js';
import type { Library } from '../library/library.js';
import type { ShardStates } from '../operations/metrics.js';
import type { Pool } from '../platform/pool/pool.js';
import { ToldError } from '../platform/told-error.js';
import { invitesOf } from './invites.js';
import type { Tasks } from './tasks.js';

/** A bot that runs, whatever its transport. */
export interface RunningBot {
  /** Tells it that the articles of the library are others. */
  articlesChanged(): void;
  /** True while interactions are taken. */
  ready(): boolean;
  shards(): ShardStates;
  stop(): Promise<void>;
}

export interface StartOptions extends Pick<AnsweringOptions, 'observe'> {
  readonly library: Library;
  readonly config: Config;
  readonly pool: Pool<Tasks>;
  readonly log: Logger;
  /** Told of every request that the HTTP endpoint refuses. */
  readonly observeRefusal?: ObserveRefusal | undefined;
  /** Called when the bot can no longer run, with an error that says what to do. */
  readonly onEnd: (error: Error) => void;
}

/**
 * Starts the bot on the transport that the configuration chooses. Each transport is loaded only where it is used: the HTTP endpoint without a
 * token does without discord.js.
 */
export async function startChosen(options: StartOptions): Promise<RunningBot> {
  const { publicKey, token } = options.config;
  if (publicKey) return startOverHttp(options, publicKey);
  if (token) return startOnGateway(options, token);
  return startLocally(options);
}

async function startOverHttp(options: StartOptions, publicKey: string): Promise<RunningBot> {
  const { config, library, log, observe, observeRefusal } = options;
  const { startEndpoint } = await import('../discord/http/start.js');
  const registrar = config.token ? await openRegistrar(options, config.token, publicKey) : undefined;
  if (!registrar)
    log.warn(
      'no DISCORD_TOKEN, so the commands are not registered; do it once with npm run register (whosaid register)',
    );
  const address = { host: config.endpointHost, port: config.port };
  const replies = repliesOf(config);
  const bot = await startEndpoint({ library, publicKey, address, registrar, replies, log, observe, observeRefusal });
  log.info(
    { endpoint: bot.url },
    `Whosaid listens on ${bot.everywhere ? 'every address of this machine, here ' : ''}${bot.url}. Give its public HTTPS address to the Developer Portal → General Information → Interactions Endpoint URL`,
  );
  const { articlesChanged, stop } = bot;
  return runningUntilStopped({ articlesChanged, shards: () => new Map(), stop });
}

async function openRegistrar({ config: { api, guildId }, pool, log }: StartOptions, token: string, publicKey: string) {
  const { openRegistrar: open } = await import('../discord/http/register.js');
  return open(
    { token, publicKey, guildId, api, log, onApplication: (id) => logInvite(id, log) },
    {
      findApplication: (query) => pool.run('findApplication', query),
      registerCommands: (registration) => pool.run('registerCommands', registration),
      tidyCommands: (registration) => pool.run('tidyCommands', registration),
      removeCommands: (registration) => pool.run('removeCommands', registration),
    },
  );
}

async function startOnGateway(
  { config, library, log, observe, onEnd }: StartOptions,
  token: string,
): Promise<RunningBot> {
  const { startBot } = await import('../discord/gateway.js');
  const { api, guildId, mentions, shards } = config;
  const replies = repliesOf(config);
  const bot = await startBot({
    library,
    token,
    guildId,
    api,
    shards,
    replies,
    mentions,
    log,
    observe,
    onClosedForGood: onEnd,
  });
  logInvite(bot.applicationId, log, mentions);
  return runningUntilStopped(bot);
}

async function startLocally({ config, library, log, observe, onEnd }: StartOptions): Promise<RunningBot> {
  const [{ startBot }, { page, startLocalDiscord }] = await Promise.all([
    import('../discord/gateway.js'),
    import('local-discord'),
  ]);
  const discord = await startLocalDiscord({ name: 'Whosaid', port: config.localPort, page }).catch((error) =>
    explainPort(config.localPort, error),
  );
  const { api, token } = discord;
  const replies = repliesOf(config);
  // Nobody but the person who tries it is there, so everything is on.
  const bot = await startBot({ library, token, api, replies, mentions: true, log, observe, onClosedForGood: onEnd });
  log.info(
    { page: discord.origin },
    `No DISCORD_TOKEN, so Whosaid is running in a Discord of its own: open ${discord.origin}`,
  );
  return runningUntilStopped({
    ...bot,
    async stop() {
      await bot.stop();
      await discord.close();
    },
  });
}

/** Says which setting chooses the port that is in use. */
function explainPort(port: number, cause: Error): never {
  if ((cause.cause as NodeJS.ErrnoException | undefined)?.code !== 'EADDRINUSE') throw cause;
  const remedy = 'end the program that uses it, or set another (0 takes any free one)';
  throw new ToldError('LISTENING', `LOCAL_PORT: port ${port} is in use`, remedy, { cause });
}

/**
 * Ready while every shard is connected and Discord takes the token, and not from the moment it is stopped. The HTTP endpoint answers without a token, so one
 * that is refused there is in the log alone.
 */
function runningUntilStopped(bot: Omit<RunningBot, 'ready'> & { accepted?(): boolean }): RunningBot {
  let stopping = false;
  return {
    articlesChanged: bot.articlesChanged,
    shards: bot.shards,
    ready: () => !stopping && (bot.accepted?.() ?? true) && [...bot.shards().values()].every((connected) => connected),
    stop() {
      stopping = true;
      return bot.stop();
    },
  };
}

function repliesOf({ replies }: Config): ReplySettings {
  return { replies };
}

function logInvite(applicationId: string, log: Logger, mentions = false): void {
  const { server, person } = invitesOf(applicationId, mentions);
  log.info(`Whosaid is running. Add it to a server: ${server} or to yourself, to use it wherever you are: ${person}`);
}
