import { generateKeyPairSync, sign } from 'node:crypto';

/** A key pair for one test file, and a way to sign as Discord does. */
export function signer() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const signature = (timestamp: string, body: string | Uint8Array) =>
    sign(null, Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]), privateKey).toString('hex');
  return { publicKey: Buffer.from(x, 'base64url').toString('hex'), signature };
}

/** Seconds since 1970, as the timestamp header has them. */
export const seconds = (milliseconds: number) => String(Math.floor(milliseconds / 1_000));
