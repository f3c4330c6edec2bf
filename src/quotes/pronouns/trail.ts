import type { History, Said } from '../around/history.js';
import type { Mention } from '../mentions/types.js';
import type { Entities } from '../people/entities.js';
import type { Entity } from '../people/types.js';
import type { Reading } from '../reading.js';
import { startBeside } from './beside.js';
import { startNextSayer } from './next-sayer.js';
import { type Past, SPEAKERS_BACK } from './past.js';

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

const SUBJECTS = /^s?he(?:'|$)/;

/** An empty trail over a reading. */
export function startTrail(reading: Reading, entities: Entities): Trail {
  const resolved: (Entity | null | undefined)[] = reading.mentions.map(
    (mention) => entities.all[entities.ofMention[mention.index] ?? -1],
  );
  const said: Said[] = [];
  const latestSpeakers: Entity[] = [];
  const counts = new Map<Entity, number>();
  const meant = new Map<Entity, { male: number; female: number }>();
  const sources: { entity: Entity; sentence: number }[] = [];
  const latest: Partial<Record<'male' | 'female', { entity: Entity; sentence: number }>> = {};
  const latestSubject: Partial<Record<'male' | 'female', { entity: Entity; sentence: number }>> = {};
  const sayings = new Map<Entity, number>();
  for (const cue of reading.cues) {
    const entity = resolved[cue.subject];
    if (entity && cue.class === 'saying') sayings.set(entity, (sayings.get(entity) ?? 0) + 1);
  }
  const votes = genderVotes(reading, resolved);
  const trail = {
    history: { said, counts },
    latestSpeakers,
    beside: startBeside(reading, entities),
    nextSayer: startNextSayer(reading),
    resolved,
    latest,
    latestSubject,
    sayings,
    votes,
    meant,
    sources,
    subject: null as Entity | null,
    sayer: null as Entity | null,
    sentenceBefore: null as Entity | null,
    paragraphOpener: null as Entity | null,
    resolve(mention: Mention, entity: Entity | null) {
      resolved[mention.index] = entity;
      if (!entity || !mention.gender) return;
      latest[mention.gender] = { entity, sentence: mention.sentence };
      if (SUBJECTS.test(reading.tokens[mention.first]?.lower ?? ''))
        latestSubject[mention.gender] = { entity, sentence: mention.sentence };
      const both = meant.get(entity) ?? { male: 0, female: 0 };
      both[mention.gender]++;
      meant.set(entity, both);
    },
    say(one: Said) {
      said.push(one);
      const known = latestSpeakers.indexOf(one.entity);
      if (known >= 0) latestSpeakers.splice(known, 1);
      latestSpeakers.unshift(one.entity);
      latestSpeakers.length = Math.min(latestSpeakers.length, SPEAKERS_BACK);
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

/** Sentences behind a name in which a pronoun is taken for a sign of its bearer's gender. */
const VOTE_REACH = 1;

/** For people whose name does not tell: how many pronouns of each gender come right after they are named, nobody else between. */
function genderVotes(
  reading: Reading,
  resolved: readonly (Entity | null | undefined)[],
): Map<Entity, { male: number; female: number }> {
  const votes = new Map<Entity, { male: number; female: number }>();
  let latest: Mention | null = null;
  for (const mention of reading.mentions) {
    const entity = resolved[mention.index];
    if (mention.kind === 'name' && entity?.kind === 'person') latest = mention;
    if (mention.kind !== 'pronoun' || !mention.gender || !latest) continue;
    const named = resolved[latest.index];
    if (!named || named.gender || mention.sentence - latest.sentence > VOTE_REACH) continue;
    const vote = votes.get(named) ?? { male: 0, female: 0 };
    vote[mention.gender]++;
    votes.set(named, vote);
  }
  return votes;
}
