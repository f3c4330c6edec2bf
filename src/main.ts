import { resolve } from 'node:path';
import { DiscordAPIError, PermissionFlagsBits } from 'discord.js';
import { config as loadEnvironment } from 'dotenv';
import type { Logger } from 'pino';
import { ArticleError } from './article/read.js';
import { type Config, ConfigError, readConfig } from './config.js';
import { type Bot, startBot } from './discord/gateway.js';
import type { ReplySettings } from './discord/setting.js';
import { createLibrary, type Library } from './library.js';
import { startLocalDiscord } from './local-discord/index.js';
import { page } from './local-discord/page.js';
import { createLog } from './log.js';
import { packageRoot } from './package-root.js';
import { readSeeds } from './seeds.js';

/** To see channels and threads, read their history, and write in them. */
const MENTION_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

/** Composition root: configuration → library → commands → Discord. */
async function main(): Promise<void> {
  const root = packageRoot();
  loadEnvironment({ path: resolve(root, '.env'), quiet: true });
  const config = readConfig(process.env, root);
  const log = createLog(config.logLevel, process.stdout.isTTY === true);
  const library = loadLibrary(config, log);
  const stop = config.token
    ? await runOnDiscord(library, config.token, config, log)
    : await runLocally(library, config, log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void stop().then(() => process.exit(0));
    });
  }
}

function loadLibrary(config: Config, log: Logger): Library {
  const { articles, problems } = readSeeds(config.seeds);
  for (const problem of problems) log.error({ file: problem.file }, problem.message);
  if (articles.length === 0)
    throw new ArticleError(config.seeds, 'holds no article that can be read; put a .txt file into it');
  const began = performance.now();
  const library = createLibrary(articles);
  const quotations = library.corpus.stories.reduce((sum, story) => sum + story.quotations.length, 0);
  log.info(
    { articles: articles.length, quotations, milliseconds: Math.round(performance.now() - began) },
    'articles read',
  );
  return library;
}

async function runOnDiscord(library: Library, token: string, config: Config, log: Logger): Promise<Bot['stop']> {
  const bot = await startBot({
    library,
    token,
    guildId: config.guildId,
    replies: repliesOf(config),
    mentions: config.mentions,
    log,
  });
  // Only a bot that is a member reads messages that mention it, and may write in answer.
  const scope = config.mentions
    ? `bot+applications.commands&permissions=${MENTION_PERMISSIONS}`
    : 'applications.commands';
  const invite = `https://discord.com/oauth2/authorize?client_id=${bot.applicationId}&scope=${scope}`;
  log.info({ invite }, `Whosaid is running. Add it to a server or to yourself: ${invite}`);
  return bot.stop;
}

async function runLocally(library: Library, config: Config, log: Logger): Promise<Bot['stop']> {
  const discord = await startLocalDiscord({ port: config.localPort, page });
  const bot = await startBot({
    library,
    token: discord.token,
    api: discord.api,
    replies: repliesOf(config),
    mentions: true,
    log,
  });
  log.info(
    { page: discord.origin },
    `No DISCORD_TOKEN, so Whosaid is running in a Discord of its own: open ${discord.origin}`,
  );
  return async () => {
    await bot.stop();
    await discord.close();
  };
}

function repliesOf({ replies }: Config): ReplySettings {
  return { replies };
}

/** What a person can mend is said in a sentence; anything else is a fault of ours and shows where. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof ArticleError) return error.message;
  const { code } = error as { code?: string };
  if (code === 'TokenInvalid' || (error instanceof DiscordAPIError && error.status === 401)) {
    return 'DISCORD_TOKEN: Discord refuses it; copy it again from the Discord Developer Portal → your application → Bot → Reset Token';
  }
  if (code === 'ENOTFOUND' || code === 'ECONNREFUSED' || code === 'EAI_AGAIN')
    return 'Discord cannot be reached; check the network and start again';
  if (error instanceof Error && (error.cause as { code?: string } | undefined)?.code === 'EADDRINUSE')
    return error.message;
  return error instanceof Error ? (code === undefined ? (error.stack ?? error.message) : error.message) : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
