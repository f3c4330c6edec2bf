import { createPublicKey, verify } from 'node:crypto';

/** Bytes of an Ed25519 public key and of a signature. */
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in its DER form. */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
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

const SIGNED: Verdict = { is: 'signed' };
const MISSING: Verdict = { is: 'missing' };
const WRONG: Verdict = { is: 'wrong' };

/**
 * Checks requests against an application's public key, as Discord's documentation describes: Ed25519 (RFC 8032, by the platform's
 * crypto) over the timestamp and the raw body.
 * @param publicKey 64 hexadecimal digits, from the Developer Portal
 * @param now Unix milliseconds
 */
export function signatureCheck(publicKey: string, now: () => number = Date.now): (request: SignedRequest) => Verdict {
  const bytes = Buffer.from(publicKey, 'hex');
  if (bytes.length !== KEY_BYTES) throw new RangeError(`a public key has ${KEY_BYTES} bytes, not ${bytes.length}`);
  const key = createPublicKey({ key: Buffer.concat([DER_PREFIX, bytes]), format: 'der', type: 'spki' });
  return ({ signature, timestamp, body }) => {
    if (!signature || !timestamp) return MISSING;
    if (!/^\d{1,12}$/.test(timestamp) || !/^[0-9a-f]{128}$/i.test(signature)) return WRONG;
    const given = Buffer.from(signature, 'hex');
    if (given.length !== SIGNATURE_BYTES) return WRONG;
    // First the signature: only who is Discord tells us something about our clock.
    if (!verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, given)) return WRONG;
    const ahead = now() / 1_000 - Number(timestamp);
    return Math.abs(ahead) > MAX_AGE_SECONDS ? { is: 'off-time', secondsAhead: Math.round(ahead) } : SIGNED;
  };
}
