import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { looksSecret, spoken, spokenPath } from '../../src/config/secret-shapes.js';
import { loadLibrary } from '../../src/library/load-library.js';
import { readFolder } from '../../src/library/read-folder.js';
import { readStory } from '../../src/library/read-story.js';

const readHere = (seeds: string) => readFolder(seeds, readStory);
/** The shape of a token; no secret. */
const TOKEN = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(38)}`;
/** Made up, with the shape of a client secret. */
const SECRET = 'aB3dE5fG7hJ9kL1mN3pQ5rS7tV9wX1yZ';

test.each<[string, boolean]>([
  [TOKEN, true],
  [`(${TOKEN})`, true],
  [SECRET, true],
  ['0123456789abcdef0123456789abcdef', true],
  ['postgres://ann:hunter2@db/news', true],
  ['https://token@host/', true],
  ['user:hunter2@proxy:3128', true],
  ['https:/user:hunter2@proxy', true],
  ['https:\\\\user:hunter2@proxy', true],
  ['https://user:hun/ter2@proxy', true],
  ['https://host/?token=hunter2', true],
  ['news@home', false],
  ['C:\\news\\2023', false],
  ['https://discord.com/api', false],
  ['https://my-discord-proxy-in-production.some-namespace.internal-cluster-name.example.com/api', false],
  ['/var/lib/whosaid/seeds', false],
  ['2023-02-22-chinas-top-diplomat-arrives-in-moscow-for-talks', false],
  ['Chinas_Top_Diplomat_Arrives_In_Moscow_2023', false],
  ['whosaid-gateway-12', false],
  ['123456789012345678', false],
  ['127.0.0.1:8080', false],
  ['', false],
])('%s looks like a secret: %s', (text, secret) => {
  expect(looksSecret(text)).toBe(secret);
  expect(spoken(text)).toBe(secret ? 'the value' : JSON.stringify(text));
});

test('a path is named without the part that may be a secret', () => {
  expect(spokenPath(`/data/${SECRET}/seeds`)).toBe('/data/…/seeds');
  expect(spokenPath(`C:\\data\\${SECRET}`)).toBe('C:\\data\\…');
  expect(spokenPath('/data/seeds')).toBe('/data/seeds');
});

test.each([
  [
    'SEEDS that is not there',
    { seeds: join('/nowhere', SECRET), index: undefined },
    /^\/nowhere\/…: does not exist; name the folder with the articles in SEEDS/,
  ],
  [
    'INDEX that is not there',
    { seeds: 'seeds', index: join('/nowhere', SECRET) },
    /^INDEX: \/nowhere\/… does not exist; make it with/,
  ],
])('%s is named without a secret', async (_what, config, message) => {
  await expect(loadLibrary(config, pino({ level: 'silent' }), readHere)).rejects.toThrow(message);
});

test('SEEDS without an article is named without a secret', async () => {
  const seeds = mkdtempSync(join(tmpdir(), `${SECRET}-`));
  const loading = loadLibrary({ seeds, index: undefined }, pino({ level: 'silent' }), readHere);
  await expect(loading).rejects.toThrow(/…: holds no article that can be read/);
  await expect(loading).rejects.not.toThrow(SECRET);
  rmSync(seeds, { recursive: true });
});
