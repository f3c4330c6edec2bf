import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, VARIABLE_NAMES } from '../src/config.js';

/** The shape of a token; no secret. */
const TOKEN = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(38)}`;

const KEY = 'a'.repeat(64);

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment, '/project');
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test('.env.example names every variable and no other', () => {
  const example = readFileSync(resolve(import.meta.dirname, '../.env.example'), 'utf8');
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
    ['WATCH_SEEDS', 'yes', 'WATCH_SEEDS: "yes" is neither true nor false'],
    ['DISCORD_PUBLIC_KEY', 'abc', 'DISCORD_PUBLIC_KEY: the value is not a public key; copy the 64 digits'],
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
    ['a watch on a fixed index', { INDEX: 'a', WATCH_SEEDS: 'true' }, /^WATCH_SEEDS: INDEX names a file/],
  ])('%s contradict each other', (_what, environment, problem) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(problem)]);
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
});
