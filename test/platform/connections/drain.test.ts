import { describe, expect, test } from 'vitest';
import type { Handler } from '../../../src/platform/listen.js';
import { aMoment, head, open, statusesOf } from './raw.js';
import { echo, serve } from './served.js';

/** Longer than any test takes. */
const LONG = 60_000;

/** A handler that answers when it is told to. */
function slow() {
  const waiting: (() => void)[] = [];
  const fetch: Handler['fetch'] = (request) =>
    new Promise((done) => {
      waiting.push(() => done(new Response(new URL(request.url).pathname)));
    });
  return {
    fetch,
    async asked(count: number) {
      while (waiting.length < count) await aMoment(5);
    },
    answer: () => {
      for (const tell of waiting.splice(0)) tell();
    },
  };
}

describe('a server that is closed', () => {
  test('finishes what it was asked, says that it is the last, and takes no new connections', async () => {
    const { answer, asked, fetch } = slow();
    const { close, port } = await serve(fetch);
    const raw = await open(port);
    raw.write(head('GET /a'));
    await asked(1);
    const closed = close(LONG);
    await aMoment(50);
    const late = await open(port);
    expect(await late.ended).toBe('reset');
    answer();
    await closed;
    expect(await raw.ended).toBe('ended');
    expect(raw.text()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*connection: close[\s\S]*\/a$/i);
  });

  test('answers a request that is sent on a kept connection at that moment', async () => {
    const { close, port } = await serve(echo);
    const all = await Promise.all(Array.from({ length: 20 }, () => open(port)));
    for (const raw of all) raw.write(head('GET /a'));
    await Promise.all(all.map((raw) => raw.saying(/\/a$/)));
    const closed = close(LONG);
    for (const raw of all) raw.write(head('GET /b'));
    await closed;
    for (const raw of all) {
      expect(await raw.ended).toBe('ended');
      expect(raw.text()).toMatch(/\/aHTTP\/1\.1 200 OK\r\n[\s\S]*connection: close[\s\S]*\/b$/i);
    }
  });

  test('answers one that is sent a little later, and one whose last byte is', async () => {
    const { close, port } = await serve(echo);
    const [later, begun] = [await open(port), await open(port)];
    for (const raw of [later, begun]) {
      raw.write(head('GET /a'));
      await raw.saying(/\/a$/);
    }
    begun.write('GET /b HT');
    await aMoment();
    const closed = close(LONG);
    await aMoment(100);
    later.write(head('GET /b'));
    await later.saying(/\/b$/);
    // Longer than those are kept who say nothing.
    await aMoment(700);
    begun.write('TP/1.1\r\nHost: x\r\n\r\n');
    await closed;
    await Promise.all([later.ended, begun.ended]);
    for (const raw of [later, begun]) expect(raw.text()).toMatch(/\/aHTTP\/1\.1 200 OK\r\n[\s\S]*\/b$/);
  });

  test('ends connections without a request, and resets none', async () => {
    const { close, port } = await serve(echo);
    const [used, unused] = [await open(port), await open(port)];
    used.write(head('GET /a'));
    await used.saying(/\/a$/);
    await close(LONG);
    expect([await used.ended, await unused.ended]).toEqual(['ended', 'ended']);
  });

  test('answers those who are at the door', async () => {
    const { close, port } = await serve(echo);
    const coming = Array.from({ length: 50 }, () => open(port));
    const all = await Promise.all(coming);
    const closed = close(LONG);
    for (const raw of all) raw.write(head('GET /a'));
    await closed;
    await Promise.all(all.map(({ ended }) => ended));
    expect(all.flatMap((raw) => statusesOf(raw.text()))).toEqual(all.map(() => 200));
  });

  test('gives a request up that does not come to its end', async () => {
    const { close, port, rejected } = await serve(echo);
    const raw = await open(port);
    raw.write('GET /a HT');
    await aMoment();
    await close(LONG);
    await raw.ended;
    expect(statusesOf(raw.text())).toEqual([408]);
    expect(rejected).toEqual(['slow']);
  });

  test('cuts off what is left after so long', async () => {
    const { asked, fetch } = slow();
    const { close, port } = await serve(fetch);
    const raw = await open(port);
    raw.write(head('GET /a'));
    await asked(1);
    await close(100);
    await raw.ended;
    expect(raw.text()).toBe('');
  });
});
