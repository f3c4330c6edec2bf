import { existsSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { signer } from '../../discord/http/signed.js';
import { type Answered, answeredOf, type Host, overHttp, requestOf, URL_OF_HOST } from './answered.js';
import { answersOfOwnServer, buildForTests, buildServerless, inTurn } from './built.js';
import { casesFor, type Sent } from './cases.js';
import { eventV1, eventV2, netlifyEvent } from './lambda-events.js';

type Fetch = (request: Request, given?: unknown) => Promise<Response>;
type Lambda = (event: object, context: object) => Promise<LambdaResult>;
interface LambdaResult {
  readonly statusCode: number;
  readonly headers?: Record<string, string>;
  readonly multiValueHeaders?: Record<string, string[]>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}
/** What dist/serverless.mjs exports. */
interface Bundle {
  readonly fetch: Fetch;
  readonly GET: Fetch;
  readonly POST: Fetch;
  readonly handler: Lambda;
  readonly interactions: RequestListener;
  readonly default: Fetch & RequestListener & { readonly fetch: Fetch };
}

const key = signer();
const { file, library } = buildForTests();
const cases = await casesFor(library, key, Date.now());
/** Loaded a second time it has read no settings yet. */
const loadBundle = async (copy = '') => (await import(`${pathToFileURL(file).href}?${copy}`)) as Bundle;
let bundle: Bundle;
let expected: Answered[];

beforeAll(async () => {
  expected = await answersOfOwnServer(library, key.publicKey, cases);
  bundle = await loadBundle();
});
beforeEach(() => setUp());
afterEach(() => {
  vi.unstubAllEnvs();
});

/** The host's environment: right, but for these. */
function setUp(environment: Record<string, string> = {}): void {
  const right = { DISCORD_PUBLIC_KEY: key.publicKey, LOG_LEVEL: 'silent', REPLIES: '' };
  for (const [name, value] of Object.entries({ ...right, ...environment })) vi.stubEnv(name, value);
}

const byLambda =
  (eventOf: (sent: Sent) => object): Host =>
  async (sent) => {
    const {
      body,
      headers = {},
      isBase64Encoded,
      multiValueHeaders = {},
      statusCode,
    } = await bundle.handler(eventOf(sent), {});
    expect(isBase64Encoded).toBe(false);
    return {
      status: statusCode,
      type: headers['content-type'] ?? multiValueHeaders['content-type']?.[0] ?? null,
      body,
    };
  };

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/whatever`;
}

describe('what is sent to every host', () => {
  test('is every command, press and refusal that there is', () => {
    expect(cases.length).toBeGreaterThanOrEqual(56);
    const statuses = expected.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 400, 401, 415]));
    const types = expected.flatMap(({ body, status }) => (status === 200 ? [JSON.parse(body).type] : []));
    expect(new Set(types)).toEqual(new Set([1, 4, 7, 8, 9]));
  });
});

describe('answers byte for byte as our own server does', () => {
  test.each<[string, () => Host]>([
    ['fetch', () => async (sent) => answeredOf(await bundle.fetch(requestOf(sent)))],
    ['POST', () => async (sent) => answeredOf(await bundle.POST(requestOf(sent)))],
    [
      'the default export’s fetch, as Vercel, Deno and Bun call it',
      () => async (sent) => answeredOf(await bundle.default.fetch(requestOf(sent), { port: 80 })),
    ],
    [
      'the default export itself, as Netlify calls it',
      () => async (sent) => answeredOf(await bundle.default(requestOf(sent), { ip: '192.0.2.1' })),
    ],
    ['handler, payload format 2.0', () => byLambda((sent) => eventV2(sent))],
    ['handler, payload format 2.0 in base64', () => byLambda((sent) => eventV2(sent, { base64: true }))],
    ['handler, payload format 1.0', () => byLambda(eventV1)],
    ['handler, as Netlify calls one', () => byLambda(netlifyEvent)],
  ])('%s', async (_name, host) => {
    expect(await inTurn(host(), cases)).toEqual(expected);
  });

  test.each(['interactions', 'default'] as const)('%s, with Node’s request and response', async (name) => {
    expect(await inTurn(overHttp(await serve(bundle[name])), cases)).toEqual(expected);
  });

  test('interactions, where the host has read the body', async () => {
    const url = await serve(async (incoming, outgoing) => {
      const parts: Buffer[] = [];
      for await (const part of incoming) parts.push(part as Buffer);
      bundle.interactions(Object.assign(incoming, { rawBody: Buffer.concat(parts) }), outgoing);
    });
    expect(await inTurn(overHttp(url), cases)).toEqual(expected);
  });
});

describe('a request that is no interaction', () => {
  test.each<[string, () => Promise<number>]>([
    ['fetch', async () => (await bundle.fetch(new Request(URL_OF_HOST))).status],
    ['GET', async () => (await bundle.GET(new Request(URL_OF_HOST))).status],
    ['handler', async () => (await bundle.handler(eventV2(cases[0] as Sent, { method: 'GET' }), {})).statusCode],
    ['interactions', async () => (await fetch(await serve(bundle.interactions))).status],
  ])('%s: GET says which method it takes', async (_name, status) => {
    expect(await status()).toBe(405);
  });

  test.each<[string, number, Record<string, string>]>([
    [
      'to its end',
      413,
      { 'x-signature-ed25519': '0'.repeat(128), 'x-signature-timestamp': String(Math.floor(Date.now() / 1_000)) },
    ],
    ['at all where it is not signed', 401, {}],
  ])('a body without end is not read %s', async (_how, status, signed) => {
    const url = await serve(bundle.interactions);
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)) });
    const headers = { 'content-type': 'application/json', ...signed };
    const answer = fetch(url, { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit);
    expect((await answer).status).toBe(status);
  });
});

describe('settings', () => {
  const ping = () => requestOf(cases[0] as Sent);

  test.each<[string, Record<string, string>, string]>([
    ['no key', { DISCORD_PUBLIC_KEY: '' }, 'DISCORD_PUBLIC_KEY: is missing; copy it from the Discord Developer Portal'],
    [
      'a key that is none',
      { DISCORD_PUBLIC_KEY: 'abc' },
      'DISCORD_PUBLIC_KEY: the value is not a public key; copy the 64',
    ],
    ['another choice', { REPLIES: 'loud' }, 'REPLIES: "loud" is not a choice; give one of private, public'],
    ['another level', { LOG_LEVEL: 'all' }, 'LOG_LEVEL: "all" is not a log level; give one of trace'],
  ])('%s is named, and may be put right', async (_name, environment, problem) => {
    const { fetch } = await loadBundle(JSON.stringify(environment));
    setUp(environment);
    await expect(fetch(ping())).rejects.toThrow(problem);
    setUp({ DISCORD_PUBLIC_KEY: ` ${key.publicKey} ` });
    expect((await fetch(ping())).status).toBe(200);
  });

  test('all that is wrong is named at once', async () => {
    setUp({ DISCORD_PUBLIC_KEY: 'abc', REPLIES: 'loud' });
    await expect((await loadBundle('twice')).fetch(ping())).rejects.toThrow(/^DISCORD_PUBLIC_KEY: .*\nREPLIES: /);
  });

  test('Node’s response is ended where something is missing', async () => {
    setUp({ DISCORD_PUBLIC_KEY: '' });
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { status } = await overHttp(await serve((await loadBundle('ended')).interactions))(cases[0] as Sent);
    expect(status).toBe(500);
    expect(String(error.mock.calls[0])).toContain('DISCORD_PUBLIC_KEY: is missing');
    error.mockRestore();
  });

  test('what the host hands over comes before the variables of the process', async () => {
    setUp({ DISCORD_PUBLIC_KEY: 'f'.repeat(64) });
    const { default: handed } = await loadBundle('handed');
    expect((await handed.fetch(ping(), { DISCORD_PUBLIC_KEY: key.publicKey, REPLIES: 'public' })).status).toBe(200);
    const ask = cases.find(({ name }) => name === '1: ask') as Sent;
    expect(JSON.parse(await (await handed.fetch(requestOf(ask))).text()).data.flags & 64).toBe(0);
  });

  test('a line is logged for each answer, as by the long-running bot, without what was asked', async () => {
    setUp({ LOG_LEVEL: 'info' });
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await (await loadBundle('logged')).fetch(requestOf(cases.find(({ name }) => name === '1: ask') as Sent));
    const lines = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? '');
    expect(line).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      interaction: '1',
      command: 'ask',
      outcome: 'found',
      milliseconds: expect.any(Number),
      msg: 'answered',
    });
  });
});

describe('npm run build:serverless', () => {
  test('leaves no article out in silence, and writes nothing then', () => {
    const written = `${file}.none`;
    expect(buildServerless(written, { SEEDS: '/nowhere/at/all' })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('name the folder with the articles in SEEDS'),
    });
    expect(existsSync(written)).toBe(false);
  });
});
