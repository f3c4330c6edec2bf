import { RateLimitError, REST } from '@discordjs/rest';
import { makeRequest } from './make-request.js';
import { UNAUTHORIZED } from './status.js';

/** Milliseconds after which one try is given up. */
const TRY_WITHIN = 5_000;
/** Tries after the first one, where Discord is down or a connection breaks. */
const RETRIES = 2;
/** Milliseconds after which a request is given up, with all its tries and waits. */
const REQUEST_WITHIN = 10_000;
/** The longest wait that Discord may ask for without the request being given up, in milliseconds: a few a second are ordinary, minutes are for the caller to plan. */
const LONGEST_WAIT = 2_000;

export type Route = `/${string}`;

export interface RestRequest {
  readonly query?: URLSearchParams;
  readonly body?: unknown;
  /** Milliseconds after which it is given up, where it is not worth more. */
  readonly within?: number;
}

type Send = (route: Route, request?: RestRequest) => Promise<unknown>;

/** Discord's REST API for a bot. Methods reject with discord.js's error (status, code, message) for what Discord refuses, and with those below. */
export interface BotRest {
  readonly get: Send;
  readonly post: Send;
  readonly put: Send;
  readonly delete: Send;
  /** Gives up what is on its way. */
  close(): void;
}

/** Discord wants a longer wait than a request is held for. Requests to the same route are not sent until it is over. */
export class RateLimited extends Error {
  override readonly name = 'RateLimited';
  /** @param retryAfter milliseconds */
  constructor(readonly retryAfter: number) {
    super(`Discord wants ${Math.ceil(retryAfter / 1_000)} seconds without such requests`);
  }
}

/** No answer within the time that a request is worth, or the client was closed. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

export interface RestOptions {
  readonly token: string;
  /** Where Discord's REST API is, when not at Discord. */
  readonly api: string | undefined;
  /** Called whenever Discord refuses the token. */
  readonly onUnauthorized?: () => void;
}

/**
 * discord.js's REST client, with two of its habits left out. It forgets its token at the first 401, which may be a proxy's or a passing fault of Discord's,
 * and can send nothing from then on: here every request brings the token along. And it waits as long as a 429 says, were it hours, with everything that
 * waits for it: here a long wait is an error that says how long.
 */
export function openRest({ api, onUnauthorized, token }: RestOptions): BotRest {
  const rest = new REST({
    ...(api ? { api } : {}),
    makeRequest,
    timeout: TRY_WITHIN,
    retries: RETRIES,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT,
  });
  const credentials = { auth: false, headers: { Authorization: `Bot ${token}` } };
  const open = new Set<AbortController>();
  /** When a route may be asked again, in Unix milliseconds: sending all the same would count towards a ban of this address. */
  const quiet = new Map<string, number>();

  async function send(method: 'get' | 'post' | 'put' | 'delete', route: Route, request: RestRequest): Promise<unknown> {
    const { within = REQUEST_WITHIN, ...said } = request;
    const key = `${method} ${route}`;
    const left = (quiet.get(key) ?? 0) - Date.now();
    if (left > 0) throw new RateLimited(left);
    const controller = new AbortController();
    open.add(controller);
    const timer = setTimeout(() => controller.abort(), within);
    const givenUp = new Promise<never>((_, reject) => {
      controller.signal.addEventListener('abort', () => reject(new GivenUp('Discord does not answer')));
    });
    try {
      return await Promise.race([rest[method](route, { ...said, ...credentials, signal: controller.signal }), givenUp]);
    } catch (error) {
      if ((error as { status?: unknown }).status === UNAUTHORIZED) onUnauthorized?.();
      if (!(error instanceof RateLimitError)) throw error;
      keepQuiet(key, error.retryAfter);
      throw new RateLimited(error.retryAfter);
    } finally {
      clearTimeout(timer);
      open.delete(controller);
    }
  }

  function keepQuiet(key: string, retryAfter: number): void {
    const now = Date.now();
    for (const [other, until] of quiet) if (until <= now) quiet.delete(other);
    quiet.set(key, now + retryAfter);
  }

  const by =
    (method: 'get' | 'post' | 'put' | 'delete'): Send =>
    (route, request = {}) =>
      send(method, route, request);
  return {
    get: by('get'),
    post: by('post'),
    put: by('put'),
    delete: by('delete'),
    close() {
      for (const controller of open) controller.abort();
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}
