import { describe, expect, it } from 'vitest';
import { isLoopbackHost, isLoopbackOrigin } from '../src/loopback.js';

describe('isLoopbackHost', () => {
  it.each(['127.0.0.1:4000', 'localhost', 'localhost:1', '[::1]:8080', 'LOCALHOST:1'])('takes %s', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:80',
    '127.0.0.1@evil.example',
    '192.168.0.4',
    '0.0.0.0',
    'not a host',
  ])('refuses %s', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('isLoopbackOrigin', () => {
  it.each([
    [undefined, true],
    ['http://127.0.0.1:4000', true],
    ['http://localhost:4000', true],
    ['null', false],
    ['https://evil.example', false],
    ['http://localhost.evil.example', false],
  ])('%s: %s', (origin, expected) => {
    expect(isLoopbackOrigin(origin)).toBe(expected);
  });
});
