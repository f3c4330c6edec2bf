import fc from 'fast-check';
import { type Logger, pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { createAnswering } from '../../../src/discord/answering.js';
import { createEndpoint } from '../../../src/discord/http/endpoint.js';
import { refusalLog } from '../../../src/discord/http/refusal-log.js';
import { sentenceFor } from '../../../src/discord/http/refusal-sentences.js';
import { type Reason, type Refusal, STATUS_OF, shapeOf } from '../../../src/discord/http/refusals.js';
import { signatureCheck } from '../../../src/discord/http/signature.js';
import { createLibrary } from '../../../src/library/library.js';
import { articleOf } from '../../../src/reading/read.js';
import { seconds, signer } from './signed.js';

const { publicKey, signature } = signer();
const library = createLibrary([articleOf('rain', 'It rained in Oslo. “We were wet,” said Ann Lee, the mayor.')]);
const ping = '{"id":"1","type":1}';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** The endpoint as serverless hosts have it, and what it logs. */
function open() {
  const lines: Line[] = [];
  const log: Logger = pino(
    { level: 'info', base: null, timestamp: false },
    { write: (line) => lines.push(JSON.parse(line)) },
  );
  const answering = createAnswering({ library, log });
  const app = createEndpoint({ answering, check: signatureCheck(publicKey), observeRefusal: refusalLog(log) });
  const answer = async (request: Request) => app.fetch(request);
  interface Sent {
    readonly body?: string;
    readonly path?: string;
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly at?: number;
  }
  async function send({
    body = ping,
    path = '/interactions',
    method = 'POST',
    headers = {},
    at = Date.now(),
  }: Sent = {}) {
    const timestamp = seconds(at);
    const response = await answer(
      new Request(`https://x${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          'x-signature-ed25519': signature(timestamp, body),
          'x-signature-timestamp': timestamp,
          ...headers,
        },
        ...(method === 'GET' ? {} : { body }),
      }),
    );
    await response.text();
    return response.status;
  }
  return { lines, send };
}

const FORGED = { 'x-signature-ed25519': '0'.repeat(128) };
const UNSIGNED = { 'x-signature-ed25519': '' };
const [INFO, WARN] = [30, 40];
const MINUTE = 60_000;

describe('a refused request is logged with what it means and what to do', () => {
  test.each<[string, Parameters<ReturnType<typeof open>['send']>[0], Partial<Line>, RegExp]>([
    [
      'no signature',
      { headers: UNSIGNED },
      { level: INFO, status: 401, reason: 'unsigned' },
      /not Discord but a person/,
    ],
    [
      'a wrong one',
      { headers: FORGED },
      { level: WARN, status: 401, reason: 'signature' },
      /DISCORD_PUBLIC_KEY is another application’s/,
    ],
    [
      'a clock that is ahead',
      { at: Date.now() - 7 * MINUTE },
      { level: WARN, status: 401, reason: 'time' },
      /clock is 7 minutes ahead of the request’s time/,
    ],
    [
      'a clock that is behind',
      { at: Date.now() + 3 * 24 * 60 * MINUTE },
      { level: WARN, status: 401, reason: 'time' },
      /clock is 3 days behind the request’s time. Set the clock by NTP \(/,
    ],
    [
      'a wrong clock and a wrong signature',
      { at: 0, headers: FORGED },
      { level: WARN, status: 401, reason: 'signature' },
      /does not fit/,
    ],
    [
      'a wrong path',
      { path: '/discord?token=secret' },
      { level: WARN, status: 404, reason: 'path', path: '/discord' },
      /asks for \/discord\. .* must end in \/interactions/,
    ],
    [
      'a scanner’s path',
      { path: '/.env', headers: UNSIGNED },
      { level: INFO, status: 404, reason: 'unsigned', path: '/.env' },
      /Discord is answered at \/interactions/,
    ],
    [
      'a browser',
      { method: 'GET', headers: UNSIGNED },
      { level: INFO, status: 405, reason: 'unsigned' },
      /It can be reached/,
    ],
    ['a redirect', { method: 'GET' }, { level: WARN, status: 405, reason: 'method' }, /a redirect or a proxy/],
    [
      'a changed type',
      { headers: { 'content-type': 'text/plain' } },
      { level: WARN, status: 415, reason: 'type' },
      /a proxy changes the content type/,
    ],
    [
      'a large body',
      { body: `"${'x'.repeat(300_000)}"` },
      { level: INFO, status: 413, reason: 'size' },
      /larger than any interaction/,
    ],
    [
      'another large body',
      { body: `"${'x'.repeat(300_000)}"`, headers: { ...UNSIGNED, 'content-length': '300002' } },
      { level: INFO, status: 413, reason: 'unsigned' },
      /not Discord/,
    ],
    [
      'no interaction',
      { body: '{"type":99,"id":"1"}' },
      { level: WARN, status: 400, reason: 'content' },
      /rightly signed, but no interaction/,
    ],
  ])('%s', async (_what, sent, fields, sentence) => {
    const { lines, send } = open();
    expect(await send(sent)).toBe(fields.status);
    expect(lines).toEqual([expect.objectContaining({ ...fields, requests: 1, msg: expect.stringMatching(sentence) })]);
    expect(lines[0]?.msg).toMatch(new RegExp(`^refused with ${fields.status}: `));
    expect(JSON.stringify(lines)).not.toMatch(/secret|[0-9a-f]{64}/);
  });

  test('a wrong signature after a right one is what Discord tries, and no fault', async () => {
    const { lines, send } = open();
    await send();
    await send({ headers: FORGED });
    expect(lines.filter(({ reason }) => reason)).toEqual([
      expect.objectContaining({
        level: INFO,
        reason: 'signature',
        msg: expect.stringContaining('That is normal: Discord sends one'),
      }),
    ]);
  });

  test('what was refused is said once and then counted, each kind by itself', async () => {
    const { lines, send } = open();
    for (let round = 0; round < 50; round += 1) for (const headers of [FORGED, UNSIGNED]) await send({ headers });
    expect(lines.map(({ reason, requests }) => [reason, requests])).toEqual([
      ['signature', 1],
      ['unsigned', 1],
    ]);
  });

  test('what is not refused is not logged as refused', async () => {
    const { lines, send } = open();
    expect(await send()).toBe(200);
    expect(await send({ path: '/healthz', method: 'GET' })).toBe(200);
    expect(lines.filter(({ msg }) => msg.startsWith('refused'))).toEqual([]);
  });
});

describe('sentenceFor', () => {
  const all = [
    ...Object.entries(STATUS_OF).map(([reason, status]) => ({ reason: reason as Reason, status })),
    ...Object.values(STATUS_OF).map((status) => ({ reason: 'unsigned' as const, status })),
  ];
  test.each(all)('$status $reason is a sentence of its own, without a gap', (refusal) => {
    const { sentence } = sentenceFor({ ...refusal, path: '/x', secondsAhead: 400 } as Refusal);
    expect(sentence).toMatch(/^[\p{L}].{30,}/u);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  });

  test.each([
    [301, '5 minutes ahead of'],
    [-301, '5 minutes behind'],
    [7_199, '120 minutes ahead of'],
    [7_200, '2 hours ahead of'],
    [-172_800, '2 days behind'],
    [999_999_999_999, '11574074 days ahead of'],
  ])('%d seconds off: the clock is %s', (secondsAhead, words) => {
    expect(sentenceFor({ status: 401, reason: 'time', secondsAhead }).sentence).toContain(`clock is ${words} the`);
  });
});

describe('shapeOf', () => {
  test.each([
    ['/', '/'],
    ['/interactions/x', '/interactions/x'],
    ['//interactions', '//interactions'],
    ['/api/discord/Interactions-2.0~', '/api/discord/Interactions-2.0~'],
    ['/a/b/c/d/e/f', '/a/b/c/d/…'],
    [`/webhooks/123456789012345678/${'aB3-'.repeat(17)}`, '/webhooks/123456789012345678/…'],
    ['/%0a%1b[31m', '/…'],
    ['/a b', '/…'],
    ['/ünï', '/…'],
    ['*', '/'],
  ])('%j is shown as %j', (path, shape) => {
    expect(shapeOf(path)).toBe(shape);
  });

  test('of any path is short and plain, and keeps no run that could be a secret', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.webPath({ size: '+1' })), (path) => {
        expect(shapeOf(`/${path}`)).toMatch(/^(?:\/(?:[\w.~-]{0,24}|…)){1,5}$/);
      }),
    );
  });
});
