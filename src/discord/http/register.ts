import { REST } from '@discordjs/rest';
import { type APIApplication, Routes } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { createRegistrar, type Registrar } from '../registrar.js';

export interface RegistrationOptions {
  readonly token: string;
  /** The key that the endpoint checks signatures against, where there is one. */
  readonly publicKey?: string | undefined;
  /** Register the commands for this server alone. */
  readonly guildId?: string | undefined;
  /** Where Discord's REST API is, when not at Discord. */
  readonly api?: string | undefined;
  readonly log: Logger;
}

/** Thrown when the public key is another application's: every interaction would be refused. */
export class WrongPublicKey extends Error {
  override name = 'WrongPublicKey';
}

/**
 * Registers commands without a gateway connection: for the HTTP endpoint, where nobody else would.
 * @throws discord.js's error when Discord refuses the token or cannot be reached
 * @throws {WrongPublicKey}
 */
export async function openRegistrar(
  options: RegistrationOptions,
): Promise<Registrar & { readonly applicationId: string }> {
  const { api, guildId, log, publicKey, token } = options;
  const rest = new REST(api ? { api } : {}).setToken(token);
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  if (publicKey !== undefined && application.verify_key.toLowerCase() !== publicKey.toLowerCase()) {
    throw new WrongPublicKey(
      'DISCORD_PUBLIC_KEY: the value is not the key of the application that DISCORD_TOKEN belongs to; copy it from the Developer Portal → your application → General Information',
    );
  }
  const registrar = createRegistrar({ rest, applicationId: application.id, guildId, log });
  return { ...registrar, applicationId: application.id };
}
