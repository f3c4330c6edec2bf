import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES } from '../../../src/discord/http/body.js';
import type { Refusal } from '../../../src/discord/http/refusals.js';
import { type EndpointBot, startEndpoint } from '../../../src/discord/http/start.js';
import { createLibrary } from '../../../src/library/library.js';
import { articleOf } from '../../../src/reading/read.js';
import { aMoment, head as headOf, open, type Raw, statusesOf } from '../../platform/connections/raw.js';
import { seconds, signer } from './signed.js';

const { publicKey, signature } = signer();
const library = createLibrary([articleOf('rain', 'It rained in Oslo. “We were wet,” said Ann Lee, the mayor.')]);
const refusals: Refusal[] = [];
let bot: EndpointBot;
let port: number;
beforeAll(async () => {
  const address = { host: '127.0.0.1', port: 0 };
  const observeRefusal = (refusal: Refusal) => void refusals.push(refusal);
  bot = await startEndpoint({ library, publicKey, address, log: pino({ level: 'silent' }), observeRefusal });
  port = Number(new URL(bot.url).port);
});
beforeEach(() => {
  refusals.length = 0;
});
afterAll(() => bot.stop());

const KIB = 1_024;
const JSON_TYPE = 'Content-Type: application/json';
const head = (...headers: readonly string[]) => headOf('POST /interactions', JSON_TYPE, ...headers);
const signedBy = (body: string) => {
  const timestamp = seconds(Date.now());
  return [`X-Signature-Ed25519: ${signature(timestamp, body)}`, `X-Signature-Timestamp: ${timestamp}`];
};
const forged = () => [`X-Signature-Ed25519: ${'0'.repeat(128)}`, `X-Signature-Timestamp: ${seconds(Date.now())}`];
/** A PING of so many bytes. */
const ping = (length = 0) => JSON.stringify({ id: '1', token: 't', type: 1, more: 'x'.repeat(length) });

/** Sends a signed PING and gives its answer's status. */
async function ask(length?: number, raw?: Raw): Promise<number | undefined> {
  const body = ping(length);
  const own = raw ?? (await open(port));
  const before = own.text().length;
  own.write(head(`Content-Length: ${body.length}`, ...signedBy(body)), body);
  while (!/\{"type":1\}$|HTTP\/1\.1 [^2]/.test(own.text().slice(before)) && !own.socket.destroyed) await aMoment(5);
  if (raw === undefined) own.socket.end();
  return statusesOf(own.text().slice(before))[0];
}

describe('what headers rule out is answered before a byte of the body was sent', () => {
  const length = 'Content-Length: 200000';
  const wrong = (name: string) => forged().map((line) => (line.startsWith(name) ? `${name}: ?` : line));
  test.each<[string, string, number, Refusal['reason']]>([
    ['no signature', head(length), 401, 'unsigned'],
    ['no timestamp', head(length, forged()[0] ?? ''), 401, 'unsigned'],
    ['a signature that is none', head(length, ...wrong('X-Signature-Ed25519')), 401, 'signature'],
    ['a timestamp that is none', head(length, ...wrong('X-Signature-Timestamp')), 401, 'signature'],
    ['chunks without a signature', head('Transfer-Encoding: chunked'), 401, 'unsigned'],
    ['another path', headOf('POST /discord', JSON_TYPE, length, ...forged()), 404, 'path'],
    ['another method', headOf('PUT /interactions', JSON_TYPE, length, ...forged()), 405, 'method'],
    ['another type', headOf('POST /interactions', length, ...forged()), 415, 'type'],
    ['more than is taken', head(`Content-Length: ${MAX_BODY_BYTES + 1}`, ...forged()), 413, 'size'],
    ['no signature, and leave asked for', head(length, 'Expect: 100-continue'), 401, 'unsigned'],
  ])('%s', async (_what, request, status, reason) => {
    const raw = await open(port);
    raw.write(request);
    expect(await raw.ended).toBe('ended');
    expect(statusesOf(raw.text())).toEqual([status]);
    expect(raw.text()).toMatch(/^connection: close\r$/im);
    expect(refusals).toEqual([expect.objectContaining({ status, reason })]);
  });

  test('and reaches who has sent the body all the same', async () => {
    const raw = await open(port);
    raw.write(head('Content-Length: 262000'), new Uint8Array(262_000));
    expect(await raw.ended).toBe('ended');
    expect(statusesOf(raw.text())).toEqual([401]);
    expect(raw.text()).toMatch(/invalid request signature$/);
  });
});

describe('a body', () => {
  test.each([1, 15 * KIB, 16 * KIB, 17 * KIB, 100 * KIB, 250 * KIB])(
    'of %d bytes more than a PING is read',
    async (length) => {
      expect(await ask(length)).toBe(200);
    },
  );

  test('in chunks, and in pieces, is read', async () => {
    const body = ping(40 * KIB);
    const raw = await open(port);
    raw.write(head('Transfer-Encoding: chunked', ...signedBy(body)));
    for (let at = 0; at < body.length; at += 3 * KIB) {
      const piece = body.slice(at, at + 3 * KIB);
      raw.write(`${piece.length.toString(16)}\r\n${piece}\r\n`);
      await aMoment(1);
    }
    raw.write('0\r\n\r\n');
    expect(statusesOf(await raw.saying(/\{"type":1\}$/))).toEqual([200]);
    raw.socket.end();
  });

  test('that comes a byte at a time is read, where it comes to an end', async () => {
    const body = ping();
    const raw = await open(port);
    raw.write(head(`Content-Length: ${body.length}`, ...signedBy(body)));
    for (const byte of body) {
      raw.write(byte);
      await aMoment(1);
    }
    expect(statusesOf(await raw.saying(/\{"type":1\}$/))).toEqual([200]);
    raw.socket.end();
  });

  test('is asked for where its sender waits to be asked, and its headers could be Discord’s', async () => {
    const body = ping();
    const raw = await open(port);
    raw.write(head(`Content-Length: ${body.length}`, ...signedBy(body), 'Expect: 100-continue'));
    expect(await raw.saying(/\r\n\r\n/)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    raw.write(body);
    expect(statusesOf(await raw.saying(/\{"type":1\}$/))).toEqual([100, 200]);
    raw.socket.end();
  });

  test('that stalls is given up, once', async () => {
    const raw = await open(port);
    raw.write(head('Content-Length: 100', ...forged()), '{');
    expect(await raw.ended).toBe('ended');
    expect(statusesOf(raw.text())).toEqual([408]);
    expect(raw.text()).toMatch(/too slow$/);
    expect(refusals).toEqual([{ status: 408, reason: 'slow' }]);
  });

  test('in ever so many pieces is given up, however fast they come', async () => {
    const raw = await open(port);
    raw.write(head('Transfer-Encoding: chunked', ...forged()), '1\r\nx\r\n'.repeat(1_000), '0\r\n\r\n');
    expect(await raw.ended).toBe('ended');
    expect(statusesOf(raw.text())).toEqual([408]);
    expect(refusals).toEqual([{ status: 408, reason: 'slow' }]);
  });
});

describe('beside strangers', () => {
  /** Opens so many connections that send these and wait. */
  const crowd = (count: number, ...parts: readonly (string | Uint8Array)[]) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const raw = await open(port);
        raw.write(...parts);
        return raw;
      }),
    );
  const leave = (raws: readonly Raw[]) => {
    for (const { socket } of raws) socket.destroy();
  };

  test('whose bodies come to no end, a small and a large body are read, and theirs are given up', async () => {
    const kept = await open(port);
    expect(await ask(0, kept)).toBe(200);
    const raws = await crowd(60, head('Content-Length: 250000', ...forged()), new Uint8Array(200 * KIB));
    const asked = [await ask(), await ask(), await ask(0, kept), await ask(100 * KIB), await ask(250 * KIB)];
    expect(asked).toEqual([200, 200, 200, 200, 200]);
    const givenUp = await Promise.race(raws.map((raw) => raw.ended.then(() => raw.text())));
    // On a machine where all of this takes seconds some are given up for that.
    expect(givenUp).toMatch(/^HTTP\/1\.1 (?:503 [\s\S]*retry-after: 1\r\n|408 )/i);
    const busy = refusals.filter(({ reason }) => reason === 'busy');
    // 60 of them would hold 12 of the 4 MiB that there are.
    expect(busy.length).toBeGreaterThan(0);
    expect(busy.length).toBeLessThan(60);
    leave([...raws, kept]);
  });

  test('who verify falsely by the hundred, what is signed is answered', async () => {
    const body = new Uint8Array(4 * KIB);
    const raws = crowd(300, head(`Content-Length: ${body.length}`, ...forged()), body);
    expect([await ask(), await ask()]).toEqual([200, 200]);
    await Promise.all((await raws).map(({ ended }) => ended));
    expect((await raws).flatMap((raw) => statusesOf(raw.text()))).toEqual((await raws).map(() => 401));
  });

  test('as many as there may be connections, what is signed is answered', async () => {
    const kept = await open(port);
    expect(await ask(0, kept)).toBe(200);
    const raws = await crowd(1_010);
    expect([await ask(), await ask(0, kept)]).toEqual([200, 200]);
    await raws[0]?.ended;
    expect(raws.at(-1)?.socket.destroyed).toBe(false);
    leave([...raws, kept]);
  });
});

describe('a bot that is stopped', () => {
  test('answers what was sent on kept connections at that moment, and what had begun', async () => {
    const address = { host: '127.0.0.1', port: 0 };
    const own = await startEndpoint({ library, publicKey, address, log: pino({ level: 'silent' }) });
    const raws = await Promise.all(Array.from({ length: 10 }, () => open(Number(new URL(own.url).port))));
    for (const raw of raws) expect(await ask(0, raw)).toBe(200);
    const body = ping();
    const [begun, ...others] = raws as [Raw, ...Raw[]];
    begun.write(head(`Content-Length: ${body.length}`, ...signedBy(body)), body.slice(0, 9));
    await aMoment();
    const stopped = own.stop();
    for (const raw of others) raw.write(head(`Content-Length: ${body.length}`, ...signedBy(body)), body);
    await aMoment(700);
    begun.write(body.slice(9));
    await stopped;
    expect(await Promise.all(raws.map(({ ended }) => ended))).toEqual(raws.map(() => 'ended'));
    expect(raws.map((raw) => statusesOf(raw.text()))).toEqual(raws.map(() => [200, 200]));
    for (const raw of raws) expect(raw.text()).toMatch(/connection: close\r\n[\s\S]*\{"type":1\}$/i);
  });
});
