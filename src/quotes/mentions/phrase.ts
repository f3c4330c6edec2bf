import type { Token } from '../../language/tokens/types.js';
import type { Tag } from '../tags/types.js';
import { introducesName, isTitle, nameAfterOffice } from './names.js';

const INNER: ReadonlySet<Tag> = new Set(['adjective', 'number', 'noun', 'proper', 'time']);

/**
 * Tokens of a noun phrase at most: one that owns something is read again with each of its owners ("the bank’s chairman’s wife’s …"). The longest in two
 * thousand articles and encyclopedia pages has 14.
 */
const LONGEST_PHRASE = 60;

/** The last token of the noun phrase that starts here, in a sentence whose last token is `last`. */
export function phraseEnd(tokens: readonly Token[], tags: readonly Tag[], start: number, last: number): number {
  const limit = Math.min(last, start + LONGEST_PHRASE - 1);
  let end = start;
  for (let at = start + 1; at <= limit; at++) {
    const tag = tags[at] as Tag;
    if (INNER.has(tag)) {
      if (breaksPhrase(tokens, tags, at)) break;
      end = at;
    } else if (tag === 'possessive') {
      if (at === limit || !INNER.has(tags[at + 1] as Tag)) return at - 1;
      end = at;
    } else if (standsWithin(tokens, tags, start, at)) {
      end = at;
    } else {
      const office = officeName(tokens, tags, at, limit);
      if (office < 0) break;
      end = office;
      at = office;
    }
  }
  while (end > start && (tags[end] === 'possessive' || tags[end] === 'adverb' || tags[end] === 'coordinator')) end--;
  return end;
}

/** Whether another word stands inside the phrase: "a very old man", "the leaked report", "Marks & Spencer", "Ursula von der Leyen". */
function standsWithin(tokens: readonly Token[], tags: readonly Tag[], start: number, at: number): boolean {
  const tag = tags[at];
  const before = tags[at - 1];
  const next = tags[at + 1] as Tag;
  if (tag === 'adverb' && before === 'determiner' && next === 'adjective') return true;
  const verbal = tag === 'participle' || tag === 'gerund';
  if (verbal && before !== 'noun' && before !== 'proper' && tags[start] !== 'proper' && INNER.has(next)) return true;
  if (tag === 'coordinator' && next === 'proper' && (tokens[at] as Token).lower === '&') return true;
  return isParticleWithin(tokens, tags, at);
}

function isParticleWithin(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  return (
    tags[at - 1] === 'proper' &&
    tags[at + 1] === 'proper' &&
    /^(?:de|del|della|di|da|do|dos|du|la|le|van|von|der|den|ter|bin|ibn|al|el|abu|bint)$/.test(
      (tokens[at] as Token).lower,
    )
  );
}

/** The end of "… of State John Kerry" when `at` is its "of" and an office stands before it; -1 otherwise. */
function officeName(tokens: readonly Token[], tags: readonly Tag[], at: number, limit: number): number {
  if ((tokens[at] as Token).lower !== 'of' || !isTitle(tokens[at - 1])) return -1;
  let last = at + 1;
  if (tokens[last]?.lower === 'the') last++;
  while (last <= limit && (tags[last] === 'proper' || isParticleWithin(tokens, tags, last))) last++;
  last--;
  return last > at + 1 && nameAfterOffice(tokens, at + 1, last) > 0 ? last : -1;
}

/** Two phrases that stand side by side: "reporters Trump", "officials Monday", "Monday Trump". */
function breaksPhrase(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const tag = tags[at] as Tag;
  const before = tags[at - 1] as Tag;
  const lowerBefore = (tokens[at - 1] as Token).lower;
  if (before === 'possessive') return false;
  if (tag === 'proper') {
    if (before === 'noun') return !introducesName(lowerBefore);
    return before === 'time';
  }
  if (tag === 'time') return before === 'proper' || before === 'noun';
  if (tag === 'adjective' || tag === 'number')
    return before === 'noun' || (before === 'proper' && tags[at + 1] !== 'noun' && tags[at + 1] !== 'proper');
  return false;
}
