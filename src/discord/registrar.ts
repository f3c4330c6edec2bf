import type { APIInteraction } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { ToldError } from '../platform/told-error.js';
import type { Definitions, Registered, Removal, Tidied } from './registration.js';
import { FORBIDDEN, isRefusal, NOT_FOUND, REQUEST_TIMEOUT, TOO_MANY_REQUESTS, UNAUTHORIZED } from './status.js';
import { TOKEN_ADVICE } from './token.js';

/** Milliseconds for which a start waits for the commands to be registered: in the ordinary case the first person finds them, and nothing hangs on it in others. */
export const START_WAITS = 5_000;
/** The code of the error for another application's public key. */
export const WRONG_PUBLIC_KEY = 'WRONG_PUBLIC_KEY';
/** Milliseconds to wait before each further try; the last holds for all that follow. */
const RETRY_AFTER: readonly number[] = [5_000, 30_000, 120_000, 600_000];
/** Refusals that may end without the commands being changed: by the operator, or because it was not Discord that refused. */
const PASSING: ReadonlySet<number> = new Set([UNAUTHORIZED, FORBIDDEN, NOT_FOUND, REQUEST_TIMEOUT, TOO_MANY_REQUESTS]);

/** What registration.ts does, here or in a process aside. All reject with Discord's refusal: its status, code and message. */
export interface Commands {
  /** Registers where something differs. */
  register(definitions: Definitions): Promise<Registered>;
  /** Takes away the same commands elsewhere, where everybody would see each of them twice. */
  tidy(definitions: Definitions): Promise<Tidied>;
  /** Takes them away from one server's own. Returns how many there were. */
  removeFrom(guildId: string, definitions: Definitions): Promise<number>;
}

export interface RegistrarOptions extends Commands {
  /** The server that they are registered for alone, where it is one. */
  readonly guildId: string | undefined;
  readonly log: Logger;
  readonly retryAfter?: readonly number[];
}

/** Keeps Discord's list of commands as it is wanted. */
export interface Registrar {
  /**
   * Registers where something differs. Never rejects: the bot answers whatever is registered already. What Discord refuses is logged with what
   * to do; what may pass is tried again later.
   * @returns whether they are registered now, and nowhere twice as far as can be known
   */
  register(definitions: Definitions): Promise<boolean>;
  /** An interaction came. Where commands are registered everywhere, one of a server's own tells of a server that was left with them. */
  notice(interaction: APIInteraction): void;
  /** What ends the endpoint: another application's public key. Undefined while nothing of the kind is known. */
  fatal(): Error | undefined;
  /** No further tries. */
  stop(): void;
}

export function createRegistrar(options: RegistrarOptions): Registrar {
  const { guildId, log, retryAfter = RETRY_AFTER } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let tidied = false;
  let fatal: Error | undefined;
  /** What is wanted now: anything else that waits its turn or fails late is passed over. */
  let wanted: Definitions | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const noticed = new Set<string>();

  /** One after the other, so that what is wanted last is what stands in the end. */
  function attempt(definitions: Definitions, tries: number): Promise<boolean> {
    const next = last.then(() => attemptNow(definitions, tries));
    last = next;
    return next;
  }

  async function attemptNow(definitions: Definitions, tries: number): Promise<boolean> {
    if (stopped || definitions !== wanted) return false;
    try {
      const { first, overwritten, replaced } = await options.register(definitions);
      const message = overwritten ? 'commands registered' : 'commands stand already';
      log.info({ commands: definitions.length, overwritten, ...(guildId ? { guild: guildId } : {}) }, message);
      if (replaced.length > 0)
        log.warn({ replaced }, 'commands that are not ours, or no longer, were registered there and are gone');
      if (!tidied) tellOf(await options.tidy(definitions), first);
      tidied = true;
      return true;
    } catch (error) {
      if (!stopped && definitions === wanted) takeFailure(error as Failure, definitions, tries);
      return false;
    }
  }

  function tellOf({ complete, removals }: Tidied, first: boolean): void {
    for (const removal of removals) logRemoval(removal, log);
    // Said when there may be something to it: commands that were not registered everywhere before may have been a server's.
    if (first && !complete)
      log.info(
        'a server in which each command stands twice had them for itself (DISCORD_GUILD_ID): those go when one of them is used, or at once with npm run register -- remove (whosaid register remove) and DISCORD_GUILD_ID=<its id>',
      );
  }

  function takeFailure(error: Failure, definitions: Definitions, tries: number): void {
    const { code, message, retryAfter: asked = 0, status } = error;
    if (error instanceof ToldError && code === WRONG_PUBLIC_KEY) {
      fatal = error;
      log.error(message);
      return;
    }
    const details = { status, code, error: message };
    const refusal = `Discord refuses the commands; ${adviceOn(status, guildId)}. Commands registered earlier still work`;
    if (isRefusal(status) && !PASSING.has(status)) {
      log.error(details, refusal);
      return;
    }
    const after = Math.max(asked, retryAfter[Math.min(tries, retryAfter.length - 1)] ?? 0);
    if (isRefusal(status)) log.error({ ...details, retryAfter: after }, `${refusal}; trying again later`);
    else log.warn({ ...details, retryAfter: after }, 'the commands cannot be registered now; trying again later');
    timer = setTimeout(() => void attempt(definitions, tries + 1), after).unref();
  }

  return {
    register(definitions) {
      clearTimeout(timer);
      wanted = definitions;
      return attempt(definitions, 0);
    },
    notice({ data }) {
      const server = data && 'guild_id' in data ? data.guild_id : undefined;
      if (guildId !== undefined || server === undefined || stopped || wanted === undefined || noticed.has(server))
        return;
      noticed.add(server);
      options.removeFrom(server, wanted).then(
        (commands) => commands > 0 && logRemoval({ guildId: server, commands }, log),
        ({ code, message, status }: Failure) =>
          log.warn({ guild: server, status, code, error: message }, 'the server’s own copies of the commands stay'),
      );
    },
    fatal: () => fatal,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

interface Failure extends Error {
  readonly code?: unknown;
  readonly status?: number;
  /** Milliseconds that Discord asks to wait. */
  readonly retryAfter?: number;
}

function logRemoval({ commands, guildId }: Removal, log: Logger): void {
  if (guildId === null)
    log.warn(
      { commands },
      'DISCORD_GUILD_ID is set, so the commands that were registered everywhere are removed: no other server has any until the bot starts without it',
    );
  else
    log.info({ guild: guildId, commands }, 'removed a server’s own copies of commands that are registered everywhere');
}

function adviceOn(status: number | undefined, guildId: string | undefined): string {
  if (status === UNAUTHORIZED) return TOKEN_ADVICE;
  if (status === FORBIDDEN && guildId)
    return `add the bot to the server ${guildId} first, or leave DISCORD_GUILD_ID empty`;
  if (status === NOT_FOUND) return 'see that DISCORD_API, where it is set, leads to Discord’s API';
  return 'its reason stands in "error"; report it if you have not changed a command';
}
