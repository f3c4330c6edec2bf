import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { storiesOfSeeds } from '../../src/app/seed-stories.js';
import { bundle } from '../../src/app/serverless/bundle.js';
import { packageRoot } from '../../src/platform/package-root.js';
import type { FirstAnswer } from './first-answer.js';

/**
 * How long a host that has nothing in memory keeps the first person waiting: what `npm run build:serverless` writes is loaded and asked once, in a process
 * of its own each time, beside a process with nothing in it in the same run. A host that sells a fourteenth of a processor takes fourteen times the
 * processor's milliseconds.
 * usage: npm run bench:serverless [-- OTHER.mjs …]   (other bundles to compare with)
 */
const ROUNDS = 25;
const QUESTION = 'Is a meeting with Putin ruled out?';
const WANTED = 'we do not rule out';
const NAME_WIDTH = 40;
const NUMBER_WIDTH = 11;
const PROGRAM = fileURLToPath(new URL('./first-answer.js', import.meta.url));

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const KEY = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');

const file = resolve(packageRoot(), 'dist/serverless.mjs');
writeFileSync(file, await bundle(await storiesOfSeeds(packageRoot())));
const files = ['', file, ...process.argv.slice(2).map((other) => resolve(other))];
const results = new Map<string, FirstAnswer[]>(files.map((each) => [each, []]));
// In turn, so that a busy moment of the machine falls on all of them.
for (let round = 0; round < ROUNDS; round++) for (const each of files) results.get(each)?.push(measure(each));

row('', ['KiB', 'gzip', 'loaded', 'answered', 'processor']);
for (const [each, measured] of results) {
  const code = each ? readFileSync(each) : Buffer.alloc(0);
  const sizes = each ? [code.length, gzipSync(code).length].map((bytes) => Math.ceil(bytes / 1_024)) : [0, 0];
  const times = (['loaded', 'answered', 'processor'] as const).map((of) => median(measured.map((one) => one[of])));
  row(each || 'node alone', [...sizes, ...times].map(String));
}
process.stdout.write(`medians of ${ROUNDS} processes, milliseconds since the process began\n`);

function row(name: string, cells: readonly string[]): void {
  const numbers = cells.map((cell) => cell.padStart(NUMBER_WIDTH)).join('');
  process.stdout.write(`${name.slice(-NAME_WIDTH).padEnd(NAME_WIDTH)}${numbers}\n`);
}

function measure(each: string): FirstAnswer {
  const env = { ...process.env, DISCORD_PUBLIC_KEY: KEY, LOG_LEVEL: 'silent', ASK: ask() };
  return JSON.parse(execFileSync(process.execPath, [PROGRAM, each, WANTED], { env, encoding: 'utf8' }));
}

/** A signed request, as JSON that `new Request()` takes. */
function ask(): string {
  const options = [{ name: 'question', type: 3, value: QUESTION }];
  const data = { id: '2', name: 'ask', type: 1, options };
  const body = JSON.stringify({ id: '1', application_id: '3', token: 't', version: 1, type: 2, data });
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const headers = {
    'content-type': 'application/json',
    'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
    'x-signature-timestamp': timestamp,
  };
  return JSON.stringify({ method: 'POST', headers, body });
}

function median(numbers: readonly number[]): number {
  return Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0);
}
