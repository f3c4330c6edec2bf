import { Routes } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { type BotRest, openRest, type RestOptions } from './rest.js';
import { TokenRefused, type TokenWatch, watchToken } from './token.js';

export interface WatchedRestOptions extends Pick<RestOptions, 'token' | 'api'> {
  readonly log: Logger;
}

/**
 * A REST client that sends nothing more once Discord has made sure that it refuses the token, and goes on when it takes it again. Until then its methods
 * reject with TokenRefused.
 */
export function openWatchedRest({ api, log, token }: WatchedRestOptions): { rest: BotRest; watch: TokenWatch } {
  const rest = openRest({ token, api, onUnauthorized: () => watch.doubt() });
  const watch = watchToken({ ask: () => rest.get(Routes.user()), log });
  const guarded =
    (send: BotRest['get']): BotRest['get'] =>
    async (...request) => {
      if (!watch.accepted()) throw new TokenRefused();
      return send(...request);
    };
  return {
    rest: {
      get: guarded(rest.get),
      post: guarded(rest.post),
      put: guarded(rest.put),
      delete: guarded(rest.delete),
      close() {
        watch.stop();
        rest.close();
      },
    },
    watch,
  };
}
