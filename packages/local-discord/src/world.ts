import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { type APIUser, Locale, PermissionFlagsBits, type UserFlags } from 'discord-api-types/v10';
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

/** A new world with fresh snowflakes and a token that nobody else has. */
export function createWorld(
  nextSnowflake: () => string,
  {
    botIsMember = true,
    name = 'Bot',
    place = 'server',
    serverLocale = Locale.EnglishUS,
  }: Pick<LocalDiscordOptions, 'botIsMember' | 'name' | 'place' | 'serverLocale'> = {},
): World {
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
      ownerId: people[0]?.user.id ?? applicationId,
    },
    channel: { id: nextSnowflake(), name: 'news' },
    place,
    botIsMember,
    people,
    permissions: PERMISSIONS.toString(),
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
