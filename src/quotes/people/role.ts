import { KIN } from '../../language/lexicon/titles.js';
import type { Span } from '../../language/span.js';
import type { Mention } from '../mentions/types.js';
import { mentionAt, type Reading } from '../reading.js';
import type { Entity } from './types.js';

/** Longer descriptions are sentences rather than roles. UTF-16 units. */
const LONGEST_ROLE = 90;
/** A longer name is none, and is looked for in no mention. UTF-16 units; the longest "name" in two thousand articles is an address of 105. */
const LONGEST_NAME = 400;
const ARTICLE = /^(?:the|a|an|its|his|her|their|my|our)\s+/i;
/** A role has a word that begins with a letter and is no mere title of courtesy. */
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir)\.?$/;

/**
 * The role that the article introduces somebody with: what stands before their full name in the first mention that has it
 * ("Kremlin spokesman Dmitry Peskov"), without its article. A slice of the text, or undefined.
 */
export function roleOf(text: string, name: string, mentions: readonly Span[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  for (const { start, end } of mentions) {
    const at = text.slice(start, end).lastIndexOf(name);
    if (at <= 0) continue;
    const role = text
      .slice(start, start + at)
      .replace(ARTICLE, '')
      .trim();
    if (/\p{L}/u.test(role) && role.length <= LONGEST_ROLE && !COURTESY.test(role)) return role;
  }
  return undefined;
}

/** The first description that has been joined to a name: "its chief executive" of "its chief executive, Mikko Lahtinen". */
export function roleBeside(reading: Reading, entity: Entity): string | undefined {
  let first: Mention | undefined;
  for (const index of entity.mentions) {
    const mention = reading.mentions[index];
    if (mention?.kind !== 'nominal' || KIN.has(reading.tokens[mention.head]?.lower ?? '')) continue;
    if (!first || mention.index < first.index) first = mention;
  }
  return first && first.category === 'person' ? wordsOf(reading, first) : undefined;
}

/** The role that stands behind a name between commas: "Ingrid Solberg, a marine biologist at the University of Tromsø". */
export function roleBehind(reading: Reading, entity: Entity): string | undefined {
  for (const index of entity.mentions) {
    const mention = reading.mentions[index];
    if (mention?.kind !== 'name' || reading.tokens[mention.last + 1]?.lower !== ',') continue;
    const behind = mentionAt(reading, mention.last + 2, mention.sentence);
    if (behind?.kind !== 'nominal' || behind.category !== 'person' || behind.plural) continue;
    const role = wordsOf(reading, behind);
    if (role) return role;
  }
  return undefined;
}

function wordsOf(reading: Reading, { start, end, extent }: Mention): string | undefined {
  const role = reading.article.text.slice(start, reading.tokens[extent]?.end ?? end).replace(ARTICLE, '');
  return role.length <= LONGEST_ROLE ? role : undefined;
}
