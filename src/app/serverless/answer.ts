import { createFetch } from '../../discord/http/fetch.js';
import type { Library } from '../../library/library.js';
import { createConsoleLog } from './log.js';
import { environmentOf, readSettings } from './settings.js';

/**
 * Answers a request of Discord to any path. The second argument is whatever the host hands over with it: on Cloudflare Workers the environment.
 * @throws {ConfigError} when DISCORD_PUBLIC_KEY is missing or another variable is wrong
 */
export type Answer = (request: Request, given?: unknown) => Promise<Response>;

/** The environment is read when the first request comes, since Workers have none before. A start that failed is tried again. */
export function createAnswer(library: Library): Answer {
  let started: ReturnType<typeof createFetch> | undefined;
  return async (request, given) => {
    started ??= start(library, given);
    return started(request);
  };
}

function start(library: Library, given: unknown) {
  const { logLevel, publicKey, replies } = readSettings(environmentOf(given));
  return createFetch({ library, publicKey, replies: { replies }, log: createConsoleLog(logLevel) });
}
