import { pino } from 'pino';
import { ConfigError, readConfig } from './config.js';
import { createFetch } from './discord/http/fetch.js';
import { loadLibrary } from './load-library.js';
import { readStories } from './read-stories.js';

/**
 * The HTTP endpoint for hosts that call a fetch handler (Vercel, Netlify, Deno Deploy, Bun, AWS Lambda behind an adapter, …). It is configured like
 * the bot (DISCORD_PUBLIC_KEY, INDEX or SEEDS, LOG_LEVEL), reads the articles when the first request comes, and never connects to
 * Discord itself: commands are registered by `npm run register`.
 */
let handler: Promise<(request: Request) => Promise<Response>> | undefined;

/** @throws {ConfigError} when DISCORD_PUBLIC_KEY is missing or another variable is wrong */
export async function fetch(request: Request): Promise<Response> {
  // A start that failed is tried again: what was wrong may have been put right.
  handler ??= start().catch((error: unknown) => {
    handler = undefined;
    throw error;
  });
  return (await handler)(request);
}

async function start(): Promise<(request: Request) => Promise<Response>> {
  const config = readConfig(process.env, process.cwd());
  if (!config.publicKey)
    throw new ConfigError([
      'DISCORD_PUBLIC_KEY: is missing; copy it from the Developer Portal → your application → General Information',
    ]);
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const replies = { replies: config.replies };
  return createFetch({
    library: await loadLibrary(config, log, readStories),
    publicKey: config.publicKey,
    replies,
    log,
  });
}

export default { fetch };
