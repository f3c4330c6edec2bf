import fc from 'fast-check';
import { expect, test } from 'vitest';
import { respond } from '../../src/discord/respond.js';
import { createLibrary } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { countCases, property } from './cases.js';
import { command, form, onMessage, press } from './interactions.js';
import { judge } from './judge.js';
import { nastyOption, nastyText } from './nasty.js';

countCases('custom ids');

const library = createLibrary(readSeeds(`${packageRoot()}/seeds`).articles);

/** The ids that the bot itself puts under its replies. */
const real = [
  ...new Set(
    (
      await Promise.all(
        [
          command('ask', { question: 'What did the US warn China about?' }),
          command('ask', { question: 'What did Qin Gang say?' }),
          command('whosaid', { words: 'fuel to the fire' }),
          command('quote', {}),
          command('quote', { about: 'fire', by: 'Qin Gang' }),
          command('speakers', {}),
          command('article', { paragraph: 10 }),
          onMessage('Check quotes', '“fuel to the fire” and “a positive world asset”'),
        ].map((interaction) => judge(interaction, library)),
      )
    ).flatMap((parts) => parts.flatMap(({ custom_id }) => custom_id ?? [])),
  ),
];

test('the replies carry ids to forge', () => {
  expect(real.length).toBeGreaterThan(10);
});

/** One of ours with a field exchanged, cut, doubled or emptied. */
const forged = fc
  .tuple(
    fc.constantFrom(...real),
    fc.nat(8),
    fc.oneof(
      nastyOption,
      fc.constantFrom('-1', '0', '999', '1.5', 'NaN', 'q0', 's999', 'p-1', '@0', '*'),
      fc.constant(undefined),
    ),
  )
  .map(([id, at, value]) => {
    const fields = id.split(':');
    const index = at % (fields.length + 1);
    if (value === undefined) fields.splice(index, 1);
    else fields.splice(index, index % 2 === 0 ? 1 : 0, value);
    return fields.join(':').slice(0, 100);
  });

const current = real[0]?.split(':', 1)[0];
const older = fc
  .tuple(
    fc.constantFrom(...['0', '1', '2', '3', '9', '', 'v1', '02'].filter((version) => version !== current)),
    fc.constantFrom(...real),
  )
  .map(([version, id]) => id.replace(/^[^:]*/, version));
const anything = nastyText(8).map((text) => text.slice(0, 100));

property('ids that the bot made, changed', 20, forged, (id) => judge(press(id), library));
property('ids that the bot made, in a menu with any value', 5, fc.tuple(forged, nastyOption), ([id, value]) =>
  judge(press(id, { values: [value] }), library),
);
property('ids that the bot made, under a message that is public', 5, forged, (id) =>
  judge(press(id, { flags: 0 }), library),
);
property('anything as an id', 10, anything, (id) => judge(press(id), library));
property('ids of another version get a private explanation', 5, older, async (id) => {
  const { outcome, body } = await respond(press(id), library);
  expect(outcome).toBe('explained');
  expect((body as { data: { flags: number } }).data.flags & 64).toBe(64);
});
property(
  'forms that the bot did not open',
  5,
  fc.tuple(fc.oneof(anything, forged), fc.dictionary(anything, nastyOption, { maxKeys: 3 })),
  ([id, values]) => judge(form(id, values), library),
);
