import { expect, test } from 'vitest';
import { invitesOf } from '../../src/app/invites.js';

test.each([
  ['commands alone', false, 'applications.commands', null],
  // To see channels (1024), write in them (2048) and in threads (2^38), and read what was written before (65536).
  ['mentions too', true, 'bot applications.commands', String(1_024 + 2_048 + 65_536 + 2 ** 38)],
])('the links of a bot that answers %s', (_what, mentions, scope, permissions) => {
  const { server, person } = invitesOf('123456789012345678', mentions);
  const [ofServer, ofPerson] = [server, person].map((link) => new URL(link).searchParams);
  expect(Object.fromEntries(ofServer ?? [])).toEqual({
    client_id: '123456789012345678',
    integration_type: '0',
    scope,
    ...(permissions === null ? {} : { permissions }),
  });
  expect(Object.fromEntries(ofPerson ?? [])).toEqual({
    client_id: '123456789012345678',
    integration_type: '1',
    scope: 'applications.commands',
  });
});
