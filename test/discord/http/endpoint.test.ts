import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleOf } from '../../../src/article/read.js';
import { MAX_BODY_BYTES } from '../../../src/discord/http/endpoint.js';
import { type EndpointBot, startEndpoint } from '../../../src/discord/http/start.js';
import { createLibrary } from '../../../src/library.js';
import { seconds, signer } from './signed.js';

const { publicKey, signature } = signer();
const library = createLibrary([articleOf('rain', 'It rained in Oslo. “We were wet,” said Ann Lee, the mayor.')]);
let bot: EndpointBot;
const start = () =>
  startEndpoint({ library, publicKey, address: { host: '127.0.0.1', port: 0 }, log: pino({ level: 'silent' }) });
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
function firstLine(parts: readonly string[], port: number): Promise<string> {
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

describe('what is slow, endless or broken', () => {
  test('a body that does not come is given up with 408', async () => {
    expect(await firstLine([head('Content-Length: 100'), '{'], portOf(bot))).toBe('HTTP/1.1 408 Request Timeout');
  });

  test('headers that do not end are given up with 408', async () => {
    expect(await firstLine(['POST /interactions HTTP/1.1\r\nHost: x\r\n'], portOf(bot))).toBe(
      'HTTP/1.1 408 Request Timeout',
    );
  });

  test('a chunked body that does not end is refused where it is too large', async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
    const line = await firstLine(
      [head('Transfer-Encoding: chunked', 'Connection: close'), ...Array.from({ length: 5 }, () => chunk)],
      portOf(bot),
    );
    expect(line).toBe('HTTP/1.1 413 Payload Too Large');
  });

  test('headers without end are refused', async () => {
    const line = await firstLine([`POST / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n`], portOf(bot));
    expect(line).toBe('HTTP/1.1 431 Request Header Fields Too Large');
  });

  test('what is no HTTP is refused', async () => {
    expect(await firstLine(['hello\r\n\r\n'], portOf(bot))).toBe('HTTP/1.1 400 Bad Request');
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
    const twice = startEndpoint({ library, publicKey, address, log: pino({ level: 'silent' }) });
    await expect(twice).rejects.toThrow(/^PORT: port \d+ of 127\.0\.0\.1 is in use/);
  });

  test('a host of another machine is named', async () => {
    const address = { host: '192.0.2.1', port: 0 };
    const elsewhere = startEndpoint({ library, publicKey, address, log: pino({ level: 'silent' }) });
    await expect(elsewhere).rejects.toThrow(/^HOST: 192\.0\.2\.1 is no address of this machine/);
  });
});
