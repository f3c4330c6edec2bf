import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeIndexFile } from '../src/index-file.js';
import { createLibrary } from '../src/library.js';
import { readSeeds } from '../src/seeds.js';
import { seconds, signer } from './discord/http/signed.js';

type Fetch = (request: Request) => Promise<Response>;

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'serverless-'));
const bundle = join(folder, 'serverless.mjs');
const { publicKey, signature } = signer();
let handler: { fetch: Fetch };

/** As `npm run build:serverless` does: one file, with everything in it. */
beforeAll(async () => {
  const build = await rolldown({ input: resolve(root, 'dist/src/serverless.js'), platform: 'node' });
  await build.write({ file: bundle, format: 'esm' });
  writeIndexFile(
    join(folder, 'whosaid.index'),
    createLibrary(readSeeds(resolve(root, 'seeds')).articles).corpus.stories,
  );
  handler = (await import(pathToFileURL(bundle).href)).default;
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function request(body: string, at = Date.now()): Request {
  const timestamp = seconds(at);
  return new Request('https://whosaid.example.com/interactions', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-signature-ed25519': signature(timestamp, body),
      'x-signature-timestamp': timestamp,
    },
    body,
  });
}

const options = [{ name: 'by', type: 3, value: 'Peskov' }];
const quote = JSON.stringify({ id: '1', token: 't', type: 2, data: { id: '2', name: 'quote', type: 1, options } });

describe('the serverless bundle', () => {
  test('says what is missing', async () => {
    vi.stubEnv('DISCORD_PUBLIC_KEY', '');
    await expect(handler.fetch(request(quote))).rejects.toThrow('DISCORD_PUBLIC_KEY: is missing');
  });

  test('answers from an index file, with no folder of articles and no discord.js', async () => {
    vi.stubEnv('DISCORD_PUBLIC_KEY', publicKey);
    vi.stubEnv('INDEX', join(folder, 'whosaid.index'));
    vi.stubEnv('SEEDS', join(folder, 'nowhere'));
    vi.stubEnv('LOG_LEVEL', 'silent');
    const response = await handler.fetch(request(quote));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('we do not rule out such a meeting');
    expect((await handler.fetch(request(quote, 0))).status).toBe(401);
    expect(readFileSync(bundle, 'utf8')).not.toContain('discord.js');
  });
});
