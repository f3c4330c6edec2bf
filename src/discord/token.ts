import type { Logger } from 'pino';
import { PORTAL } from '../config/variables.js';
import { UNAUTHORIZED } from './status.js';

/** Milliseconds after a refusal until Discord is asked whether it means it, and between that and each further question; the last holds for all that follow. */
const ASK_AFTER: readonly number[] = [2_000, 10_000, 60_000];

/** What a person does about a token that Discord refuses. */
export const TOKEN_ADVICE = `copy DISCORD_TOKEN again from the ${PORTAL.token}`;

/** Thrown in place of a request that would only be refused. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly status = UNAUTHORIZED;
  constructor() {
    super('Discord refuses the token');
  }
}

export interface TokenWatchOptions {
  /** A request that only the token decides on; rejects with Discord's status. */
  readonly ask: () => Promise<unknown>;
  readonly log: Logger;
  readonly askAfter?: readonly number[];
}

/** Tells a token that Discord no longer takes from a single refusal. */
export interface TokenWatch {
  /** False from when Discord has refused the token a second time until it takes it again. */
  accepted(): boolean;
  /** A request was refused for its token. */
  doubt(): void;
  stop(): void;
}

/**
 * One 401 may be a proxy's, or a passing fault of Discord's. So Discord is asked again before the token is given up, and goes on being asked after it, once
 * a minute: the ban for requests that are refused begins at 10,000 in ten minutes.
 */
export function watchToken({ ask, askAfter = ASK_AFTER, log }: TokenWatchOptions): TokenWatch {
  let doubted = false;
  let refused = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function look(tries: number): Promise<void> {
    const status = await ask().then(
      () => null,
      (error: { status?: unknown }) => error.status,
    );
    if (stopped) return;
    if (status === null) {
      doubted = false;
      refused = false;
      log.info('Discord takes the token');
      return;
    }
    if (status === UNAUTHORIZED && !refused) {
      refused = true;
      log.error(`Discord refuses the token: mentions are not answered and commands not registered; ${TOKEN_ADVICE}`);
    }
    lookLater(tries + 1);
  }

  function lookLater(tries: number): void {
    const after = askAfter[Math.min(tries, askAfter.length - 1)];
    timer = setTimeout(() => void look(tries), after).unref();
  }

  return {
    accepted: () => !refused,
    doubt() {
      if (doubted || stopped) return;
      doubted = true;
      log.warn('Discord refused the token once; asking again whether it means it');
      lookLater(0);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
