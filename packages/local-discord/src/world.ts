import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import {
  type APIUser,
  type ApplicationIntegrationType,
  Locale,
  PermissionFlagsBits,
  type UserFlags,
} from 'discord-api-types/v10';
import { isBroughtAlong } from './installation.js';
import type { LocalDiscordOptions, Person, Place } from './types.js';

/** Everything that stands still while a local Discord runs: the application, its bot, one server with one channel, and the people in it. */
export interface World {
  readonly token: string;
  /** Signs the interactions that go out by HTTP. */
  readonly privateKey: KeyObject;
  /** 64 hexadecimal digits, as the Developer Portal shows it. */
  readonly publicKey: string;
  readonly application: { readonly id: string; readonly name: string; readonly flags: number };
  readonly bot: APIUser;
  readonly guild: { readonly id: string; readonly name: string; readonly locale: Locale; readonly ownerId: string };
  readonly channel: { readonly id: string; readonly name: string };
  readonly place: Place;
  /** Whether the bot is a member of the server. */
  readonly botIsMember: boolean;
  readonly ageRestricted: boolean;
  /** How the application can be installed. */
  readonly integrationTypes: readonly ApplicationIntegrationType[];
  readonly people: readonly Person[];
  /** What everybody may do in the channel, as Discord's decimal bit field. */
  readonly permissions: string;
  /** When the server was made and everybody joined it, ISO 8601. */
  readonly founded: string;
}

const PEOPLE: readonly { readonly username: string; readonly displayName: string; readonly locale: Locale }[] = [
  { username: 'ada.winter', displayName: 'Ada', locale: Locale.EnglishGB },
  { username: 'grace.tide', displayName: 'Grace', locale: Locale.EnglishUS },
  { username: 'emil.berg', displayName: 'Emil', locale: Locale.German },
];

const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

const TOKEN_SECRET_BYTES = 27;

type WorldOptions = Pick<
  LocalDiscordOptions,
  'ageRestricted' | 'botIsMember' | 'integrationTypes' | 'name' | 'permissions' | 'place' | 'serverLocale'
>;

/** A new world with fresh snowflakes and a token that nobody else has. */
export function createWorld(
  nextSnowflake: () => string,
  {
    ageRestricted = false,
    name = 'Bot',
    permissions = PERMISSIONS.toString(),
    place = 'server',
    serverLocale = Locale.EnglishUS,
    ...options
  }: WorldOptions = {},
): World {
  const broughtAlong = isBroughtAlong({ place });
  const applicationId = nextSnowflake();
  const people = PEOPLE.map(({ username, displayName, locale }) => ({
    user: createUser(nextSnowflake(), username, displayName),
    locale,
  }));
  return {
    token: createToken(applicationId),
    ...createKeys(),
    application: { id: applicationId, name, flags: 0 },
    bot: { ...createUser(applicationId, name, null), bot: true },
    guild: {
      id: nextSnowflake(),
      name: 'Local Discord',
      locale: serverLocale as Locale,
      // Nobody who is here: owners may do everything.
      ownerId: nextSnowflake(),
    },
    channel: { id: nextSnowflake(), name: 'news' },
    place,
    botIsMember: !broughtAlong && (options.botIsMember ?? true),
    ageRestricted,
    integrationTypes: options.integrationTypes ?? (broughtAlong ? [0, 1] : [0]),
    people,
    permissions,
    founded: new Date().toISOString(),
  };
}

const NO_FLAGS = 0 as UserFlags;

function createUser(id: string, username: string, displayName: string | null): APIUser {
  return { id, username, discriminator: '0', global_name: displayName, avatar: null, public_flags: NO_FLAGS };
}

/** A key pair of this world's own. */
function createKeys(): Pick<World, 'privateKey' | 'publicKey'> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  // The JSON form of a public key carries its 32 bytes as they are (RFC 8037).
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { privateKey, publicKey: Buffer.from(x, 'base64url').toString('hex') };
}

/** In the form of Discord's tokens: the application's snowflake, then two parts that prove nothing here but are hard to guess. */
function createToken(applicationId: string): string {
  const secret = randomBytes(TOKEN_SECRET_BYTES).toString('base64url');
  return [Buffer.from(applicationId).toString('base64url'), secret.slice(0, 6), secret.slice(6)].join('.');
}
