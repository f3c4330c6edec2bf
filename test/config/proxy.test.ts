import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { proxyProblems } from '../../src/config/proxy.js';

/** The shape of a token; no secret. */
const TOKEN = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(38)}`;
const PROXY = 'http://user:secret@proxy.example.com:3128';

describe('a proxy on the way to Discord', () => {
  test.each<[Record<string, string>, string | undefined, RegExp]>([
    [{ HTTPS_PROXY: PROXY }, undefined, /^HTTPS_PROXY: .*NO_PROXY=discord\.com,discord\.gg/],
    [{ https_proxy: PROXY }, undefined, /^HTTPS_PROXY: /],
    [{ ALL_PROXY: PROXY }, undefined, /^ALL_PROXY: /],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: 'discord.com' }, undefined, /NO_PROXY=discord\.gg/],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: 'ord.com,discord.co' }, undefined, /NO_PROXY=discord\.com,discord\.gg/],
    [{ HTTP_PROXY: PROXY }, 'http://rest.example.com/api', /^HTTP_PROXY: .*NO_PROXY=rest\.example\.com/],
  ])('%o is refused, and its address not shown', (environment, api, sentence) => {
    const [problem = ''] = proxyProblems(environment, api);
    expect(problem).toMatch(sentence);
    expect(problem).not.toMatch(/secret|example\.com:3128/);
  });

  test.each<[Record<string, string>, string | undefined]>([
    [{}, undefined],
    [{ HTTP_PROXY: PROXY }, undefined],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: 'discord.com,discord.gg' }, undefined],
    [{ HTTPS_PROXY: PROXY, no_proxy: '.discord.com *.discord.gg:443' }, undefined],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: '*' }, undefined],
    [{ HTTPS_PROXY: PROXY, HTTP_PROXY: PROXY }, 'http://127.0.0.1:3000/api'],
    [{ HTTPS_PROXY: PROXY, HTTP_PROXY: PROXY }, 'http://[::1]:3000/api'],
  ])('%o with %s is none', (environment, api) => {
    expect(proxyProblems(environment, api)).toEqual([]);
  });

  test('ends the start where there is a token, and only there', () => {
    const read = (environment: Record<string, string>) => () => readConfig(environment, '/project');
    expect(read({ DISCORD_TOKEN: TOKEN, HTTPS_PROXY: PROXY })).toThrow(/^HTTPS_PROXY: /);
    expect(read({ DISCORD_PUBLIC_KEY: 'a'.repeat(64), HTTPS_PROXY: PROXY })).not.toThrow();
    expect(read({ HTTPS_PROXY: PROXY })).not.toThrow();
  });
});
