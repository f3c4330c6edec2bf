import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Logger } from 'pino';

/** Milliseconds to wait before each further try; the last holds for all that follow. */
const RETRY_AFTER: readonly number[] = [5_000, 30_000, 120_000, 600_000];
const FIRST_CLIENT_ERROR = 400;
const FIRST_SERVER_ERROR = 500;

type Definitions = readonly RESTPostAPIApplicationCommandsJSONBody[];

export interface RegistrarOptions {
  /** Registers where something differs; true when commands were overwritten. Rejects with Discord's refusal: its status, code and message. */
  readonly register: (definitions: Definitions) => Promise<boolean>;
  /** The server that they are registered for alone, where it is one: for the advice in the log. */
  readonly guildId: string | undefined;
  readonly log: Logger;
  readonly retryAfter?: readonly number[];
}

/** Keeps Discord's list of commands as it is wanted. */
export interface Registrar {
  /**
   * Registers where something differs. Never rejects: the bot answers whatever is registered already. What Discord refuses is logged with what
   * to do; where it only cannot be reached, it is tried again later.
   */
  register(definitions: Definitions): Promise<boolean>;
  /** No further tries. */
  stop(): void;
}

export function createRegistrar({ register, guildId, log, retryAfter = RETRY_AFTER }: RegistrarOptions): Registrar {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  /** What is wanted now: a try for anything else that fails late is not tried again. */
  let wanted: Definitions | undefined;

  async function attempt(definitions: Definitions, tries: number): Promise<boolean> {
    try {
      const overwritten = await register(definitions);
      const message = overwritten ? 'commands registered' : 'commands stand already';
      log.info({ commands: definitions.length, overwritten }, message);
      return true;
    } catch (error) {
      const { code, message, status } = error as { code?: unknown; message?: string; status?: number };
      const details = { status, code, error: message };
      if (status !== undefined && status >= FIRST_CLIENT_ERROR && status < FIRST_SERVER_ERROR) {
        log.error(
          details,
          `Discord refuses the commands; ${adviceOn(status, guildId)}. Commands registered earlier still work`,
        );
      } else if (!stopped && definitions === wanted) {
        const after = retryAfter[Math.min(tries, retryAfter.length - 1)] ?? 0;
        log.warn({ ...details, retryAfter: after }, 'the commands cannot be registered now; trying again later');
        timer = setTimeout(() => void attempt(definitions, tries + 1), after).unref();
      }
      return false;
    }
  }

  return {
    register(definitions) {
      clearTimeout(timer);
      wanted = definitions;
      return attempt(definitions, 0);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function adviceOn(status: number, guildId: string | undefined): string {
  if (status === 401)
    return 'copy DISCORD_TOKEN again from the Developer Portal → your application → Bot → Reset Token';
  if (status === 403 && guildId) return `add the bot to the server ${guildId} first, or leave DISCORD_GUILD_ID empty`;
  return 'its reason stands in "error"; report it if you have not changed a command';
}
