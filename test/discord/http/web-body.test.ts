import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { nodeHandler } from '../../../src/app/serverless/node-handler.js';
import { BODY_WITHIN, MAX_BODY_BYTES } from '../../../src/discord/http/body.js';
import { createFetch } from '../../../src/discord/http/fetch.js';
import { createLibrary } from '../../../src/library/library.js';
import { articleOf } from '../../../src/reading/read.js';
import { head, open, statusesOf } from '../../platform/connections/raw.js';
import { seconds, signer } from './signed.js';

const { publicKey, signature } = signer();
const library = createLibrary([articleOf('rain', 'It rained in Oslo. “We were wet,” said Ann Lee, the mayor.')]);
const answer = createFetch({ library, publicKey, log: pino({ level: 'silent' }) });
afterEach(() => {
  vi.useRealTimers();
});

const PING = '{"id":"1","type":1}';
const encode = (text: string) => new TextEncoder().encode(text);

/** A signed PING whose body comes as these parts; one that does not end stays open. */
function requestOf(parts: readonly Uint8Array[], { ends = true, cancel = () => {} } = {}): Request {
  const timestamp = seconds(Date.now());
  const body = new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      if (ends) controller.close();
    },
    cancel,
  });
  const headers = {
    'content-type': 'application/json',
    'x-signature-ed25519': signature(timestamp, PING),
    'x-signature-timestamp': timestamp,
  };
  return new Request('https://x/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
}

test.each<[string, readonly Uint8Array[]]>([
  ['whole', [encode(PING)]],
  ['in pieces', [...PING].map(encode)],
  ['with nothing in between', [encode(PING.slice(0, 5)), new Uint8Array(), encode(PING.slice(5))]],
])('a body that comes %s is read', async (_how, parts) => {
  expect((await answer(requestOf(parts))).status).toBe(200);
});

test('one that stalls is not waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const cancel = vi.fn();
  const answered = answer(requestOf([encode(PING.slice(0, 5))], { ends: false, cancel }));
  await vi.advanceTimersByTimeAsync(BODY_WITHIN);
  const response = await answered;
  expect([response.status, await response.text()]).toEqual([408, 'too slow']);
  expect(cancel).toHaveBeenCalledOnce();
});

test('one that is there leaves no timer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await answer(requestOf([encode(PING)]));
  // The log of refusals has one for each kind, and nothing was refused.
  expect(vi.getTimerCount()).toBe(0);
});

test('one that has no end is read no further than bodies go', async () => {
  const part = new Uint8Array(64 * 1_024);
  let taken = 0;
  const timestamp = seconds(Date.now());
  const body = new ReadableStream({
    pull(controller) {
      taken += part.length;
      controller.enqueue(part);
    },
  });
  const headers = {
    'content-type': 'application/json',
    'x-signature-ed25519': signature(timestamp, PING),
    'x-signature-timestamp': timestamp,
  };
  const request = new Request('https://x/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
  expect((await answer(request)).status).toBe(413);
  expect(taken).toBeLessThanOrEqual(MAX_BODY_BYTES + 2 * part.length);
});

test('what the headers rule out is refused with none of the body taken', async () => {
  const request = requestOf([], { ends: false });
  request.headers.delete('x-signature-ed25519');
  expect((await answer(request)).status).toBe(401);
  expect([request.bodyUsed, request.body?.locked]).toEqual([false, false]);
});

test.each<[string, string, number, RegExp]>([
  ['stalls', '1\r\n{\r\n', 408, /too slow/],
  ['is too large', `${(MAX_BODY_BYTES + 1).toString(16)}\r\n${'x'.repeat(MAX_BODY_BYTES + 1)}\r\n`, 413, /too large/],
])('a host that calls with Node’s request has the answer to one that %s', async (_how, chunks, status, said) => {
  const server = createServer(nodeHandler((request) => answer(request)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const raw = await open((server.address() as AddressInfo).port);
  const timestamp = seconds(Date.now());
  const signed = [`X-Signature-Ed25519: ${signature(timestamp, PING)}`, `X-Signature-Timestamp: ${timestamp}`];
  raw.write(head('POST /', 'Content-Type: application/json', ...signed, 'Transfer-Encoding: chunked'), chunks);
  expect(statusesOf(await raw.saying(said))).toEqual([status]);
  raw.socket.destroy();
});
