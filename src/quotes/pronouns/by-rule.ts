import type { Mention } from '../mentions/types.js';
import type { Entities } from '../people/entities.js';
import type { Entity } from '../people/types.js';
import { cuesOf, type Reading } from '../reading.js';

/** How many mentions back an antecedent is looked for. */
const REACH = 80;

/** The entity of a mention; pronouns by gender, number and nearness, the last speaker first. Null where nobody fits. */
export function resolveByRule(
  reading: Reading,
  entities: Entities,
  mention: Mention,
  lastSpeaker: Entity | null,
): Entity | null {
  if (mention.kind === 'relative') return antecedent(reading, entities, mention);
  if (mention.kind !== 'pronoun') return entities.all[entities.ofMention[mention.index] ?? -1] ?? null;
  if (mention.plural) return severalBefore(reading, entities, mention);
  if (!mention.gender && readsOut(reading, mention)) return nearestThing(reading, entities, mention);
  if (lastSpeaker && fits(lastSpeaker, mention)) return lastSpeaker;
  for (let index = mention.index - 1; index >= Math.max(0, mention.index - REACH); index--) {
    const entity = entities.all[entities.ofMention[index] ?? -1];
    if (entity && fits(entity, mention)) return entity;
  }
  return null;
}

/** "It reads: “…”": what can be read is a thing or a document. */
function readsOut(reading: Reading, mention: Mention): boolean {
  return cuesOf(reading, mention).some((cue) => cue.base === 'read');
}

/** Sentences back, and mentions in them, in which "it" looks for what it reads from. */
const THING_REACH = 2;
const THING_MENTIONS = 250;

function nearestThing(reading: Reading, entities: Entities, mention: Mention): Entity | null {
  for (let index = mention.index - 1; index >= Math.max(0, mention.index - THING_MENTIONS); index--) {
    const before = reading.mentions[index] as Mention;
    if (mention.sentence - before.sentence > THING_REACH) return null;
    if (before.kind !== 'nominal' || before.plural || before.owner >= 0) continue;
    const entity = entities.all[entities.ofMention[index] ?? -1];
    if (entity && (before.category === 'document' || before.category === 'thing')) return entity;
  }
  return null;
}

/** Sentences back in which "they" looks for several people. */
const PLURAL_REACH = 2;

/** Whom "they" means: several people named together, those that do something before others. */
function severalBefore(reading: Reading, entities: Entities, mention: Mention): Entity | null {
  let fallback: Entity | null = null;
  for (let index = mention.index - 1; index >= Math.max(0, mention.index - REACH); index--) {
    const before = reading.mentions[index] as Mention;
    if (mention.sentence - before.sentence > PLURAL_REACH) break;
    if (!before.plural || before.category !== 'person' || before.owner >= 0 || before.kind === 'pronoun') continue;
    const entity = entities.all[entities.ofMention[index] ?? -1];
    if (!entity) continue;
    if (cuesOf(reading, before).length > 0) return entity;
    fallback ??= entity;
  }
  return fallback;
}

/** "who" and "which" mean the phrase right before. */
function antecedent(reading: Reading, entities: Entities, mention: Mention): Entity | null {
  for (let index = mention.index - 1; index >= Math.max(0, mention.index - REACH); index--) {
    const before = reading.mentions[index] as Mention;
    if (before.sentence !== mention.sentence) return null;
    const entity = entities.all[entities.ofMention[index] ?? -1];
    if (entity && before.category !== 'time' && before.owner < 0) return entity;
  }
  return null;
}

function fits(entity: Entity, mention: Mention): boolean {
  if (mention.gender)
    return (
      entity.kind !== 'organisation' &&
      (entity.gender === mention.gender || (!entity.gender && entity.kind === 'person'))
    );
  return entity.kind === 'organisation' && !entity.place;
}
