import { BODIES } from '../../language/lexicon/bodies.js';
import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';
import type { Entity } from './types.js';

/** The people and bodies of an article as they are found. */
export interface Register {
  readonly all: readonly Entity[];
  /** Entity of each mention, -1 where none has been found. */
  readonly ofMention: readonly number[];
  create(kind: Entity['kind'], name: string, place: boolean): Entity;
  /** Notes whom a mention means. */
  add(mention: Mention, entity: Entity): void;
  entityOf(mention: Mention): Entity | undefined;
  /** Position of the earliest of an entity's mentions so far; Infinity where it has none. */
  firstMention(entity: Entity): number;
  /** Of the bodies whose names end in this word, the one that was named last: "Northern Counties Bank". */
  latestBody(head: string): Entity | undefined;
}

export function startRegister({ mentions, tokens }: Reading): Register {
  const all: Entity[] = [];
  const ofMention: number[] = mentions.map(() => -1);
  const firstMentions: number[] = [];
  const latestBodies = new Map<string, Entity>();
  return {
    all,
    ofMention,
    create(kind, name, place) {
      const entity: Entity = {
        index: all.length,
        kind,
        place,
        name,
        personal: false,
        gender: undefined,
        issuer: null,
        parts: null,
        mentions: [],
      };
      all.push(entity);
      return entity;
    },
    add(mention, entity) {
      const { category, gender, head, index, name } = mention;
      entity.mentions.push(index);
      firstMentions[entity.index] = Math.min(index, firstMentions[entity.index] ?? Infinity);
      entity.gender ??= gender;
      if (category === 'person') entity.personal = true;
      ofMention[index] = entity.index;
      const word = tokens[head]?.lower ?? '';
      if (entity.kind === 'organisation' && !entity.place && name && name.last > name.first && BODIES.has(word))
        latestBodies.set(word, entity);
    },
    entityOf: ({ index }) => all[ofMention[index] ?? -1],
    firstMention: ({ index }) => firstMentions[index] ?? Infinity,
    latestBody: (head) => latestBodies.get(head),
  };
}
