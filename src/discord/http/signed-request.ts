/** Bytes of an Ed25519 public key. */
const KEY_BYTES = 32;
/** Seconds by which a request's timestamp may differ from our clock: a recorded request cannot be sent again later. */
const MAX_AGE_SECONDS = 300;

/** The headers in which Discord signs a request. */
export const SIGNATURE_HEADER = 'x-signature-ed25519';
export const TIMESTAMP_HEADER = 'x-signature-timestamp';

/** What is checked of one request; `body` as it came, not as parsed and written again. */
export interface SignedRequest {
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
  readonly body: Uint8Array;
}

/**
 * What was found: `off-time` is rightly signed and still refused, since our clock is so many seconds ahead of its timestamp (or behind, below 0).
 * `missing`: a header is not there, so that nobody claims to be Discord.
 */
export type Verdict =
  | { readonly is: 'signed' | 'missing' | 'wrong' }
  | { readonly is: 'off-time'; readonly secondsAhead: number };

/** Whether Discord signed a request. Some platforms can only say so later. */
export type SignatureCheck = (request: SignedRequest) => Verdict | Promise<Verdict>;

const SIGNED: Verdict = { is: 'signed' };
const MISSING: Verdict = { is: 'missing' };
const WRONG: Verdict = { is: 'wrong' };

/** What Ed25519 is asked: did the key's owner make this signature of this message? */
export interface Signed {
  /** 64 bytes. */
  readonly signature: Uint8Array<ArrayBuffer>;
  /** Timestamp and raw body, as Discord's documentation describes. */
  readonly message: Uint8Array<ArrayBuffer>;
  /** Unix seconds. */
  readonly timestamp: number;
}

/** Whether a request has the headers in which Discord signs. Only who holds the key can fill them rightly; anybody can send them. */
export function claimsToBeDiscord({ signature, timestamp }: Omit<SignedRequest, 'body'>): boolean {
  return Boolean(signature && timestamp);
}

/** What the form of the headers rules out, before there is a body; null where they could be Discord's. */
export function ruledOut({ signature, timestamp }: Omit<SignedRequest, 'body'>): Verdict | null {
  if (!signature || !timestamp) return MISSING;
  return /^\d{1,12}$/.test(timestamp) && /^[0-9a-f]{128}$/i.test(signature) ? null : WRONG;
}

/** All that can be said of a request without its key: what there is to verify, or what the form of what came rules out. */
export function signedOf({ signature = '', timestamp = '', body }: SignedRequest): Signed | Verdict {
  const verdict = ruledOut({ signature, timestamp });
  if (verdict) return verdict;
  const message = new Uint8Array(timestamp.length + body.length);
  new TextEncoder().encodeInto(timestamp, message);
  message.set(body, timestamp.length);
  return { signature: bytesOf(signature), message, timestamp: Number(timestamp) };
}

/**
 * What is said once the signature was verified: only who is Discord tells us something about our clock.
 * @param now Unix milliseconds
 */
export function verdictOf(verified: boolean, { timestamp }: Signed, now: number): Verdict {
  if (!verified) return WRONG;
  const ahead = now / 1_000 - timestamp;
  return Math.abs(ahead) > MAX_AGE_SECONDS ? { is: 'off-time', secondsAhead: Math.round(ahead) } : SIGNED;
}

/** @throws {RangeError} when it is not 64 hexadecimal digits */
export function keyBytesOf(publicKey: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(publicKey);
  if (bytes.length !== KEY_BYTES) throw new RangeError(`a public key has ${KEY_BYTES} bytes, not ${bytes.length}`);
  return bytes;
}

/** Not Buffer, which is Node's alone. Stops at what is no pair of hexadecimal digits, as Buffer does. */
function bytesOf(hexadecimal: string): Uint8Array<ArrayBuffer> {
  const [pairs = ''] = /^(?:[0-9a-f]{2})*/i.exec(hexadecimal) ?? [];
  return Uint8Array.from(pairs.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
