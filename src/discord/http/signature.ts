import { createPublicKey, verify } from 'node:crypto';
import { keyBytesOf, type SignedRequest, signedOf, type Verdict, verdictOf } from './signed-request.js';

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in its DER form. */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Checks requests against an application's public key, as Discord's documentation describes: Ed25519 (RFC 8032, by the platform's
 * crypto) over the timestamp and the raw body.
 * @param publicKey 64 hexadecimal digits, from the Developer Portal
 * @param now Unix milliseconds
 */
export function signatureCheck(publicKey: string, now: () => number = Date.now): (request: SignedRequest) => Verdict {
  const bytes = keyBytesOf(publicKey);
  const key = createPublicKey({ key: Buffer.concat([DER_PREFIX, bytes]), format: 'der', type: 'spki' });
  return (request) => {
    const signed = signedOf(request);
    return 'is' in signed ? signed : verdictOf(verify(null, signed.message, key, signed.signature), signed, now());
  };
}
