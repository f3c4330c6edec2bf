import { REST } from '@discordjs/rest';
import { type APIApplication, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord-api-types/v10';
import { register } from '../registration.js';

export interface ApplicationQuery {
  readonly token: string;
  /** The key that the endpoint checks signatures against, where there is one. */
  readonly publicKey?: string | undefined;
  /** Where Discord's REST API is, when not at Discord. */
  readonly api?: string | undefined;
}

export interface Registration extends Pick<ApplicationQuery, 'token' | 'api'> {
  readonly applicationId: string;
  /** Register for this server alone. */
  readonly guildId?: string | undefined;
  readonly definitions: readonly RESTPostAPIApplicationCommandsJSONBody[];
}

/** Thrown when the public key is another application's: every interaction would be refused. */
class WrongPublicKey extends Error {
  override name = 'WrongPublicKey';
}

/**
 * The id of the application that a token belongs to.
 * @throws discord.js's error when Discord refuses the token or cannot be reached
 * @throws {WrongPublicKey}
 */
export async function findApplication({ token, publicKey, api }: ApplicationQuery): Promise<string> {
  const application = (await open(token, api).get(Routes.currentApplication())) as APIApplication;
  if (publicKey !== undefined && application.verify_key.toLowerCase() !== publicKey.toLowerCase()) {
    throw new WrongPublicKey(
      'DISCORD_PUBLIC_KEY: the value is not the key of the application that DISCORD_TOKEN belongs to; copy it from the Developer Portal → your application → General Information',
    );
  }
  return application.id;
}

/** @returns true when commands were overwritten, false when they stood already @throws discord.js's error */
export function registerCommands({ token, api, applicationId, guildId, definitions }: Registration): Promise<boolean> {
  return register(open(token, api), applicationId, guildId, definitions);
}

function open(token: string, api: string | undefined): REST {
  return new REST(api ? { api } : {}).setToken(token);
}
