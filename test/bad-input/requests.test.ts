import fc from 'fast-check';
import { pino } from 'pino';
import { expect } from 'vitest';
import { createFetch } from '../../src/discord/http/fetch.js';
import { createLibrary } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { seconds, signer } from '../discord/http/signed.js';
import { countCases, property } from './cases.js';
import { nastyText } from './nasty.js';

countCases('requests');

const { publicKey, signature } = signer();
const library = createLibrary([articleOf('rain', 'It rained in Oslo. “We were wet,” said Ann Lee, the mayor.')]);
const answer = createFetch({ library, publicKey, log: pino({ level: 'silent' }) });
const timestamp = seconds(Date.now());

async function statusOf(
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<number> {
  const response = await answer(
    new Request('https://x/interactions', {
      method,
      headers: {
        'content-type': 'application/json',
        'x-signature-timestamp': timestamp,
        'x-signature-ed25519': signature(timestamp, body),
        ...headers,
      },
      ...(method === 'GET' ? {} : { body }),
    }),
  );
  await response.text();
  return response.status;
}

const json = fc.json({ maxDepth: 4 });
/** An interaction whose parts are what they like. */
const misshapen = fc
  .record(
    {
      id: fc.oneof(fc.constant('1'), fc.jsonValue()),
      type: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.jsonValue()),
      token: fc.jsonValue(),
      data: fc.oneof(
        fc.jsonValue(),
        fc.record(
          {
            name: fc.oneof(fc.constantFrom('ask', 'quote', 'Check quotes'), fc.jsonValue()),
            type: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.jsonValue()),
            options: fc.jsonValue(),
            custom_id: fc.jsonValue(),
            resolved: fc.jsonValue(),
          },
          { requiredKeys: [] },
        ),
      ),
      message: fc.jsonValue(),
      member: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  .map((value) => JSON.stringify(value));

const header = fc
  .string({ unit: fc.constantFrom(...'0123456789abcdefABCDEFxyz-_ .'), maxLength: 140 })
  .map((text) => text.trim());

property('signed, and any JSON', 2, json, async (body) => {
  expect([200, 400]).toContain(await statusOf(body));
});
property('signed, and an interaction of any shape', 10, misshapen, async (body) => {
  expect([200, 400]).toContain(await statusOf(body));
});
property('signed, and any text', 2, nastyText(20), async (body) => {
  expect([200, 400]).toContain(await statusOf(body.toWellFormed()));
});
property('any signature and timestamp', 5, fc.tuple(header, header), async ([given, time]) => {
  expect(await statusOf('{"id":"1","type":1}', { 'x-signature-ed25519': given, 'x-signature-timestamp': time })).toBe(
    401,
  );
});
property(
  'any method and type',
  2,
  fc.tuple(fc.constantFrom('GET', 'PUT', 'PATCH', 'DELETE', 'POST'), header),
  async ([method, type]) => {
    const status = await statusOf('{"id":"1","type":1}', { 'content-type': type }, method);
    expect(status).toBe(method === 'POST' ? 415 : 405);
  },
);
