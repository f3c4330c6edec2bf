import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { signer } from '../../discord/http/signed.js';
import { runProgram } from '../../running-program.js';
import { type Answered, answeredOf, overHttp, URL_OF_HOST } from './answered.js';
import { answersOfOwnServer, buildForTests, inTurn } from './built.js';
import { casesFor, type Sent } from './cases.js';
import { installed, load } from './installed.js';
import { netlifyEvent } from './lambda-events.js';
import { workerOptions } from './wrangler.js';

/** The hosts' own programs, where `npm run test:hosts` has put them into test/hosts. */
const MINIFLARE = 'miniflare';
const GOOGLE = '@google-cloud/functions-framework';
const NETLIFY = '@netlify/serverless-functions-api';
const unlessInstalled = (name: string) => `(left out: npm run test:hosts installs ${name})`;

interface Worker {
  dispatchFetch(url: string, request?: object): Promise<Response>;
  dispose(): Promise<void>;
}
interface MiniflareModule {
  readonly Miniflare: new (options: object) => Worker;
}
type StreamingLambda = (event: object, answer: Writable, context: object) => Promise<void>;
interface NetlifyModule {
  getLambdaHandler(file: string): StreamingLambda;
}

/** The framework does not say which port it took. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const key = signer();
const { file, library } = buildForTests();
const cases = await casesFor(library, key, Date.now());
let expected: Answered[];
beforeAll(async () => {
  expected = await answersOfOwnServer(library, key.publicKey, cases);
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe.skipIf(!installed(MINIFLARE))(
  `Cloudflare Workers ${installed(MINIFLARE) ? '' : unlessInstalled(MINIFLARE)}`,
  () => {
    async function openWorker(variables: Record<string, string>): Promise<Worker> {
      const { Miniflare } = await load<MiniflareModule>(MINIFLARE);
      const worker = new Miniflare(workerOptions(readFileSync(file, 'utf8'), variables));
      onTestFinished(() => worker.dispose());
      return worker;
    }

    test('answers byte for byte as our own server does, set up as deploy/wrangler.toml says', async () => {
      const worker = await openWorker({ DISCORD_PUBLIC_KEY: key.publicKey, LOG_LEVEL: 'silent' });
      const host = async ({ headers, body }: Sent) =>
        answeredOf(await worker.dispatchFetch(URL_OF_HOST, { method: 'POST', headers, body }));
      expect(await inTurn(host, cases)).toEqual(expected);
      expect((await worker.dispatchFetch(URL_OF_HOST)).status).toBe(405);
    });

    test('answers many at once as soon as it is there', async () => {
      const worker = await openWorker({ DISCORD_PUBLIC_KEY: key.publicKey, LOG_LEVEL: 'silent' });
      const answers = cases.map(async ({ headers, body }) =>
        answeredOf(await worker.dispatchFetch(URL_OF_HOST, { method: 'POST', headers, body })),
      );
      expect(await Promise.all(answers)).toEqual(expected);
    });

    test('says what is missing', async () => {
      const worker = await openWorker({ DISCORD_PUBLIC_KEY: '' });
      const { headers, body } = cases[0] as Sent;
      const response = await worker.dispatchFetch(URL_OF_HOST, { method: 'POST', headers, body });
      expect(response.status).toBe(500);
      expect(await response.text()).toContain('DISCORD_PUBLIC_KEY: is missing');
    });
  },
);

describe.skipIf(!installed(GOOGLE))(
  `Google’s functions framework ${installed(GOOGLE) ? '' : unlessInstalled(GOOGLE)}`,
  () => {
    test.each(['interactions', 'default'])('answers byte for byte as our own server does: %s', async (target) => {
      const framework = join(dirname(installed(GOOGLE) ?? ''), 'main.js');
      const options = { FUNCTION_TARGET: target, FUNCTION_SOURCE: file, PORT: String(await freePort()) };
      const program = runProgram({ ...options, DISCORD_PUBLIC_KEY: key.publicKey }, framework);
      const url = (await program.saying(/http:\/\/localhost:\d+\/(?=\s)/)).replace('localhost', '127.0.0.1');
      // What is no JSON is refused by the framework itself.
      const isJson = (_: unknown, index: number) => cases[index]?.name !== 'what is no JSON';
      const answers = await inTurn(overHttp(`${url}whatever`), cases.filter(isJson));
      expect(answers).toEqual(expected.filter(isJson));
    });
  },
);

describe.skipIf(!installed(NETLIFY))(`Netlify’s runtime ${installed(NETLIFY) ? '' : unlessInstalled(NETLIFY)}`, () => {
  test('answers byte for byte as our own server does', async () => {
    vi.stubEnv('DISCORD_PUBLIC_KEY', key.publicKey);
    vi.stubEnv('LOG_LEVEL', 'silent');
    // What Lambda puts there: a function is called with a stream for its answer, before which go status and headers.
    const heads = new WeakMap<Writable, { statusCode: number; multiValueHeaders: Record<string, string[]> }>();
    vi.stubGlobal('awslambda', {
      streamifyResponse: (lambda: StreamingLambda) => lambda,
      HttpResponseStream: { from: (answer: Writable, head: never) => heads.set(answer, head) && answer },
    });
    const { getLambdaHandler } = await load<NetlifyModule>(NETLIFY);
    const lambda = getLambdaHandler(file);
    const host = async (sent: Sent): Promise<Answered> => {
      const parts: Buffer[] = [];
      const answer = new Writable({
        write(part, _encoding, done) {
          parts.push(Buffer.from(part));
          done();
        },
      });
      await lambda(netlifyEvent(sent), answer, {});
      const head = heads.get(answer);
      const type = head?.multiValueHeaders['content-type']?.[0] ?? null;
      return { status: head?.statusCode ?? 0, type, body: Buffer.concat(parts).toString() };
    };
    expect(await inTurn(host, cases)).toEqual(expected);
  });
});
