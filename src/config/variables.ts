import { ToldError } from '../platform/told-error.js';
import { holdsCredentials, holdsToken, spoken } from './secret-shapes.js';

/** Variables that hosts which call a function have too: their rules without zod, which would make the file that such a host loads half as large again. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export const REPLIES = ['private', 'public'] as const;

/** Where Discord shows what belongs into a variable. */
export const PORTAL = {
  token: 'Discord Developer Portal → your application → Bot → Reset Token',
  publicKey: 'Discord Developer Portal → your application → General Information',
} as const;

export const PUBLIC_KEY = {
  form: /^[0-9a-f]{64}$/i,
  missing: `is missing; copy it from the ${PORTAL.publicKey}`,
  advice: `is not a public key; copy the 64 digits from the ${PORTAL.publicKey}`,
};

/** What is said of a value that is none of the choices. */
export const adviceOn = {
  REPLIES: `is not a choice; give one of ${REPLIES.join(', ')}`,
  LOG_LEVEL: `is not a log level; give one of ${LOG_LEVELS.join(', ')}`,
};

/** Variables whose values are never repeated in a message. A public key is no secret, but people put the secret one there by mistake. */
const UNSPOKEN = new Set(['DISCORD_TOKEN', 'DISCORD_PUBLIC_KEY']);

/** Thrown with one line for each variable that is wrong. Secrets are never shown, in whatever variable they stand. */
export class ConfigError extends ToldError {
  constructor(readonly problems: readonly string[]) {
    super('CONFIG', problems.join('\n'));
  }
}

/**
 * A variable's value without white space and quotation marks around it: Docker takes the lines of an `--env-file` as they stand, with the marks that people put
 * there.
 */
export function bareValue(value: string): string {
  const trimmed = value.trim();
  return /^(["'])(.*)\1$/s.exec(trimmed)?.[2]?.trim() ?? trimmed;
}

/** What is wrong with a secret that stands in a variable where none belongs, even where the variable would take it; null without one. */
export function misplacedSecret(name: string, value = ''): string | null {
  if (name === 'DISCORD_TOKEN') return null;
  if (holdsToken(value))
    return `the value looks like a token; it belongs into DISCORD_TOKEN. Since it stood in the wrong place, consider a new one: ${PORTAL.token}`;
  if (holdsCredentials(value)) return 'the value is a URL with a user or a password in it; take them out, up to the @';
  return null;
}

/** What is wrong with a variable, as a line of a ConfigError. */
export function describe(name: string, problem: string, value = ''): string {
  return `${name}: ${UNSPOKEN.has(name) ? 'the value' : spoken(value)} ${problem}`;
}
