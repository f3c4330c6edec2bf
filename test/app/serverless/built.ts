import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { startEndpoint } from '../../../src/discord/http/start.js';
import { createLibrary, type Library } from '../../../src/library/library.js';
import { readSeeds } from '../../../src/library/seeds.js';
import { type Answered, type Host, overHttp } from './answered.js';
import type { Sent } from './cases.js';

const root = resolve(import.meta.dirname, '../../..');

/** Runs the program of `npm run build:serverless`. */
export function buildServerless(file: string, environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, [resolve(root, 'dist/src/app/build-serverless.js'), file], {
    env: { PATH: process.env.PATH, ...environment },
    encoding: 'utf8',
  });
}

export interface Built {
  /** The bundle: dist/serverless.mjs elsewhere. */
  readonly file: string;
  /** The articles that it was made of, read without it. */
  readonly library: Library;
}

/** A bundle of two articles: the one of seeds/, and a short one, so that there is a choice. Taken away after the tests of the file. */
export function buildForTests(): Built {
  const folder = mkdtempSync(join(tmpdir(), 'serverless-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const seeds = resolve(root, 'seeds');
  for (const name of readdirSync(seeds)) copyFileSync(join(seeds, name), join(folder, name));
  writeFileSync(join(folder, 'rain.txt'), 'It rained in Oslo. “We were wet,” said Ann Lee, the mayor.');
  const file = join(folder, 'serverless.mjs');
  const { status, stderr } = buildServerless(file, { SEEDS: folder });
  if (status !== 0) throw new Error(stderr);
  return { file, library: createLibrary(readSeeds(folder).articles) };
}

/** What our own server answers, which every host must. The articles are read anew, not from the bundle. */
export async function answersOfOwnServer(library: Library, publicKey: string, cases: readonly Sent[]) {
  const log = pino({ level: 'silent' });
  const bot = await startEndpoint({ library, publicKey, address: { host: '127.0.0.1', port: 0 }, log });
  try {
    return await inTurn(overHttp(bot.url), cases);
  } finally {
    await bot.stop();
  }
}

export async function inTurn(host: Host, cases: readonly Sent[]): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const sent of cases) answers.push(await host(sent));
  return answers;
}
