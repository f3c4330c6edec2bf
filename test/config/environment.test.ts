import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EnvironmentFileError, loadEnvironment } from '../../src/config/environment.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'environment-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (content: string | Uint8Array, name = '.env') => writeFileSync(join(folder, name), content);

function loaded(environment: Record<string, string> = {}): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = { ...environment };
  loadEnvironment(folder, values);
  return values;
}

/** UTF-16 with little or big endian, with or without byte order mark, as editors on Windows write it. */
function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

describe('loadEnvironment', () => {
  test.each<[string, string, Record<string, string>, Record<string, string>]>([
    ['values', 'A=1\nB = two words \nexport C="three"', {}, { A: '1', B: 'two words', C: 'three' }],
    ['comments and blank lines', '# A=0\n\n  \nA=1 # one', {}, { A: '1' }],
    ['an empty value is none', 'A=\nB= \nC=""', {}, {}],
    ['an empty variable of the environment is none', '', { A: '', B: ' ', C: '3' }, { C: '3' }],
    [
      'ours without the marks that docker leaves',
      '',
      { HOST: '"::1"', PORT: "''", OTHER: '"x"' },
      { HOST: '::1', OTHER: '"x"' },
    ],
    ['the environment goes first', 'A=1', { A: '0' }, { A: '0' }],
    ['an empty variable gives way to the file', 'A=1', { A: '' }, { A: '1' }],
    ['other programs’ names', 'TOKENS=1\nHOSTS=2\nEDITOR=vi', {}, { TOKENS: '1', HOSTS: '2', EDITOR: 'vi' }],
    [
      'a slip that changes nothing',
      'DISCORD_TOKN=\nBOT_TOKEN=x\nDISCORD_TOKEN=y',
      {},
      { BOT_TOKEN: 'x', DISCORD_TOKEN: 'y' },
    ],
    ['CRLF', 'A=1\r\nB=2\r\n', {}, { A: '1', B: '2' }],
    ['a byte order mark', '\uFEFFA=1', {}, { A: '1' }],
    ['a value over lines in quotation marks', 'A="one\ntwo"\nB=2', {}, { A: 'one\ntwo', B: '2' }],
  ])('%s', (_what, content, environment, expected) => {
    put(content);
    expect(loaded(environment)).toEqual(expected);
  });

  test('a folder without .env is as good', () => {
    expect(loaded({ A: '1', B: '' })).toEqual({ A: '1' });
  });

  test.each<[string, () => void, RegExp]>([
    ['UTF-16, little endian', () => put(utf16('DISCORD_TOKEN=secret')), /\.env is UTF-16; save it as UTF-8/],
    ['UTF-16, big endian', () => put(utf16('DISCORD_TOKEN=secret', { big: true })), /\.env is UTF-16/],
    ['UTF-16 without mark', () => put(utf16('DISCORD_TOKEN=secret', { mark: false })), /\.env is UTF-16/],
    ['Latin-1', () => put(Buffer.from('DISCORD_TOKEN=secret\nSEEDS=Zürich', 'latin1')), /\.env is not UTF-8/],
    ['a folder', () => mkdirSync(join(folder, '.env')), /\.env is a folder/],
    ['a link to itself', () => symlinkSync('.env', join(folder, '.env')), /\.env is a link that leads back to itself/],
    ['a pipe that nobody writes into', () => execFileSync('mkfifo', [join(folder, '.env')]), /\.env is not a file/],
    ['called .env.txt', () => put('DISCORD_TOKEN=secret', '.env.txt'), /\.env\.txt should be called \.env/],
    ['a name with a slip', () => put('DISCORD_TOKN=secret'), /\.env: DISCORD_TOKN is not read; write DISCORD_TOKEN/],
    ['a name in small letters', () => put('discord_token=secret'), /discord_token is not read; write DISCORD_TOKEN/],
    ['another bot’s name', () => put('BOT_TOKEN=secret'), /BOT_TOKEN is not read; write DISCORD_TOKEN/],
    ['a token alone on a line', () => put('# the token\nsecret\nPORT=1'), /\.env, line 2: is not NAME=value/],
  ])('a file that is %s is refused, and nothing of it is shown', (_what, make, message) => {
    make();
    expect(() => loaded()).toThrow(EnvironmentFileError);
    expect(() => loaded()).toThrow(message);
    expect(() => loaded()).not.toThrow(/secret/);
  });
});

const NOBODY = 65_534;
const isRoot = process.geteuid?.() === 0;

test.runIf(isRoot || process.platform === 'linux')('a file that this user may not read is refused', () => {
  put('DISCORD_TOKEN=secret');
  chmodSync(join(folder, '.env'), 0o000);
  chmodSync(folder, 0o755);
  // Root may read everything.
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    expect(() => loaded()).toThrow(/\.env may not be read by this user/);
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});
