import { type APIApplication, Routes } from 'discord-api-types/v10';
import { PORTAL } from '../../config/variables.js';
import { ToldError } from '../../platform/told-error.js';
import { NotDiscord } from '../not-discord.js';
import { WRONG_PUBLIC_KEY } from '../registrar.js';
import * as registration from '../registration.js';
import { type BotRest, openRest } from '../rest.js';

/** Where Discord's REST API is asked, and as whom. */
export interface Access {
  readonly token: string;
  /** Where Discord's REST API is, when not at Discord. */
  readonly api?: string | undefined;
}

export interface ApplicationQuery extends Access {
  /** The key that the endpoint checks signatures against, where there is one. */
  readonly publicKey?: string | undefined;
}

export interface Registration extends Access, registration.Place {
  readonly definitions: registration.Definitions;
}

/** Thrown when the public key is another application's: every interaction would be refused. */
class WrongPublicKey extends ToldError {
  constructor() {
    super(
      WRONG_PUBLIC_KEY,
      'DISCORD_PUBLIC_KEY: the value is not the key of the application that DISCORD_TOKEN belongs to',
      `copy it from the ${PORTAL.publicKey}`,
    );
  }
}

/**
 * The id of the application that a token belongs to.
 * @throws discord.js's error when Discord refuses the token or cannot be reached
 * @throws {WrongPublicKey}
 */
export function findApplication({ publicKey, ...access }: ApplicationQuery): Promise<string> {
  return using(access, async (rest) => {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    if (typeof application?.id !== 'string' || typeof application.verify_key !== 'string')
      throw new NotDiscord('application');
    if (publicKey !== undefined && application.verify_key.toLowerCase() !== publicKey.toLowerCase())
      throw new WrongPublicKey();
    return application.id;
  });
}

/** @throws discord.js's error */
export function registerCommands({ definitions, ...at }: Registration): Promise<registration.Registered> {
  return using(at, (rest) => registration.register(rest, at, definitions));
}

/** @throws discord.js's error */
export function tidyCommands({ definitions, ...at }: Registration): Promise<registration.Tidied> {
  return using(at, (rest) => registration.tidy(rest, at, definitions));
}

/** @throws discord.js's error */
export function removeCommands({ definitions, ...at }: Registration): Promise<number> {
  return using(at, (rest) => registration.remove(rest, at, definitions));
}

/** How many of them are registered there. @throws discord.js's error */
export function countCommands({ definitions, ...at }: Registration): Promise<number> {
  return using(at, (rest) => registration.count(rest, at, definitions));
}

async function using<Result>({ api, token }: Access, work: (rest: BotRest) => Promise<Result>): Promise<Result> {
  const rest = openRest({ token, api });
  try {
    return await work(rest);
  } finally {
    rest.close();
  }
}
