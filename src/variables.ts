/** Variables that hosts which call a function have too: their rules without zod, which would make the file that such a host loads half as large again. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export const REPLIES = ['private', 'public'] as const;

export const PUBLIC_KEY = {
  form: /^[0-9a-f]{64}$/i,
  missing: 'is missing; copy it from the Developer Portal → your application → General Information',
  advice:
    'is not a public key; copy the 64 digits from the Discord Developer Portal → your application → General Information',
};

/** What is said of a value that is none of the choices. */
export const adviceOn = {
  REPLIES: `is not a choice; give one of ${REPLIES.join(', ')}`,
  LOG_LEVEL: `is not a log level; give one of ${LOG_LEVELS.join(', ')}`,
};

/** Variables whose values are not repeated in a message. A public key is no secret, but people put the secret one there by mistake. */
const UNSPOKEN = new Set(['DISCORD_TOKEN', 'DISCORD_PUBLIC_KEY']);

/** Thrown with one line for each variable that is wrong. The values of secrets are never shown. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** What is wrong with a variable, as a line of a ConfigError. */
export function describe(name: string, problem: string, value: string | undefined): string {
  return `${name}: ${UNSPOKEN.has(name) ? 'the value' : JSON.stringify(value)} ${problem}`;
}
