import { surnameOf } from '../people/surname.js';
import type { Entity } from '../people/types.js';
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
export function gapOf(reading: Reading, shape: Shape, last: Said | undefined): string {
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
  const surname = surnameOf(entity);
  return surname.length > 2 && content.includes(surname);
}

/** What the ranker sees of a candidate's part in what was said before. `entity` is whom the candidate means, null for nobody. */
export function historyFeatures(
  reading: Reading,
  shape: Shape,
  candidate: Candidate,
  entity: Entity | null,
  history: History,
): string[] {
  const { stance } = shape;
  const last = history.said.at(-1);
  const gap = gapOf(reading, shape, last);
  if (candidate.kind === 'nobody')
    return [`nobody:gap:${gap}:${stance}`, `nobody:said:${Math.min(history.said.length, 3)}`];
  if (candidate.kind === 'previous') {
    if (!last) return ['previous:missing'];
    const before = history.said.at(-2);
    return [
      `previous:gap:${gap}`,
      `previous:gap:${gap}:${stance}`,
      `previous:gap:${gap}:${shape.end}:${stance}`,
      `previous:run:${before?.entity === last.entity}:${gap}`,
      `previous:kind:${last.entity.kind}`,
    ];
  }
  const { place, mention } = candidate;
  const type = typeOf(reading, mention);
  if (!entity) return [`whom:nobody:${type}`];
  const count = history.counts.get(entity) ?? 0;
  const features = [
    `whom:said:${Math.min(count, 4)}:${place}`,
    `whom:kind:${entity.kind}:${type}`,
    `whom:mentions:${entity.mentions.length > 8 ? 'many' : entity.mentions.length > 2 ? 'some' : 'few'}:${place}`,
  ];
  const named = namedInside(shape.content, entity);
  features.push(
    `inside:${named}:${place}`,
    `inside:${named}:${stance}`,
    `person:${shape.person}:${type}`,
    `person:${shape.person}:${entity.kind}`,
  );
  if (last?.entity === entity)
    features.push(`whom:last:${gap}:${place}`, `whom:last:${gap}:${stance}:${place}`, `whom:last:${type}:${gap}`);
  else if (last) features.push(`whom:other:${gap}:${place}`, `whom:other:${gap}:${stance}`);
  const before = history.said.at(-2);
  if (before && before.entity === entity && last?.entity !== entity) features.push(`whom:before-last:${gap}:${place}`);
  return features;
}
