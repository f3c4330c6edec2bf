import type { Logger } from 'pino';
import { createRegistrar, type Registrar } from '../registrar.js';
import type { ApplicationQuery, Registration } from './commands-api.js';

/** commands-api.ts, here or in a process aside: the endpoint has no other use for a client of Discord's REST API, which is half as large as all of the bot. */
export interface CommandsApi {
  findApplication(query: ApplicationQuery): Promise<string>;
  registerCommands(registration: Registration): Promise<boolean>;
}

export interface RegistrationOptions extends ApplicationQuery, Pick<Registration, 'guildId'> {
  readonly log: Logger;
}

/**
 * Registers commands without a gateway connection: for the HTTP endpoint, where nobody else would.
 * @throws what findApplication throws
 */
export async function openRegistrar(
  { api, guildId, log, publicKey, token }: RegistrationOptions,
  { findApplication, registerCommands }: CommandsApi,
): Promise<Registrar & { readonly applicationId: string }> {
  const applicationId = await findApplication({ token, publicKey, api });
  const registrar = createRegistrar({
    register: (definitions) => registerCommands({ token, api, applicationId, guildId, definitions }),
    guildId,
    log,
  });
  return { ...registrar, applicationId };
}
