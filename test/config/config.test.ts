import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config/config.js';
import { VARIABLE_NAMES } from '../../src/config/variable-names.js';

/** The shape of a token; no secret. */
const TOKEN = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(38)}`;

const KEY = 'a'.repeat(64);

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(environment, '/project');
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test('.env.example names every variable and no other', () => {
  const example = readFileSync(resolve(import.meta.dirname, '../../.env.example'), 'utf8');
  expect([...(example.match(/^[A-Z_]+(?==)/gm) ?? [])].sort()).toEqual([...VARIABLE_NAMES].sort());
});

describe('readConfig', () => {
  test('needs nothing', () => {
    expect(readConfig({}, '/project')).toEqual({
      token: undefined,
      publicKey: undefined,
      guildId: undefined,
      api: undefined,
      host: '127.0.0.1',
      endpointHost: '127.0.0.1',
      port: 8080,
      shards: 'auto',
      replies: 'private',
      mentions: false,
      seeds: '/project/seeds',
      watchSeeds: false,
      index: undefined,
      operationsPort: undefined,
      localPort: 0,
      logLevel: 'info',
    });
  });

  test('takes empty and blank variables for absent ones', () => {
    expect(readConfig({ DISCORD_TOKEN: '', LOCAL_PORT: ' ', SEEDS: '' }, '/project').token).toBeUndefined();
  });

  test.each<[string, Record<string, string>, Partial<ReturnType<typeof readConfig>>]>([
    [
      'words in capitals',
      { REPLIES: 'Public', LOG_LEVEL: 'WARN', MENTIONS: 'ON', WATCH_SEEDS: 'True' },
      { replies: 'public', logLevel: 'warn', mentions: true, watchSeeds: true },
    ],
    [
      'quotation marks as docker leaves them',
      { DISCORD_TOKEN: `"${TOKEN}"`, SEEDS: "'/news'" },
      { token: TOKEN, seeds: '/news' },
    ],
    ['marks around nothing', { DISCORD_TOKEN: '""', PORT: "''" }, { token: undefined, port: 8080 }],
  ])('takes %s', (_what, environment, expected) => {
    expect(readConfig(environment, '/project')).toMatchObject(expected);
  });

  test('reads what is given', () => {
    const environment = {
      DISCORD_TOKEN: ` ${TOKEN}\n`,
      DISCORD_GUILD_ID: '123456789012345678',
      REPLIES: 'public',
      MENTIONS: 'on',
      SEEDS: '/news',
      LOCAL_PORT: '8080',
      LOG_LEVEL: 'debug',
      DISCORD_API: 'http://127.0.0.1:3000/api',
      HOST: '0.0.0.0',
      PORT: '80',
      SHARD_COUNT: '4',
      SHARD_IDS: '0-1',
      OPERATIONS_PORT: '9090',
      WATCH_SEEDS: 'true',
    };
    expect(readConfig(environment, '/project')).toEqual({
      token: TOKEN,
      publicKey: undefined,
      guildId: '123456789012345678',
      api: 'http://127.0.0.1:3000/api',
      host: '0.0.0.0',
      endpointHost: '0.0.0.0',
      port: 80,
      shards: { count: 4, ids: [0, 1] },
      replies: 'public',
      mentions: true,
      seeds: '/news',
      watchSeeds: true,
      index: undefined,
      operationsPort: 9090,
      localPort: 8080,
      logLevel: 'debug',
    });
  });

  test.each([
    ['DISCORD_GUILD_ID', '12', 'DISCORD_GUILD_ID: "12" is not a server id'],
    ['LOCAL_PORT', 'web', 'LOCAL_PORT: "web" is not a port'],
    ['LOCAL_PORT', '65536', 'LOCAL_PORT: "65536" is not a port'],
    ['LOCAL_PORT', '-1', 'LOCAL_PORT: "-1" is not a port'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL: "loud" is not a log level'],
    ['PORT', '1e3', 'PORT: "1e3" is not a port'],
    ['OPERATIONS_PORT', '70000', 'OPERATIONS_PORT: "70000" is not a port'],
    ['DISCORD_API', 'discord.com', 'DISCORD_API: "discord.com" is not a URL'],
    ['DISCORD_API', 'file:///etc/passwd', 'DISCORD_API: "file:///etc/passwd" is not a URL'],
    ['REPLIES', 'secret', 'REPLIES: "secret" is not a choice; give one of private, public'],
    ['MENTIONS', 'yes', 'MENTIONS: "yes" is not a choice; give one of off, on'],
    ['NODE_ENV', 'prod', 'NODE_ENV: "prod" is not production'],
    ['WATCH_SEEDS', 'yes', 'WATCH_SEEDS: "yes" is neither true nor false'],
    ['DISCORD_PUBLIC_KEY', 'abc', 'DISCORD_PUBLIC_KEY: the value is not a public key; copy the 64 digits'],
    ['HOST', 'http://x', 'HOST: "http://x" is a URL; give an address such as 127.0.0.1'],
    ['HOST', 'https://bot.example.com/interactions', 'HOST: "https://bot.example.com/interactions" is a URL'],
    ['HOST', 'localhost:8080', 'HOST: "localhost:8080" has a port in it; give the address alone, and the port in PORT'],
    ['HOST', '127.0.0.1:8080', 'HOST: "127.0.0.1:8080" has a port in it'],
    ['HOST', '[::1]:8080', 'HOST: "[::1]:8080" has a port in it'],
    ['HOST', 'a b', 'HOST: "a b" is no address; give an address such as'],
    ['HOST', '[127.0.0.1', 'HOST: "[127.0.0.1" is no address'],
    ['HOST', '0.0.0.0/0', 'HOST: "0.0.0.0/0" is no address'],
    ['LOG_LEVEL', 'very '.repeat(50), `LOG_LEVEL: "${'very '.repeat(20)}"… is not a log level`],
    ['SHARDS', '4', 'SHARDS: "4" is not "auto"; a number goes into SHARD_COUNT'],
  ])('%s=%s is named with its value', (name, value, problem) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(problem)]);
  });

  test('names every mistake at once', () => {
    expect(
      problemsOf({ DISCORD_TOKEN: 'x', LOCAL_PORT: 'y', LOG_LEVEL: 'z' }).map((line) => line.split(':')[0]),
    ).toEqual(['DISCORD_TOKEN', 'LOCAL_PORT', 'LOG_LEVEL']);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'shards and the HTTP endpoint',
      { DISCORD_PUBLIC_KEY: KEY, SHARD_COUNT: '2' },
      /^SHARD_COUNT: shards are the gateway/,
    ],
    [
      'two servers on one port',
      { DISCORD_PUBLIC_KEY: KEY, OPERATIONS_PORT: '8080' },
      /^OPERATIONS_PORT: 8080 is the port of/,
    ],
    [
      'mentions and the HTTP endpoint',
      { DISCORD_PUBLIC_KEY: KEY, MENTIONS: 'on' },
      /^MENTIONS: Discord sends messages/,
    ],
    [
      'production and nothing to be in production with',
      { NODE_ENV: 'production' },
      /^DISCORD_TOKEN: is missing, and so is DISCORD_PUBLIC_KEY; .* leave NODE_ENV out$/,
    ],
    ['a watch on a fixed index', { INDEX: 'a', WATCH_SEEDS: 'true' }, /^WATCH_SEEDS: INDEX names a file/],
  ])('%s contradict each other', (_what, environment, problem) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(problem)]);
  });

  test.each([{ DISCORD_TOKEN: TOKEN }, { DISCORD_PUBLIC_KEY: KEY }])('production needs no more than %j', (one) => {
    expect(problemsOf({ NODE_ENV: 'production', ...one })).toEqual([]);
    expect(problemsOf({ NODE_ENV: 'development' })).toEqual([]);
  });

  test.each<[Record<string, string>, string | undefined, string]>([
    [{}, '127.0.0.1', '127.0.0.1'],
    [{ PORT: '3000' }, undefined, '127.0.0.1'],
    [{ PORT: '3000', HOST: '' }, undefined, '127.0.0.1'],
    [{ PORT: ' ' }, '127.0.0.1', '127.0.0.1'],
    [{ PORT: '3000', HOST: '127.0.0.1' }, '127.0.0.1', '127.0.0.1'],
    [{ HOST: '0.0.0.0' }, '0.0.0.0', '0.0.0.0'],
    [{ HOST: '::1' }, '::1', '::1'],
    [{ HOST: '[::1]' }, '::1', '::1'],
    [{ HOST: 'fe80::1%eth0' }, 'fe80::1%eth0', 'fe80::1%eth0'],
    [{ HOST: 'my_host-1.local' }, 'my_host-1.local', 'my_host-1.local'],
  ])('%j: the endpoint listens on %s, the operations port on %s', (environment, endpointHost, host) => {
    expect(readConfig({ DISCORD_PUBLIC_KEY: KEY, ...environment }, '/project')).toMatchObject({ endpointHost, host });
  });

  test('a copy of .env.example stays on loopback, and a platform’s PORT opens it', () => {
    const copied = parse(readFileSync(resolve(import.meta.dirname, '../../.env.example')));
    expect(readConfig(copied, '/project')).toMatchObject({ endpointHost: '127.0.0.1', port: 8080 });
    expect(readConfig({ ...copied, PORT: '10000' }, '/project')).toMatchObject({
      endpointHost: undefined,
      port: 10_000,
    });
  });

  test('two ports that are wrong, or absent, are not the same port', () => {
    const ports = { PORT: 'x', OPERATIONS_PORT: 'y' };
    expect(problemsOf({ DISCORD_PUBLIC_KEY: KEY, ...ports })).toEqual([
      expect.stringMatching(/^PORT: "x" is not a port/),
      expect.stringMatching(/^OPERATIONS_PORT: "y" is not a port/),
    ]);
    expect(problemsOf({ DISCORD_PUBLIC_KEY: KEY, PORT: 'x' })).toHaveLength(1);
  });

  test('contradictions are named beside other mistakes', () => {
    const names = problemsOf({ LOG_LEVEL: 'z', SHARD_IDS: '0', PORT: 'x' }).map((line) => line.split(':')[0]);
    expect(names).toEqual(['PORT', 'LOG_LEVEL', 'SHARD_COUNT']);
  });

  test('never shows a token, however wrong', () => {
    const [problem = ''] = problemsOf({ DISCORD_TOKEN: 'my-secret-token' });
    expect(problem).toMatch(/^DISCORD_TOKEN: the value is not a bot token; copy it/);
    expect(problem).not.toContain('secret');
  });

  const elsewhere = VARIABLE_NAMES.filter((name) => name !== 'DISCORD_TOKEN');
  test.each(elsewhere)(
    'a token in %s is not shown, whatever stands around it, and where it belongs is said',
    (name) => {
      for (const value of [TOKEN, `Bot ${TOKEN}`, `https://x/${TOKEN}`, `/data/${TOKEN}/seeds`, `"${TOKEN}",`]) {
        expect(problemsOf({ [name]: value })).toEqual([
          `${name}: the value looks like a token; it belongs into DISCORD_TOKEN. Since it stood in the wrong place, consider a new one: Discord Developer Portal → your application → Bot → Reset Token`,
        ]);
      }
    },
  );

  test('what is not read since it is a secret is not called missing too', () => {
    expect(problemsOf({ SHARD_COUNT: TOKEN, SHARD_IDS: '0' })).toEqual([
      expect.stringMatching(/^SHARD_COUNT: the value looks like a token/),
    ]);
  });

  test.each(elsewhere)('a URL with a password in %s is not shown', (name) => {
    expect(problemsOf({ [name]: 'https://ann:hunter2@proxy.example.com/api' })).toEqual([
      `${name}: the value is a URL with a user or a password in it; take them out, up to the @`,
    ]);
  });
});

describe('whatever the environment', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '0',
      '1',
      '80',
      '8080',
      '65536',
      '1e3',
      '0-3',
      '9-1',
      'auto',
      'on',
      'true',
      'pod-2',
      'production',
    ),
    fc.constantFrom(
      '::1',
      '[::1]',
      '127.0.0.1',
      'http://x',
      'localhost:1',
      'info',
      'private',
      KEY,
      TOKEN,
      '12345678901234567',
    ),
    fc.string({ maxLength: 20 }).filter((text) => !/undefined|NaN|\[object/.test(text)),
  );
  const environments = fc.record(Object.fromEntries(VARIABLE_NAMES.map((name) => [name, word])), { requiredKeys: [] });

  test('each problem names a variable and has no gap', () => {
    fc.assert(
      fc.property(environments, (environment) => {
        for (const problem of problemsOf(environment)) {
          expect(problem).toMatch(/^[A-Z_]+: \S/);
          expect(VARIABLE_NAMES).toContain(problem.split(':')[0]);
          expect(problem).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  /** As keys and secrets are: at least 32 characters of base64url, a digit among them, or of hexadecimal. */
  const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const secret = fc.oneof(
    fc
      .string({ unit: fc.constantFrom(...BASE64URL), minLength: 40, maxLength: 80 })
      .filter((text) => /[a-z]\d|\d[a-z]/.test(text)),
    fc
      .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 64 })
      .filter((text) => /[a-f]\d/.test(text)),
  );
  const around = fc.constantFrom('', ' ', '"', '/', '=', ',', 'key:');

  test('no secret is shown, in whatever variable it stands', () => {
    fc.assert(
      fc.property(
        environments,
        fc.constantFrom(...VARIABLE_NAMES),
        secret,
        around,
        around,
        (environment, name, key, before, after) => {
          const shown = problemsOf({ ...environment, [name]: `${before}${key}${after}` }).join('\n');
          expect(shown).not.toContain(key);
          expect(shown).not.toContain(key.slice(4, 24));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
