import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEverywhere, urlOf } from '../../src/platform/url-of.js';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8080/x'],
  ['localhost', 'http://localhost:8080/x'],
  ['::1', 'http://[::1]:8080/x'],
  ['fe80::1%eth0', 'http://[fe80::1%25eth0]:8080/x'],
  [undefined, 'http://127.0.0.1:8080/x'],
  ['0.0.0.0', 'http://127.0.0.1:8080/x'],
  ['::', 'http://127.0.0.1:8080/x'],
  ['0:0:0:0:0:0:0:0', 'http://127.0.0.1:8080/x'],
  ['::0', 'http://127.0.0.1:8080/x'],
])('%s is opened at %s', (host, url) => {
  expect(urlOf({ host, port: 8_080 }, '/x')).toBe(url);
});

test('every address makes a URL that names it, or loopback', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.integer({ min: 1, max: 65_535 }), (host, port) => {
      const url = new URL(urlOf({ host, port }));
      expect(Number(url.port || 80)).toBe(port);
      const name = host.includes(':') ? `[${host}]` : host;
      expect(url.hostname).toBe(isEverywhere(host) ? '127.0.0.1' : new URL(`http://${name}`).hostname);
    }),
  );
});
