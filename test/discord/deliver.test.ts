import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { deliverBy, openCallbacks } from '../../src/discord/deliver.js';

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

/** Discord's callback route as something on the way answers it. */
async function callbacks(answer: (response: ServerResponse) => void) {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    answer(response);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  opened.push({ close: () => server.close().closeAllConnections() });
  const rest = openCallbacks(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { deliver: deliverBy(rest, { id: '1', token: 'secret' }), hits: () => hits };
}

describe('an answer that something on the way does not take', () => {
  test.each<[string, number, Record<string, string>]>([
    ['a 429 whose Retry-After is a date', 429, { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }],
    ['a 429 whose Retry-After is a word', 429, { 'Retry-After': 'soon' }],
    ['a 429 without Retry-After', 429, {}],
    ['a 429 that asks for ever', 429, { 'Retry-After': 'Infinity' }],
    ['a redirect', 302, { Location: 'https://example.com/' }],
  ])('%s: it is lost after few tries', async (_what, status, headers) => {
    const { deliver, hits } = await callbacks((response) => void response.writeHead(status, headers).end());
    expect(await deliver({ type: 1 })).toBe('lost');
    expect(hits()).toBeLessThanOrEqual(40);
  });

  test('a body that never ends: it is not waited for', async () => {
    const { deliver } = await callbacks(
      (response) => void response.writeHead(200, { 'Content-Length': '100' }).write('{'),
    );
    expect(await deliver({ type: 1 })).toBe('lost');
  });
});
