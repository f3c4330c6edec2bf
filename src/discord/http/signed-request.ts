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

/** Whether Discord signed a request. Some platforms can only say so later. */
export type SignatureCheck = (request: SignedRequest) => boolean | Promise<boolean>;

/** What Ed25519 is asked: did the key's owner make this signature of this message? */
export interface Signed {
  /** 64 bytes. */
  readonly signature: Uint8Array<ArrayBuffer>;
  /** Timestamp and raw body, as Discord's documentation describes. */
  readonly message: Uint8Array<ArrayBuffer>;
}

/**
 * All that can be said of a request without its key: undefined where the form or the age of what came rules out that Discord sent it.
 * @param now Unix milliseconds
 */
export function signedOf({ signature, timestamp, body }: SignedRequest, now: number): Signed | undefined {
  if (signature === undefined || timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return undefined;
  if (!/^[0-9a-f]{128}$/i.test(signature)) return undefined;
  if (Math.abs(now / 1_000 - Number(timestamp)) > MAX_AGE_SECONDS) return undefined;
  const message = new Uint8Array(timestamp.length + body.length);
  new TextEncoder().encodeInto(timestamp, message);
  message.set(body, timestamp.length);
  return { signature: bytesOf(signature), message };
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
