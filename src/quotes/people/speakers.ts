import type { Reading } from '../reading.js';
import type { Speaker } from '../types.js';
import { roleBehind, roleBeside, roleOf } from './role.js';
import type { Entity } from './types.js';

/** One speaker for each entity that says something, in order of first appearance. */
export interface Speakers {
  readonly all: readonly Speaker[];
  of(entity: Entity): Speaker;
}

export function startSpeakers(reading: Reading): Speakers {
  const byEntity = new Map<Entity, Speaker>();
  const all: Speaker[] = [];
  const of = (entity: Entity): Speaker => {
    const named = entity.issuer ?? entity;
    const known = byEntity.get(named);
    if (known) return known;
    const mentions = named.mentions.map((index) => {
      const mention = reading.mentions[index] as Reading['mentions'][number];
      return { start: mention.start, end: mention.end };
    });
    const role =
      roleOf(reading.article.text, named.name, mentions) ??
      (named.kind === 'person' ? (roleBeside(reading, named) ?? roleBehind(reading, named)) : undefined);
    const speaker: Speaker = { name: named.name, ...(role ? { role } : {}), kind: named.kind, mentions };
    byEntity.set(named, speaker);
    all.push(speaker);
    return speaker;
  };
  return { all, of };
}
