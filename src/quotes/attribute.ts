import type { Article } from '../reading/types.js';
import { type Conclusion, conclude } from './choose/conclude.js';
import { type Decision, decide, type Spread } from './choose/decide.js';
import { TRAINED } from './choose/trained.js';
import { kindOf } from './kinds.js';
import type { Mention } from './mentions/types.js';
import { type Entities, joinEntities } from './people/entities.js';
import { type Speakers, startSpeakers } from './people/speakers.js';
import type { Entity } from './people/types.js';
import { type Reading, read, spanOf } from './reading.js';
import { findStatements } from './statements/find.js';
import type { Attribution, Attributions, Quotation } from './types.js';
import { startVia, type ViaOf } from './via.js';

/** Who said what in an article. Pure, linear in the length of the text, never throws. */
export function attribute(article: Article): Attributions {
  const reading = read(article);
  const entities = joinEntities(reading);
  const speakers = startSpeakers(reading);
  const viaOf = startVia(reading);
  const quotations: Quotation[] = [];
  const lastMentionOf = new Map<Entity, Mention>();
  let before: { decision: Decision; conclusion: Conclusion | null; utterance: number } | null = null;
  const spread = new Map<number, Spread>();
  for (const decision of decide(reading, entities, TRAINED, spread)) {
    const conclusion = conclude(decision);
    if (conclusion?.mention) lastMentionOf.set(conclusion.entity, conclusion.mention);
    const goesOn = before !== null && continues(reading, before.decision, before.conclusion, decision, conclusion);
    const utterance: number = before === null ? 0 : goesOn ? before.utterance : before.utterance + 1;
    const span = reading.spans[decision.span] as Reading['spans'][number];
    quotations.push({
      start: span.start,
      end: span.end,
      index: decision.span,
      paragraph: reading.paragraphOf[decision.span] ?? 1,
      marked: span.marked,
      kind: kindOf(
        article.text,
        span,
        decision.shape,
        conclusion === null && decision.nobody >= (decision.ranked[0]?.probability ?? 0),
      ),
      utterance,
      speaker: conclusion ? attribution(reading, entities, decision, conclusion, speakers, viaOf, lastMentionOf) : null,
    });
    before = { decision, conclusion, utterance };
  }
  const statements = findStatements(reading, entities, spread, speakers, viaOf);
  return { quotations, statements, speakers: speakers.all };
}

/** Whether two quotations are parts of one utterance: nothing but a tag or a paragraph's end stands between them. */
function continues(
  reading: Reading,
  before: Decision,
  first: Conclusion | null,
  after: Decision,
  second: Conclusion | null,
): boolean {
  if (first?.entity !== second?.entity) return false;
  if (reading.spans[after.span]?.continues) return true;
  if (!first || !second) return false;
  if (second.mention === null) return true;
  return (
    second.mention === first.mention &&
    (after.shape.stance === 'resumed' || after.shape.stance === 'alone') &&
    before.shape.stance !== 'fragment'
  );
}

function attribution(
  reading: Reading,
  entities: Entities,
  decision: Decision,
  conclusion: Conclusion,
  speakers: Speakers,
  viaOf: ViaOf,
  lastMentionOf: ReadonlyMap<Entity, Mention>,
): Attribution {
  const { entity, cue, confidence, probability } = conclusion;
  const mention =
    conclusion.mention ?? lastMentionOf.get(entity) ?? (reading.mentions[entity.mentions[0] ?? 0] as Mention);
  const via = viaOf(
    decision.shape.sentence.index,
    cue,
    (other) => other === mention || entities.ofMention[other.index] === entity.index,
  );
  return {
    speaker: speakers.of(entity),
    mention: { start: mention.start, end: mention.end },
    cue: cue ? spanOf(reading, cue) : null,
    ...(via ? { via } : {}),
    confidence,
    probability,
  };
}
