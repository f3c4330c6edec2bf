import { describe, expect, test } from 'vitest';
import { head, open, statusesOf } from './raw.js';
import { echo, serve } from './served.js';

describe('more connections than there may be', () => {
  test('who has waited longest makes room, and who asks is answered', async () => {
    const { port, rejected } = await serve(echo, 3);
    const idle = [await open(port), await open(port), await open(port)];
    const asking = await open(port);
    asking.write(head('GET /a'));
    expect(await asking.saying(/\/a$/)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await idle[0]?.ended).toBe('ended');
    expect(idle.map(({ socket }) => socket.destroyed)).toEqual([true, false, false]);
    // It had asked for nothing.
    expect(rejected).toEqual([]);
  });

  test('as many as there may be keep nobody out, however many come', async () => {
    const { port } = await serve(echo, 3);
    for (let round = 0; round < 20; round += 1) {
      await open(port);
      await open(port);
      const asking = await open(port);
      asking.write(head('GET /a', 'Connection: close'));
      expect(statusesOf(await asking.saying(/\/a$/))).toEqual([200]);
    }
  });

  test('a request that is not there whole makes room with 503 and is told of', async () => {
    const { port, rejected } = await serve(echo, 2);
    const begun = await open(port);
    begun.write('GET / HTTP/1.1\r\nHost:');
    const second = await open(port);
    second.write(head('GET /b'));
    await second.saying(/\/b$/);
    const third = await open(port);
    third.write(head('GET /c'));
    await third.saying(/\/c$/);
    expect(await begun.saying(/503/)).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\nRetry-After: 1\r\n/);
    expect(rejected).toEqual(['busy']);
    expect(second.socket.destroyed).toBe(false);
  });

  test('a connection from which somebody was trusted stays longer than a stranger’s that came later', async () => {
    const { port } = await serve((request, { trust }) => {
      if (request.url.endsWith('/friend')) trust();
      return new Response('answered');
    }, 2);
    const friend = await open(port);
    friend.write(head('GET /friend'));
    await friend.saying(/answered/);
    const stranger = await open(port);
    stranger.write(head('GET /'));
    await stranger.saying(/answered/);
    await open(port);
    await stranger.ended;
    friend.write(head('GET /friend'));
    expect(statusesOf(await friend.saying(/answered[\s\S]*answered/))).toEqual([200, 200]);
  });

  test('who is trusted and waits for an answer is not pushed out by one more', async () => {
    let answer = () => {};
    const { port } = await serve((_request, { trust }) => {
      trust();
      return new Promise((done) => {
        answer = () => done(new Response('at last'));
      });
    }, 1);
    const friend = await open(port);
    friend.write(head('GET /'));
    while (answer.toString() === '() => {}') await new Promise((done) => setTimeout(done, 5));
    expect(await (await open(port)).ended).toBeDefined();
    answer();
    expect(await friend.saying(/at last/)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('a connection that is over has left its place', async () => {
    const { port, rejected } = await serve(echo, 3);
    const kept = await open(port);
    for (let round = 0; round < 10; round += 1) {
      const asking = await open(port);
      asking.write(head('GET /a'));
      await asking.saying(/\/a$/);
      asking.socket.destroy();
      await asking.ended;
    }
    kept.write(head('GET /b'));
    expect(statusesOf(await kept.saying(/\/b$/))).toEqual([200]);
    expect(rejected).toEqual([]);
  });
});

test('a hundred that come together are all answered', async () => {
  const { port } = await serve(echo);
  const all = await Promise.all(Array.from({ length: 100 }, () => open(port)));
  for (const [index, raw] of all.entries()) raw.write(head(`GET /${index}`, 'Connection: close'));
  await Promise.all(all.map(({ ended }) => ended));
  expect(all.map((raw) => /\/\d+$/.exec(raw.text())?.[0])).toEqual(all.map((_, index) => `/${index}`));
});
