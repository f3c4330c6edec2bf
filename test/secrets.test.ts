import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import { describe, expect, test } from 'vitest';
import { explain } from '../src/app/explain.js';
import { deliverBy } from '../src/discord/deliver.js';

/** The shape of a token; no secret. */
const TOKEN = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(38)}`;
const headers = { authorization: `Bot ${TOKEN}` };

describe('what the program says when it ends', () => {
  test.each<[string, unknown]>([
    [
      'an error of Discord’s',
      new DiscordAPIError({ code: 0, message: `401 ${TOKEN}` }, 0, 401, 'GET', `https://x/${TOKEN}`, { body: headers }),
    ],
    ['an HTTP error', new HTTPError(503, TOKEN, 'GET', `https://x/${TOKEN}`, { body: headers })],
    ['an error with the token in its message', new Error(`cannot use ${TOKEN}`)],
    ['an error with the token in its cause', new Error('cannot', { cause: new Error(TOKEN) })],
    ['an error with a code', Object.assign(new Error(`bad ${TOKEN}`), { code: 'EINVAL' })],
    ['a thrown string', `Bot ${TOKEN}`],
    ['a thrown object', { token: TOKEN }],
    ['an error whose stack holds it', Object.assign(new Error('x'), { stack: `at ${TOKEN}` })],
  ])('never holds the token: %s', (_what, error) => {
    const said = explain(error, [TOKEN]);
    expect(said).not.toContain(TOKEN);
    expect(said).not.toBe('');
  });

  test('changes nothing where there is no secret', () => {
    expect(explain('plain', [undefined, ''])).toBe('plain');
  });
});

test('what is known of a delivery that failed is a word, and nothing of the request with its token', async () => {
  const error = new HTTPError(503, 'down', 'POST', 'https://x/interactions/1/secret/callback', { body: {} });
  const deliver = deliverBy({ post: () => Promise.reject(error) }, { id: '1', token: 'secret' }, { deadline: 0 });
  expect(await deliver({ type: 1 })).toBe('lost');
});
