import type { Logger } from 'pino';
import { createRegistrar, type Registrar, type RegistrarOptions } from '../registrar.js';
import type { Definitions, Registered, Tidied } from '../registration.js';
import type { ApplicationQuery, Registration } from './commands-api.js';

/** commands-api.ts, here or in a process aside: the endpoint has no other use for a client of Discord's REST API, which is half as large as all of the bot. */
export interface CommandsApi {
  findApplication(query: ApplicationQuery): Promise<string>;
  registerCommands(registration: Registration): Promise<Registered>;
  tidyCommands(registration: Registration): Promise<Tidied>;
  removeCommands(registration: Registration): Promise<number>;
}

export interface RegistrationOptions
  extends ApplicationQuery,
    Pick<Registration, 'guildId'>,
    Pick<RegistrarOptions, 'retryAfter'> {
  /** Told once whose the token is, when Discord has said it. */
  readonly onApplication?: ((applicationId: string) => void) | undefined;
  readonly log: Logger;
}

/**
 * Registers commands without a gateway connection: for the HTTP endpoint, where nobody else would. Nothing is asked before the first registration, so that
 * the endpoint answers whatever Discord's REST API does: for its answers it needs neither that nor the token.
 */
export function openRegistrar(options: RegistrationOptions, commands: CommandsApi): Registrar {
  const { api, guildId, log, onApplication, publicKey, retryAfter, token } = options;
  let applicationId: string | undefined;

  async function at(definitions: Definitions): Promise<Registration & { applicationId: string }> {
    if (applicationId === undefined) {
      applicationId = await commands.findApplication({ token, publicKey, api });
      onApplication?.(applicationId);
    }
    return { token, api, applicationId, guildId, definitions };
  }

  return createRegistrar({
    register: async (definitions) => commands.registerCommands(await at(definitions)),
    tidy: async (definitions) => commands.tidyCommands(await at(definitions)),
    removeFrom: async (server, definitions) => commands.removeCommands({ ...(await at(definitions)), guildId: server }),
    guildId,
    log,
    ...(retryAfter ? { retryAfter } : {}),
  });
}
