import type { History, Said } from '../choose/history.js';
import type { Mention } from '../mentions/types.js';
import type { Entities } from '../people/entities.js';
import type { Entity } from '../people/types.js';
import type { Reading } from '../reading.js';
import type { Past } from './features.js';

/** What has been decided so far while an article is gone through once, sentence by sentence. */
export interface Trail extends Past {
  readonly history: History;
  /** Notes whom a mention means. */
  resolve(mention: Mention, entity: Entity | null): void;
  /** Notes who said a quotation. */
  say(said: Said): void;
  /** Closes a sentence: what it was about becomes what the next one may refer to. */
  close(sentence: number): void;
}

/** An empty trail over a reading. */
export function startTrail(reading: Reading, entities: Entities): Trail {
  const resolved: (Entity | null | undefined)[] = reading.mentions.map(
    (mention) => entities.all[entities.ofMention[mention.index] ?? -1],
  );
  const said: Said[] = [];
  const counts = new Map<Entity, number>();
  const times = new Map<Entity, number>();
  const sources: { entity: Entity; sentence: number }[] = [];
  const latest: Partial<Record<'male' | 'female', { entity: Entity; sentence: number }>> = {};
  const trail = {
    history: { said, counts },
    resolved,
    latest,
    times,
    sources,
    subject: null as Entity | null,
    sayer: null as Entity | null,
    sentenceBefore: null as Entity | null,
    paragraphOpener: null as Entity | null,
    resolve(mention: Mention, entity: Entity | null) {
      resolved[mention.index] = entity;
      if (!entity || !mention.gender) return;
      latest[mention.gender] = { entity, sentence: mention.sentence };
      times.set(entity, (times.get(entity) ?? 0) + 1);
    },
    say(one: Said) {
      said.push(one);
      sources.push({ entity: one.entity, sentence: reading.sentenceOf[reading.tokenOf[one.span] ?? 0] ?? 0 });
      counts.set(one.entity, (counts.get(one.entity) ?? 0) + 1);
    },
    close(sentence: number) {
      let first: Entity | null = null;
      for (const cue of reading.cuesOf[sentence] ?? []) {
        const entity = resolved[cue.subject];
        if (
          !entity ||
          cue.kind !== 'verb' ||
          entity.kind === 'organisation' ||
          reading.mentions[cue.subject]?.category === 'thing'
        )
          continue;
        if (cue.finite) {
          first ??= entity;
          trail.subject = entity;
        }
        if (cue.class !== 'saying') continue;
        trail.sayer = entity;
        if (sources.at(-1)?.entity !== entity || sources.at(-1)?.sentence !== sentence)
          sources.push({ entity, sentence });
      }
      trail.sentenceBefore = first;
      const paragraph = reading.sentences[sentence]?.paragraph;
      if (reading.sentences[sentence - 1]?.paragraph !== paragraph) trail.paragraphOpener = first;
    },
  };
  return trail;
}
