import { keyBytesOf, type SignedRequest, signedOf, type Verdict, verdictOf } from './signed-request.js';

const ALGORITHM = 'Ed25519';

/**
 * The same check as signature.ts by the Web Cryptography API, which hosts that are not Node have too.
 * @param publicKey 64 hexadecimal digits, from the Developer Portal
 * @param now Unix milliseconds
 */
export function webSignatureCheck(
  publicKey: string,
  now: () => number = Date.now,
): (request: SignedRequest) => Promise<Verdict> {
  const bytes = keyBytesOf(publicKey);
  // The key is kept and not the promise of it: in a Worker no request may wait for what another began.
  let key: Awaited<ReturnType<typeof importKey>> | undefined;
  return async (request) => {
    const signed = signedOf(request);
    if ('is' in signed) return signed;
    key ??= await importKey(bytes);
    const verified = await crypto.subtle.verify(ALGORITHM, key, signed.signature, signed.message);
    return verdictOf(verified, signed, now());
  };
}

function importKey(bytes: Uint8Array<ArrayBuffer>) {
  return crypto.subtle.importKey('raw', bytes, ALGORITHM, false, ['verify']);
}
