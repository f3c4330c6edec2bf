import type { OuterSentence } from '../../language/tokens/types.js';
import { isRole } from '../mentions/names.js';
import type { Mention } from '../mentions/types.js';
import { cuesOf, type Reading } from '../reading.js';
import { isListed } from '../tags/lexicon.js';
import { countIn } from '../tallies.js';

/** A longer word, or run of dots or hyphens, is told from no other. No weight names one; it would be hashed with every feature. */
const LONGEST_WORD = 40;
const STEPS = [0, 1, 2, 3, 5, 8, 13, 21, 34];

/** The step of a ladder that a distance stands on. */
export function step(distance: number): string {
  for (const bound of STEPS) if (distance <= bound) return String(bound);
  return 'far';
}

/** A word that the ranker may tell apart by itself, if it stands in one of our lists; the tag of any other. */
export function wordOf(reading: Reading, at: number, first: number, last: number): string {
  if (at < first || at > last) return 'edge';
  const known = reading.words[at] ?? findWord(reading, at);
  reading.words[at] = known;
  return known;
}

function findWord(reading: Reading, at: number): string {
  const token = reading.tokens[at];
  if (!token) return 'edge';
  const tag = reading.tags[at] as string;
  if (tag === 'proper' || tag === 'number' || tag === 'time') return tag;
  return token.kind !== 'word' || isListed(token.lower) ? told(token.lower, tag) : tag;
}

/** A word, or its tag where it is too long to be told from others. */
export function told(word: string, tag: string): string {
  return word.length > LONGEST_WORD ? tag : word;
}

export function tagAt(reading: Reading, at: number, first: number, last: number): string {
  return at < first || at > last ? 'edge' : (reading.tags[at] ?? 'edge');
}

/** A short word for what a mention is. */
export function typeOf(reading: Reading, mention: Mention): string {
  const known = reading.types[mention.index] ?? findType(reading, mention);
  reading.types[mention.index] = known;
  return known;
}

function findType(reading: Reading, mention: Mention): string {
  const lower = reading.tokens[mention.head]?.lower ?? '';
  if (mention.kind === 'pronoun') return pronounType(mention, lower);
  if (mention.kind === 'name') return nameType(reading, mention);
  return `${isRole(lower) ? 'role' : mention.category}${mention.plural ? 's' : ''}`;
}

/** Types of the pronouns that mean no one man or woman. */
const PRONOUN_TYPES = [
  [/^(?:i|me|my)\b/, 'i'],
  [/^(?:you|your)\b/, 'you'],
  [/^(?:we|us|our)\b/, 'we'],
  [/^it/, 'it'],
  [/^the(?:[ym]|ir)/, 'they'],
] as const;

function pronounType({ gender, possessive }: Mention, lower: string): string {
  if (!gender) return PRONOUN_TYPES.find(([form]) => form.test(lower))?.[1] ?? 'other-pronoun';
  if (lower === 'his') return 'his';
  if (lower === 'him' || lower.startsWith('her')) return possessive ? 'his' : 'him';
  return lower.endsWith('self') ? 'self' : 'he';
}

function nameType(reading: Reading, mention: Mention): string {
  const { category } = mention;
  // "China said", "articulated by Washington": a place that says something is a government.
  if (category === 'place') return saysSomething(reading, mention) ? 'name-body' : 'name-place';
  if (category === 'body') return 'name-body';
  const name = mention.name as NonNullable<Mention['name']>;
  return `${name.last > name.first ? 'full' : 'short'}-name${category === 'person' ? '' : '-unsure'}`;
}

function saysSomething(reading: Reading, mention: Mention): boolean {
  return cuesOf(reading, mention).some((cue) => cue.class === 'saying' && cue.kind !== 'noun');
}

/** Whether a verb of saying or an "according to" of the sentence has a subject. */
export function isCredited(reading: Reading, { first, last }: OuterSentence): boolean {
  return countIn(reading.tallies.creditedToSomebody, first, last) > 0;
}
