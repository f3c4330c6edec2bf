import { namePartsOf } from '../people/surname.js';
import type { Entity } from '../people/types.js';
import type { Features } from '../rank/features.js';
import type { Reading } from '../reading.js';
import { countIn } from '../tallies.js';
import type { Candidate } from './candidates.js';
import type { Shape } from './shape.js';
import { typeOf } from './words.js';

/** A quotation that has been given a speaker. */
export interface Said {
  readonly span: number;
  readonly entity: Entity;
}

/** What was decided earlier in the article, in order. */
export interface History {
  readonly said: readonly Said[];
  readonly counts: ReadonlyMap<Entity, number>;
}

/** How a quotation follows the one before it. */
export function gapOf(reading: Reading, shape: Shape, last: Said | null): string {
  if (!last) return 'none';
  const token = reading.tokenOf[last.span] as number;
  const sentence = reading.sentenceOf[token] as number;
  const distance = shape.sentence.index - sentence;
  if (distance === 0) {
    const { verbs, sayingVerbs } = reading.tallies;
    if (countIn(verbs, token + 1, shape.token - 1) === 0) return 'same-clause';
    return countIn(sayingVerbs, token + 1, shape.token - 1) > 0 ? 'same-sentence-saying' : 'same-sentence';
  }
  const paragraphs = shape.sentence.paragraph - (reading.sentences[sentence]?.paragraph ?? 0);
  if (paragraphs === 0) return distance === 1 ? 'next-sentence' : 'same-paragraph';
  return paragraphs === 1
    ? distance === 1
      ? 'next-paragraph-near'
      : 'next-paragraph'
    : paragraphs === 2
      ? 'two-paragraphs'
      : 'far';
}

/** Whether a text in lower case names an entity by the last word of its name. People seldom speak of themselves by name. */
export function namedInside(content: string, entity: Entity): boolean {
  const { surname } = namePartsOf(entity);
  return surname.length > 2 && content.includes(surname);
}

/**
 * What the ranker sees of a candidate's part in what was said before.
 * @param entity whom the candidate means, null for nobody
 * @param gap how the quotation follows the one before it (`gapOf`)
 */
export function historyFeatures(
  reading: Reading,
  shape: Shape,
  candidate: Candidate,
  entity: Entity | null,
  history: History,
  gap: string,
  features: Features,
): void {
  const { stance } = shape;
  const last = history.said.at(-1);
  const before = history.said.at(-2);
  if (candidate.kind === 'nobody') {
    features.add('nobody', 'gap', gap, stance);
    features.add('nobody', 'said', Math.min(history.said.length, 3));
    return;
  }
  if (candidate.kind === 'previous') {
    if (!last) {
      features.add('previous', 'missing');
      return;
    }
    features.add('previous', 'gap', gap);
    features.add('previous', 'gap', gap, stance);
    features.add('previous', 'gap', gap, shape.end, stance);
    features.add('previous', 'run', before?.entity === last.entity, gap);
    features.add('previous', 'kind', last.entity.kind);
    return;
  }
  const { place, mention } = candidate;
  const type = typeOf(reading, mention);
  if (!entity) {
    features.add('whom', 'nobody', type);
    return;
  }
  const mentions = entity.mentions.length > 8 ? 'many' : entity.mentions.length > 2 ? 'some' : 'few';
  features.add('whom', 'said', Math.min(history.counts.get(entity) ?? 0, 4), place);
  features.add('whom', 'kind', entity.kind, type);
  features.add('whom', 'mentions', mentions, place);
  const named = namedInside(shape.content, entity);
  features.add('inside', named, place);
  features.add('inside', named, stance);
  features.add('person', shape.person, type);
  features.add('person', shape.person, entity.kind);
  if (last?.entity === entity) {
    features.add('whom', 'last', gap, place);
    features.add('whom', 'last', gap, stance, place);
    features.add('whom', 'last', type, gap);
  } else if (last) {
    features.add('whom', 'other', gap, place);
    features.add('whom', 'other', gap, stance);
  }
  if (before && before.entity === entity && last?.entity !== entity) features.add('whom', 'before-last', gap, place);
}
