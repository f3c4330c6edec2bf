import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';

/** The shape of a token; no secret. */
const TOKEN = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(38)}`;

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment, '/project');
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('readConfig', () => {
  test('needs nothing', () => {
    expect(readConfig({}, '/project')).toEqual({
      token: undefined,
      guildId: undefined,
      replies: 'private',
      mentions: false,
      seeds: '/project/seeds',
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
    };
    expect(readConfig(environment, '/project')).toEqual({
      token: TOKEN,
      guildId: '123456789012345678',
      replies: 'public',
      mentions: true,
      seeds: '/news',
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
  ])('%s=%s is named with its value', (name, value, problem) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(problem)]);
  });

  test('names every mistake at once', () => {
    expect(
      problemsOf({ DISCORD_TOKEN: 'x', LOCAL_PORT: 'y', LOG_LEVEL: 'z' }).map((line) => line.split(':')[0]),
    ).toEqual(['DISCORD_TOKEN', 'LOCAL_PORT', 'LOG_LEVEL']);
  });

  test('never shows a token, however wrong', () => {
    const [problem = ''] = problemsOf({ DISCORD_TOKEN: 'my-secret-token' });
    expect(problem).toMatch(/^DISCORD_TOKEN: the value is not a bot token; copy it/);
    expect(problem).not.toContain('secret');
  });
});
