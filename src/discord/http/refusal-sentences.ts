import { INTERACTIONS_PATH } from './endpoint.js';
import { type Reason, type Refusal, STATUS_OF } from './refusals.js';

/** What is logged of a refusal. */
export interface RefusalSentence {
  /** `warn` where something between Discord and the bot is likely to be wrong. */
  readonly level: 'info' | 'warn';
  readonly sentence: string;
}

const MORE = '(docs/endpoint.md)';
const PORTAL = 'Developer Portal → your application → General Information';
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a refusal usually means, and what to do. */
export function sentenceFor(refusal: Refusal): RefusalSentence {
  if (refusal.reason === 'unsigned') return { level: 'info', sentence: unsigned(refusal) };
  return SENTENCES[refusal.reason](refusal);
}

function unsigned({ status, path }: Refusal): string {
  const who = 'without Discord’s signature headers, so it is not Discord but a person or a scanner';
  if (status === STATUS_OF.path)
    return `a request for ${path}, ${who}. Discord is answered at ${INTERACTIONS_PATH} ${MORE}`;
  if (status === STATUS_OF.method)
    return `not a POST, and ${who}, that looks at the address. It can be reached; there is nothing to do`;
  return `${who}. There is nothing to do, unless a proxy takes X-Signature-Ed25519 and X-Signature-Timestamp out ${MORE}`;
}

const warn = (sentence: string): RefusalSentence => ({ level: 'warn', sentence });
const info = (sentence: string): RefusalSentence => ({ level: 'info', sentence });

const SENTENCES: Readonly<Record<Exclude<Reason, 'unsigned'>, (refusal: Refusal) => RefusalSentence>> = {
  signature: ({ signedBefore }) =>
    signedBefore
      ? info(
          'a signature that does not fit, while others did. That is normal: Discord sends one when the URL is saved, and later now and then, to see that it is refused',
        )
      : warn(
          `a signature that does not fit, and none has fitted yet. One is normal when the URL is saved in the portal; if saving fails, DISCORD_PUBLIC_KEY is another application’s (copy it from ${PORTAL}), or a proxy changes the body ${MORE}`,
        ),
  time: ({ secondsAhead = 0 }) =>
    warn(
      `rightly signed, but this machine’s clock is ${spell(secondsAhead)} ${secondsAhead > 0 ? 'ahead of' : 'behind'} the request’s time. Set the clock by NTP${
        secondsAhead > 0 ? '; if it is right, a proxy holds requests back, or somebody sends an old one again' : ''
      } ${MORE}`,
    ),
  path: ({ path }) =>
    warn(
      `Discord, as it seems, asks for ${path}. The Interactions Endpoint URL (${PORTAL}) must end in ${INTERACTIONS_PATH}, and a proxy must pass that path on as it is ${MORE}`,
    ),
  method: () =>
    warn(
      `signature headers, but not a POST: a redirect or a proxy makes another method of it. Let the URL lead here without a redirect ${MORE}`,
    ),
  type: () =>
    warn(
      `signature headers, but not application/json: a proxy changes the content type. Let it pass the request on as it is ${MORE}`,
    ),
  size: () => info('signature headers, but larger than any interaction of Discord’s. There is nothing to do'),
  content: () =>
    warn('rightly signed, but no interaction that this version knows. A newer version of the bot may know it'),
  slow: () =>
    info(
      `it did not arrive whole within 3 seconds, or in hundreds of pieces: a connection that was opened in advance, a scanner, or a proxy that passes bodies on too slowly ${MORE}`,
    ),
  headers: () =>
    info('headers of more than 16 KiB, which Discord does not send. If a proxy adds them, let it add fewer'),
  tls: () =>
    warn(
      `HTTPS came to this port, which speaks plain HTTP. Let a proxy end TLS in front of the bot, and pass requests on as http:// ${MORE}`,
    ),
  host: () =>
    warn(
      `signature headers, but no proper Host header: a proxy takes it out or changes it. Let it pass the Host on, or set one ${MORE}`,
    ),
  busy: () =>
    warn(
      `more connections, or bodies that nobody has verified, at once than are held: somebody floods the endpoint. Let the proxy in front limit what one address may send ${MORE}`,
    ),
  protocol: () =>
    info(
      `what came is not HTTP/1.1: a scanner, or a proxy that speaks HTTP/2 to the bot; let it speak HTTP/1.1 ${MORE}`,
    ),
};

/** Seconds as people say them: in minutes up to two hours, in hours up to two days. */
function spell(seconds: number): string {
  const long = Math.abs(seconds);
  if (long < 2 * HOUR) return `${Math.round(long / MINUTE)} minutes`;
  return long < 2 * DAY ? `${Math.round(long / HOUR)} hours` : `${Math.round(long / DAY)} days`;
}
