import { describe, expect, test } from 'vitest';
import { aMoment, head, open, statusesOf } from './raw.js';
import { echo, serve } from './served.js';

describe('what HTTP/1.1 wants a request to be for', () => {
  test.each([
    ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
    ['an empty one', 'GET / HTTP/1.1\r\nHost:\r\n\r\n'],
    ['two words', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['a path', 'GET / HTTP/1.1\r\nHost: x/y\r\n\r\n'],
    ['a person', 'GET / HTTP/1.1\r\nHost: me@x\r\n\r\n'],
    ['no port', 'GET / HTTP/1.1\r\nHost: x:y\r\n\r\n'],
    ['an address that is none', 'GET / HTTP/1.1\r\nHost: [::1\r\n\r\n'],
  ])('%s is refused with 400, and told of', async (_what, request) => {
    const { port, rejected } = await serve(echo);
    const raw = await open(port);
    raw.write(request);
    expect(await raw.ended).toBe('ended');
    expect(statusesOf(raw.text())).toEqual([400]);
    expect(rejected).toEqual(['host']);
  });

  test.each([
    ['a name', 'GET /a HTTP/1.1\r\nHost: Your.Host\r\n\r\n'],
    ['a name and a port', 'GET /a HTTP/1.1\r\nHost: your_host:80\r\n\r\n'],
    ['an address', 'GET /a HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n'],
    ['nothing, in HTTP/1.0', 'GET /a HTTP/1.0\r\n\r\n'],
    ['nothing but the target’s', 'GET http://y/a HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('%s is answered', async (_what, request) => {
    const { port, rejected } = await serve(echo);
    const raw = await open(port);
    raw.write(request);
    expect(statusesOf(await raw.saying(/\/a$/))).toEqual([200]);
    expect(rejected).toEqual([]);
  });

  test.each(['\\', '/\\', 'x', 'http://'])('a target that is no URL’s, %j, is refused and told of', async (target) => {
    const { port, rejected } = await serve(echo);
    const raw = await open(port);
    raw.write(head(`GET ${target}`));
    expect(await raw.ended).toBe('ended');
    expect(statusesOf(raw.text())).toEqual([400]);
    expect(rejected).toEqual(['protocol']);
  });
});

describe('a body that nobody reads', () => {
  test('does not keep its connection', async () => {
    const { port } = await serve(echo);
    const raw = await open(port);
    raw.write(head('GET /a', 'Content-Length: 1000'), 'x');
    expect(await raw.ended).toBe('ended');
    expect(statusesOf(raw.text())).toEqual([200]);
  });

  test('is not asked for, where its sender waits to be asked', async () => {
    const { port } = await serve(echo);
    const raw = await open(port);
    raw.write(head('POST /a', 'Content-Length: 5', 'Expect: 100-continue'));
    expect(statusesOf(await raw.saying(/\/a$/))).toEqual([200]);
  });

  test('is none of the server’s, whatever else is expected of it', async () => {
    const { port } = await serve(echo);
    const raw = await open(port);
    raw.write(head('GET /a', 'Expect: the unexpected'));
    expect(statusesOf(await raw.saying(/\/a$/))).toEqual([200]);
  });
});

describe('requests that are sent together', () => {
  test('the first is answered, the others are not handled, and their sender can send them again', async () => {
    const asked: string[] = [];
    const { port } = await serve((request, env) => {
      asked.push(new URL(request.url).pathname);
      return echo(request, env);
    });
    const raw = await open(port);
    raw.write(Array.from({ length: 500 }, (_, index) => head(`GET /${index}`)).join(''));
    expect(await raw.ended).toBe('ended');
    expect(raw.text()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\/0$/);
    expect(asked).toEqual(['/0']);
  });

  test('one after the other they are all answered, on one connection', async () => {
    const { port } = await serve(echo);
    const raw = await open(port);
    for (let index = 0; index < 50; index += 1) {
      raw.write(head(`GET /${index}`));
      await raw.saying(new RegExp(`/${index}$`));
    }
    expect(statusesOf(raw.text())).toHaveLength(50);
  });

  test('the first waits for its answer, and has it', async () => {
    let answer = () => {};
    const { port } = await serve(
      () =>
        new Promise((done) => {
          answer = () => done(new Response('at last'));
        }),
    );
    const raw = await open(port);
    raw.write(head('GET /'), head('GET /'));
    await aMoment(100);
    answer();
    expect(await raw.ended).toBe('ended');
    expect(raw.text()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*connection: close[\s\S]*at last$/i);
  });
});

test('a handler that throws is answered with 500 and told of to nobody', async () => {
  const { port, rejected } = await serve(() => {
    throw new Error('ours');
  });
  const raw = await open(port);
  raw.write(head('GET /'));
  expect(statusesOf(await raw.saying(/\r\n\r\n/))).toEqual([500]);
  expect(rejected).toEqual([]);
});
