import { PORTAL } from '../config/variables.js';
import { UNAUTHORIZED } from '../discord/status.js';
import { spelledOut } from '../platform/harmless.js';
import { ToldError } from '../platform/told-error.js';

const UNREACHABLE = new Set([
  'ENOTFOUND',
  'ECONNREFUSED',
  'EAI_AGAIN',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
]);
/** A request that nothing came back to: rest.ts's own, and those of the platform. */
const UNANSWERED = new Set(['GivenUp', 'AbortError', 'TimeoutError']);

/**
 * What a person is told when the bot cannot start or go on. What they can mend is a sentence; anything else is a fault of ours and shows where.
 * Secrets are taken out, whoever put them in; no control character of a value that is named reaches the terminal.
 */
export function explain(error: unknown, secrets: readonly (string | undefined)[] = []): string {
  const text = secrets.reduce<string>(
    (shown, secret) => (secret ? shown.replaceAll(secret, '[secret]') : shown),
    sentenceFor(error),
  );
  return spelledOut(text);
}

function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, retryAfter, status } = error as { code?: unknown; retryAfter?: unknown; status?: unknown };
  if (error instanceof ToldError) return error.message;
  if (code === 'TokenInvalid' || status === UNAUTHORIZED)
    return `DISCORD_TOKEN: Discord refuses it; copy it again from the ${PORTAL.token}`;
  if (typeof retryAfter === 'number')
    return `Discord wants ${Math.ceil(retryAfter / 1_000)} seconds without requests from this bot or this address; start it again then`;
  if (UNREACHABLE.has(String(code)) || UNANSWERED.has(error.name) || error.message.includes('ECONNRESET'))
    return `Discord cannot be reached (${howFar(error)}); check the network and start again`;
  if (typeof status === 'number')
    return `Discord cannot be used now: it answers with ${status}; start again in a minute`;
  return code === undefined ? (error.stack ?? error.message) : error.message;
}

/** What became of the way there: a code of the system's, and where it was met. */
function howFar(error: Error): string {
  if (UNANSWERED.has(error.name)) return 'no answer';
  const { address, code, hostname, port } = error as Error &
    Partial<Record<'address' | 'code' | 'hostname' | 'port', unknown>>;
  const place = [address ?? hostname, port].filter((part) => part !== undefined).join(':');
  return `${String(code ?? 'ECONNRESET')}${place === '' ? '' : ` ${place}`}`;
}
