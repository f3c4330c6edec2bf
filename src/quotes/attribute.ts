import type { Article, Span } from '../article/types.js';
import { chooseByRule } from './choose/by-rule.js';
import type { Choice } from './choose/types.js';
import { kindOf } from './kinds.js';
import { joinEntities } from './people/entities.js';
import { roleOf } from './people/role.js';
import type { Entity } from './people/types.js';
import { resolveByRule } from './pronouns/by-rule.js';
import { type Reading, read } from './reading.js';
import type { Attribution, Attributions, Quotation, Speaker } from './types.js';

/** Who said what in an article. Pure, linear in the length of the text, never throws. */
export function attribute(article: Article): Attributions {
  const reading = read(article);
  const entities = joinEntities(reading);
  const speakers = new Map<Entity, Speaker>();
  const quotations: Quotation[] = [];
  let previous: Choice | null = null;
  let lastSpeaker: Entity | null = null;
  let utterance = -1;
  for (const [index, span] of reading.spans.entries()) {
    const choice: Choice | null = chooseByRule(reading, index, previous);
    const entity: Entity | null = choice ? resolveByRule(reading, entities, choice.mention, lastSpeaker) : null;
    const before = quotations.at(-1);
    const speaker = choice && entity ? speakerOf(article.text, reading, entity.issuer ?? entity, speakers) : null;
    const goesOn =
      before !== undefined &&
      speaker !== null &&
      before.speaker?.speaker === speaker &&
      (span.continues || choice?.cue === null);
    if (!goesOn) utterance++;
    quotations.push({
      start: span.start,
      end: span.end,
      index,
      paragraph: reading.paragraphOf[index] ?? 1,
      marked: span.marked,
      kind: kindOf(reading, index, speaker !== null),
      utterance,
      speaker: choice && speaker ? attribution(reading, choice, speaker) : null,
    });
    if (entity) {
      previous = choice;
      lastSpeaker = entity;
    }
  }
  return { quotations, statements: [], speakers: [...speakers.values()] };
}

function attribution(reading: Reading, choice: Choice, speaker: Speaker): Attribution {
  const { mention, cue, probability } = choice;
  return {
    speaker,
    mention: { start: mention.start, end: mention.end },
    cue: cue ? tokenSpan(reading, cue.first, cue.last) : null,
    confidence: 'likely',
    probability,
  };
}

function tokenSpan(reading: Reading, first: number, last: number): Span {
  return { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last]?.end ?? 0 };
}

function speakerOf(text: string, reading: Reading, entity: Entity, speakers: Map<Entity, Speaker>): Speaker {
  const known = speakers.get(entity);
  if (known) return known;
  const mentions = entity.mentions.map((index) => {
    const mention = reading.mentions[index] as (typeof reading.mentions)[number];
    return { start: mention.start, end: mention.end };
  });
  const role = roleOf(text, entity.name, mentions);
  const speaker: Speaker = { name: entity.name, ...(role ? { role } : {}), kind: entity.kind, mentions };
  speakers.set(entity, speaker);
  return speaker;
}
