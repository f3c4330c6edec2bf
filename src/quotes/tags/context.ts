import { SUBJECT_PRONOUNS } from '../../language/lexicon/function-words.js';
import { PEOPLE_ADJECTIVES, ROLES } from '../../language/lexicon/titles.js';
import { NOUN_OR_VERB } from '../../language/lexicon/verbs.js';
import { singular } from '../../language/nouns.js';
import type { Token } from '../../language/tokens/types.js';
import { verbForm } from '../../language/verbs/forms.js';
import { verbClass } from '../../language/verbs/saying.js';
import { NOUN_ENDING } from './endings.js';
import type { Tag } from './types.js';

const NOMINAL: ReadonlySet<Tag> = new Set(['noun', 'proper', 'adjective', 'number', 'time']);
const BEFORE_NOUN: ReadonlySet<Tag> = new Set([
  'determiner',
  'possessive-pronoun',
  'possessive',
  'adjective',
  'number',
  'preposition',
]);
const BEFORE_PERSON: ReadonlySet<Tag> = new Set([
  'determiner',
  'possessive-pronoun',
  'possessive',
  'adjective',
  'number',
  'noun',
  'proper',
]);
const OPENS_OBJECT: ReadonlySet<Tag> = new Set([
  'determiner',
  'possessive-pronoun',
  'pronoun',
  'quotation',
  'relative',
  'subordinator',
  'proper',
]);

/** The tag of the nearest word before, adverbs passed over; undefined at the start of the sentence. */
function tagBefore(at: number, first: number, tags: readonly Tag[]): { tag: Tag; at: number } | undefined {
  let index = at - 1;
  while (index >= first && tags[index] === 'adverb') index--;
  return index >= first ? { tag: tags[index] as Tag, at: index } : undefined;
}

/** "an official said", "the rich": an adjective with nothing to describe is a noun. */
export function standsAlone(lower: string, at: number, first: number, last: number, tags: readonly Tag[]): boolean {
  const before = at > first ? tags[at - 1] : undefined;
  if (PEOPLE_ADJECTIVES.has(lower) && before && BEFORE_PERSON.has(before)) {
    const next = at < last ? (tags[at + 1] as Tag) : 'mark';
    return !NOMINAL.has(next) && next !== 'quotation';
  }
  if (
    before !== 'determiner' &&
    before !== 'adjective' &&
    before !== 'possessive' &&
    before !== 'possessive-pronoun' &&
    before !== 'proper'
  )
    return false;
  const next = at < last ? (tags[at + 1] as Tag) : 'mark';
  return (
    !NOMINAL.has(next) &&
    next !== 'quotation' &&
    next !== 'gerund' &&
    next !== 'coordinator' &&
    next !== 'plain' &&
    (next !== 'mark' || before !== 'proper')
  );
}

/** The tag of a verb, or of a noun that could be one, by the words beside it. */
export function inContext(
  tokens: readonly Token[],
  at: number,
  first: number,
  last: number,
  tags: readonly Tag[],
): Tag {
  const token = tokens[at] as Token;
  const tag = tags[at] as Tag;
  const before = tagBefore(at, first, tags);
  const next = at < last ? (tags[at + 1] as Tag) : 'mark';
  const form = verbForm(token.lower);
  if (tag === 'gerund') {
    if (
      before &&
      (before.tag === 'determiner' ||
        before.tag === 'possessive-pronoun' ||
        before.tag === 'adjective' ||
        before.tag === 'possessive')
    ) {
      return next === 'noun' || next === 'adjective' ? 'adjective' : 'noun';
    }
    return 'gerund';
  }
  const regular = !form && tag === 'finite';
  const past = form ? form.past : regular;
  const participle = form ? form.participle : regular;
  if (past || participle) {
    // "put", "read", "set" are also plain forms.
    if (form?.plain && before && (before.tag === 'to' || before.tag === 'modal' || before.tag === 'do')) return 'plain';
    if (form?.plain && before && BEFORE_NOUN.has(before.tag) && NOUN_OR_VERB.has(token.lower)) return 'noun';
    if (before && (before.tag === 'be' || before.tag === 'have') && participle) return 'participle';
    if (before?.tag === 'determiner' || before?.tag === 'possessive-pronoun' || before?.tag === 'possessive')
      return participle ? 'adjective' : 'noun';
    if (before?.tag === 'adjective' && participle && next === 'noun') return 'adjective';
    if (!past) return 'participle';
    if (participle && (next === 'preposition' || next === 'mark') && tokens[at + 1]?.lower === 'by')
      return 'participle';
    if (participle && !before) return 'participle';
    if (
      participle &&
      before?.tag === 'mark' &&
      tokens[before.at]?.lower === ',' &&
      next === 'preposition' &&
      tokens[at + 1]?.lower !== 'that'
    )
      return 'participle';
    if (participle && before?.tag === 'preposition') return 'adjective';
    return 'finite';
  }
  if (!form) {
    const opensObject =
      next === 'determiner' || next === 'possessive-pronoun' || next === 'pronoun' || next === 'quotation';
    return before && (before.tag === 'modal' || (before.tag === 'to' && opensObject)) && tag === 'noun' ? 'plain' : tag;
  }
  if (form.plain || form.third) return plainOrNoun(tokens, at, form.third && !form.plain, before, next);
  return tag;
}

/** "plan" and "plans": verbs or nouns. */
function plainOrNoun(
  tokens: readonly Token[],
  at: number,
  third: boolean,
  before: { tag: Tag; at: number } | undefined,
  next: Tag,
): Tag {
  const { lower } = tokens[at] as Token;
  const noun = NOUN_OR_VERB.has(singular(lower)) || NOUN_OR_VERB.has(lower) || NOUN_ENDING.test(lower);
  if (!before) return noun || third ? 'noun' : 'plain';
  if (before.tag === 'to' || before.tag === 'modal' || before.tag === 'do') return third ? 'noun' : 'plain';
  if (BEFORE_NOUN.has(before.tag)) return 'noun';
  if (before.tag === 'pronoun')
    return third || SUBJECT_PRONOUNS.has((tokens[before.at] as Token).lower) ? 'finite' : 'plain';
  if (before.tag === 'relative') return 'finite';
  if (before.tag === 'quotation') return third || !noun ? 'finite' : 'noun';
  // "a Stanford graduate said", "intelligence sources who": what says something, or is said to, is no verb.
  if (
    before.tag !== 'mark' &&
    before.tag !== 'coordinator' &&
    ((ROLES.has(lower) && (next === 'finite' || next === 'be' || next === 'have' || next === 'modal')) ||
      (ROLES.has(singular(lower)) && tokens[at + 1]?.lower === 'who'))
  )
    return 'noun';
  if (!noun) return 'finite';
  if (before.tag === 'be' || before.tag === 'have') return 'noun';
  const subject =
    before.tag === 'proper' ||
    before.tag === 'noun' ||
    before.tag === 'mark' ||
    before.tag === 'coordinator' ||
    before.tag === 'time';
  // "Smith notes, “…”", "critics claim": a verb of saying that words follow, or that ends its clause.
  if ((before.tag === 'proper' || before.tag === 'noun') && verbClass(verbForm(lower)?.base ?? '') === 'saying') {
    const plural = before.tag === 'noun' && /s$|people|men$/.test(tokens[before.at]?.lower ?? '');
    const bringsWords =
      next === 'quotation' || next === 'subordinator' || next === 'mark' || next === 'determiner' || next === 'pronoun';
    if (bringsWords && (third ? !plural : plural)) return 'finite';
  }
  if (subject && OPENS_OBJECT.has(next)) {
    if (third) return 'finite';
    const lowerBefore = tokens[before.at]?.lower ?? '';
    return before.tag === 'noun' && /s$|people|men$/.test(lowerBefore)
      ? 'finite'
      : before.tag === 'coordinator'
        ? 'plain'
        : 'noun';
  }
  const single = before.tag === 'proper' || (before.tag === 'noun' && ROLES.has(tokens[before.at]?.lower ?? ''));
  if (third && single && (next === 'adverb' || next === 'preposition' || next === 'to')) return 'finite';
  return 'noun';
}

/** "that", "which", "who", "as": relative after a noun, subordinator elsewhere; "that plan" is a determiner. */
export function linkWord(tokens: readonly Token[], at: number, first: number, last: number, tags: readonly Tag[]): Tag {
  const { lower } = tokens[at] as Token;
  if (lower !== 'that') return tags[at] as Tag;
  const before = tagBefore(at, first, tags);
  const next = at < last ? (tags[at + 1] as Tag) : 'mark';
  const verbNext = next === 'finite' || next === 'be' || next === 'have' || next === 'modal' || next === 'do';
  if (before && (before.tag === 'noun' || before.tag === 'proper') && verbNext) return 'relative';
  if (verbNext) return 'pronoun';
  if (!before || before.tag === 'preposition' || before.tag === 'to')
    return next === 'noun' || next === 'adjective' ? 'determiner' : 'pronoun';
  return 'subordinator';
}
