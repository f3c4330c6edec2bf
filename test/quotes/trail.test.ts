import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinEntities } from '../../src/quotes/people/entities.js';
import type { Entity } from '../../src/quotes/people/types.js';
import { SPEAKERS_BACK } from '../../src/quotes/pronouns/past.js';
import { startTrail } from '../../src/quotes/pronouns/trail.js';
import { read } from '../../src/quotes/reading.js';
import { articleOf } from '../../src/reading/read.js';

const NAMES = ['Ann Lee', 'Bob May', 'Tom Roe', 'Eve Fox', 'Kim Day', 'Jo Ray'];

test('the latest speakers are those that walking back through all that was said finds first (500 cases)', () => {
  const reading = read(articleOf('test', NAMES.map((name) => `${name} said “no.”`).join('\n')));
  const entities = joinEntities(reading);
  const people = NAMES.map((name) => entities.all.find((entity) => entity.name === name) as Entity);
  fc.assert(
    fc.property(fc.array(fc.nat(NAMES.length - 1), { maxLength: 40 }), (turns) => {
      const trail = startTrail(reading, entities);
      for (const turn of turns) trail.say({ span: turn, entity: people[turn] as Entity });
      const walked = new Set<Entity | undefined>();
      for (const turn of turns.toReversed()) walked.add(people[turn]);
      expect(trail.latestSpeakers).toEqual([...walked].slice(0, SPEAKERS_BACK));
    }),
    { numRuns: 500 },
  );
});
