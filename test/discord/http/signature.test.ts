import { describe, expect, test } from 'vitest';
import { signatureCheck } from '../../../src/discord/http/signature.js';
import type { SignedRequest } from '../../../src/discord/http/signed-request.js';
import { webSignatureCheck } from '../../../src/discord/http/web-signature.js';
import { seconds, signer } from './signed.js';

const NOW = 1_700_000_000_000;
const { publicKey, signature } = signer();
const body = new TextEncoder().encode('{"type":1}');
const timestamp = seconds(NOW);

describe.each([
  ['signatureCheck', signatureCheck],
  ['webSignatureCheck', webSignatureCheck],
])('%s', (_name, checkFor) => {
  const check = checkFor(publicKey, () => NOW);

  test('takes what Discord signed', async () => {
    expect(await check({ signature: signature(timestamp, body), timestamp, body })).toEqual({ is: 'signed' });
  });

  test('takes the test vector of RFC 8032, section 7.1, test 3', async () => {
    // The signed message is the two bytes af 82: no timestamp begins it, so the check must fail on the form of the timestamp, not crash.
    const rfc = checkFor('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', () => NOW);
    const given =
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a';
    expect((await rfc({ signature: given, timestamp: '', body: Buffer.from('af82', 'hex') })).is).not.toBe('signed');
  });

  test.each<[string, Partial<SignedRequest>, 'missing' | 'wrong']>([
    ['no signature', { signature: undefined }, 'missing'],
    ['no timestamp', { timestamp: undefined }, 'missing'],
    ['an empty signature', { signature: '' }, 'missing'],
    ['a short signature', { signature: signature(timestamp, body).slice(2) }, 'wrong'],
    ['a long signature', { signature: `${signature(timestamp, body)}00` }, 'wrong'],
    ['a signature that is no hexadecimal', { signature: 'z'.repeat(128) }, 'wrong'],
    ['another body', { body: new TextEncoder().encode('{"type":2}') }, 'wrong'],
    ['an empty body', { body: new Uint8Array() }, 'wrong'],
    ['another timestamp', { timestamp: seconds(NOW + 1_000) }, 'wrong'],
    ['another timestamp of long ago', { timestamp: '1' }, 'wrong'],
    ['a timestamp that is no number', { timestamp: 'now' }, 'wrong'],
    ['a negative timestamp', { timestamp: `-${timestamp}` }, 'wrong'],
    ['somebody else’s key', { signature: signer().signature(timestamp, body) }, 'wrong'],
  ])('refuses %s', async (_what, change, is) => {
    expect(await check({ signature: signature(timestamp, body), timestamp, body, ...change })).toEqual({ is });
  });

  test.each([
    [-301, { is: 'off-time', secondsAhead: 301 }],
    [-299, { is: 'signed' }],
    [0, { is: 'signed' }],
    [299, { is: 'signed' }],
    [301, { is: 'off-time', secondsAhead: -301 }],
  ])('a timestamp %d seconds off: %j', async (off, verdict) => {
    const then = seconds(NOW + off * 1_000);
    expect(await check({ signature: signature(then, body), timestamp: then, body })).toEqual(verdict);
  });

  test.each(['', 'zz', 'ab', '0'.repeat(66)])('a public key %j is a fault of the configuration', (key) => {
    expect(() => checkFor(key)).toThrow(RangeError);
  });
});
