import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { explain } from '../../../src/app/explain.js';
import { MAX_BODY_BYTES } from '../../../src/discord/http/body.js';
import type { Refusal } from '../../../src/discord/http/refusals.js';
import { type EndpointBot, startEndpoint } from '../../../src/discord/http/start.js';
import { createLibrary } from '../../../src/library/library.js';
import { articleOf } from '../../../src/reading/read.js';
import { seconds, signer } from './signed.js';

const { publicKey, signature } = signer();
const library = createLibrary([articleOf('rain', 'It rained in Oslo. “We were wet,” said Ann Lee, the mayor.')]);
let bot: EndpointBot;
const log = pino({ level: 'silent' });
const refusals: Refusal[] = [];
const start = ({ host }: { host: string | undefined } = { host: '127.0.0.1' }) =>
  startEndpoint({
    library,
    publicKey,
    address: { host, port: 0 },
    log,
    observeRefusal: (refusal) => refusals.push(refusal),
  });
beforeEach(() => {
  refusals.length = 0;
});
beforeAll(async () => {
  bot = await start();
});
afterAll(() => bot.stop());

interface Changes {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly at?: number;
  readonly to?: string;
}

async function send(
  body: string | Uint8Array,
  { method = 'POST', headers = {}, at = Date.now(), to = bot.url }: Changes = {},
) {
  const timestamp = seconds(at);
  const response = await fetch(to, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-signature-ed25519': signature(timestamp, body),
      'x-signature-timestamp': timestamp,
      ...headers,
    },
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
  });
  return { status: response.status, text: await response.text(), allow: response.headers.get('allow') };
}

const ping = JSON.stringify({ id: '1', token: 't', type: 1 });
const ask = JSON.stringify({ id: '1', token: 't', type: 2, data: { id: '2', name: 'help', type: 1 } });

describe('the endpoint', () => {
  test('answers PING with PONG', async () => {
    expect(await send(ping)).toMatchObject({ status: 200, text: '{"type":1}' });
  });

  test('answers a command in the response itself', async () => {
    const { status, text } = await send(ask);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ type: 4, data: { allowed_mentions: { parse: [] } } });
  });

  test.each<[string, () => ReturnType<typeof send>, number]>([
    ['no signature', () => send(ping, { headers: { 'x-signature-ed25519': '' } }), 401],
    ['a wrong signature', () => send(ping, { headers: { 'x-signature-ed25519': '0'.repeat(128) } }), 401],
    ['a stale timestamp', () => send(ping, { at: Date.now() - 3_600_000 }), 401],
    ['a timestamp of tomorrow', () => send(ping, { at: Date.now() + 86_400_000 }), 401],
    ['another method', () => send(ping, { method: 'GET' }), 405],
    ['PUT', () => send(ping, { method: 'PUT' }), 405],
    ['another type', () => send(ping, { headers: { 'content-type': 'text/plain' } }), 415],
    ['a type that only begins alike', () => send(ping, { headers: { 'content-type': 'application/jsonp' } }), 415],
    ['what is no JSON', () => send('{'), 400],
    ['what is no UTF-8', () => send(new Uint8Array([0x22, 0xff, 0x22])), 400],
    ['an array', () => send('[]'), 400],
    ['null', () => send('null'), 400],
    ['an unknown type of interaction', () => send('{"id":"1","type":99}'), 400],
    ['an interaction without an id', () => send('{"type":2}'), 400],
    ['a body that is too large', () => send(`{"a":"${'x'.repeat(MAX_BODY_BYTES)}"}`), 413],
  ])('refuses %s', async (_what, request, status) => {
    expect((await request()).status).toBe(status);
    expect((await send(ping)).status).toBe(200);
  });

  test('says which method it takes', async () => {
    expect((await send(ping, { method: 'DELETE' })).allow).toBe('POST');
  });

  test.each([
    ['GET', '/healthz', 200, 'ok'],
    ['HEAD', '/healthz', 200, ''],
    ['POST', '/healthz', 404, 'not found; Discord is answered at /interactions'],
    ['GET', '/', 200, 'Whosaid answers Discord at /interactions'],
    ['HEAD', '/', 200, ''],
    ['POST', '/', 404, 'not found; Discord is answered at /interactions'],
    ['GET', '/metrics', 404, 'not found; Discord is answered at /interactions'],
    ['GET', '/interactions/1', 404, 'not found; Discord is answered at /interactions'],
  ])('%s %s is answered with %d', async (method, path, status, text) => {
    const response = await fetch(new URL(path, bot.url), { method });
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  test('takes a slash at the end of its URL', async () => {
    expect(await send(ping, { to: `${bot.url}/` })).toMatchObject({ status: 200, text: '{"type":1}' });
  });

  test.each([2, 3, 4, 5])(
    'refuses an interaction of type %d without its data or explains, and answers the next',
    async (type) => {
      expect([200, 400]).toContain((await send(JSON.stringify({ id: '1', type }))).status);
      expect((await send(ask)).status).toBe(200);
    },
  );
});

/** Writes these bytes to the endpoint and gives the first line of what comes back. */
function firstLine(parts: readonly (string | Uint8Array)[], port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('close', () => resolve(text.split('\r\n', 1)[0] ?? ''));
    socket.on('error', reject);
  });
}

const portOf = ({ url }: EndpointBot) => Number(new URL(url).port);
const head = (...headers: string[]) =>
  ['POST /interactions HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...headers, '', ''].join('\r\n');

/** Headers that could be Discord's, so that the body is read. */
const FORGED = [`X-Signature-Ed25519: ${'0'.repeat(128)}`, `X-Signature-Timestamp: ${seconds(Date.now())}`];

describe('what is slow, endless or broken', () => {
  test('a body that does not come is given up with 408', async () => {
    expect(await firstLine([head('Content-Length: 100', ...FORGED), '{'], portOf(bot))).toBe(
      'HTTP/1.1 408 Request Timeout',
    );
    expect(refusals).toEqual([{ status: 408, reason: 'slow' }]);
  });

  test('headers that do not end are given up with 408', async () => {
    expect(await firstLine(['POST /interactions HTTP/1.1\r\nHost: x\r\n'], portOf(bot))).toBe(
      'HTTP/1.1 408 Request Timeout',
    );
    expect(refusals).toEqual([{ status: 408, reason: 'slow' }]);
  });

  test('a chunked body that does not end is refused where it is too large', async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
    const line = await firstLine(
      [head('Transfer-Encoding: chunked', ...FORGED), ...Array.from({ length: 5 }, () => chunk)],
      portOf(bot),
    );
    expect(line).toBe('HTTP/1.1 413 Payload Too Large');
    expect(refusals).toEqual([{ status: 413, reason: 'size' }]);
  });

  /** How a client greets that was told https:// (RFC 8446, 5.1): a handshake record. */
  const clientHello = Uint8Array.from([0x16, 0x03, 0x01, 0x00, 0x02, 0x01, 0x00]);
  test.each<[string, string | Uint8Array, string, Refusal]>([
    [
      'headers without end',
      `POST / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n`,
      'HTTP/1.1 431 Request Header Fields Too Large',
      { status: 431, reason: 'headers' },
    ],
    ['HTTPS', clientHello, 'HTTP/1.1 400 Bad Request', { status: 400, reason: 'tls' }],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'HTTP/1.1 400 Bad Request', { status: 400, reason: 'protocol' }],
    [
      'a request for no host',
      'GET / HTTP/1.1\r\n\r\n',
      'HTTP/1.1 400 Bad Request',
      { status: 400, reason: 'unsigned' },
    ],
    [
      'Discord’s for no host',
      `POST /interactions HTTP/1.1\r\n${FORGED.join('\r\n')}\r\n\r\n`,
      'HTTP/1.1 400 Bad Request',
      { status: 400, reason: 'host' },
    ],
    ['what is no HTTP', 'hello\r\n\r\n', 'HTTP/1.1 400 Bad Request', { status: 400, reason: 'protocol' }],
  ])('%s is refused, and told of', async (_what, bytes, line, refusal) => {
    expect(await firstLine([bytes], portOf(bot))).toBe(line);
    expect(refusals).toEqual([refusal]);
    expect((await send(ping)).status).toBe(200);
  });

  test('a body that its sender breaks off is refused by nobody', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(portOf(bot), '127.0.0.1', () => socket.end(`${head('Content-Length: 100', ...FORGED)}{`));
      socket.on('close', () => resolve()).resume();
    });
    expect((await send(ping)).status).toBe(200);
    expect(refusals).toEqual([]);
  });

  test('a connection that is opened and reset, as a port’s check does, is refused by nobody', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(portOf(bot), '127.0.0.1', () => socket.resetAndDestroy());
      socket.on('close', () => resolve()).on('error', () => {});
    });
    expect((await send(ping)).status).toBe(200);
    expect(refusals).toEqual([]);
  });
});

describe('where it listens', () => {
  const addresses = Object.values(networkInterfaces()).flatMap((them = []) => them.map(({ address }) => address));
  const hasIPv6 = addresses.includes('::1');
  const health = async (host: string, port: number) => (await fetch(`http://${host}:${port}/healthz`)).status;

  test('without a host everywhere, and its URL can be opened', async () => {
    const own = await start({ host: undefined });
    expect(own).toMatchObject({
      everywhere: true,
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/interactions$/),
    });
    expect((await fetch(own.url)).status).toBe(405);
    const outside = addresses.filter((address) => /^\d+\.\d+\.\d+\.\d+$/.test(address));
    for (const address of outside) expect(await health(address, portOf(own)), address).toBe(200);
    if (hasIPv6) expect(await health('[::1]', portOf(own))).toBe(200);
    await own.stop();
  });

  test('on loopback nobody else reaches it', async () => {
    const own = await start();
    expect(own.everywhere).toBe(false);
    for (const address of addresses.filter((one) => /^\d/.test(one) && !one.startsWith('127.') && !one.includes(':')))
      await expect(health(address, portOf(own)), address).rejects.toThrow();
    await own.stop();
  });

  test.skipIf(!hasIPv6)('on an IPv6 address its URL has brackets, and can be opened', async () => {
    const own = await start({ host: '::1' });
    expect(own.url).toMatch(/^http:\/\/\[::1\]:\d+\/interactions$/);
    expect((await fetch(own.url)).status).toBe(405);
    await own.stop();
  });
});

describe('stopping', () => {
  test('finishes what is in flight, takes nothing new, and does not wait for idle connections', async () => {
    const own = await start();
    const port = portOf(own);
    const timestamp = seconds(Date.now());
    const signed = [`X-Signature-Ed25519: ${signature(timestamp, ping)}`, `X-Signature-Timestamp: ${timestamp}`];
    const socket = connect(port, '127.0.0.1');
    const answered = new Promise<string>((resolve) => {
      socket.once('data', (chunk) => resolve(String(chunk)));
    });
    socket.write(head(...signed, `Content-Length: ${ping.length}`) + ping.slice(0, 5));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = own.stop();
    socket.write(ping.slice(5));
    expect(await answered).toContain('200 OK');
    await stopped;
    await expect(fetch(own.url)).rejects.toThrow();
  });

  test('a port that is taken is named', async () => {
    const address = { host: '127.0.0.1', port: portOf(bot) };
    const twice = startEndpoint({ library, publicKey, address, log });
    await expect(twice).rejects.toThrow(/^PORT: port \d+ of 127\.0\.0\.1 is in use/);
  });

  test('a port that is taken everywhere is named without a host that nobody gave', async () => {
    const address = { host: undefined, port: portOf(bot) };
    const twice = startEndpoint({ library, publicKey, address, log });
    await expect(twice).rejects.toThrow(/^PORT: port \d+ of this machine is in use/);
  });

  test('a host that has no address is named', async () => {
    const nowhere = startEndpoint({ library, publicKey, address: { host: 'nowhere.invalid', port: 0 }, log });
    const error = await nowhere.catch((reason: unknown) => reason);
    expect(explain(error)).toMatch(/^HOST: nowhere\.invalid is no address of this machine; 127/);
  });

  test('a host of another machine is named', async () => {
    const address = { host: '192.0.2.1', port: 0 };
    const elsewhere = startEndpoint({ library, publicKey, address, log });
    await expect(elsewhere).rejects.toThrow(/^HOST: 192\.0\.2\.1 is no address of this machine/);
  });
});
