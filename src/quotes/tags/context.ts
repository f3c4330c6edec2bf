import { SUBJECT_PRONOUNS } from '../../language/lexicon/function-words.js';
import { PEOPLE_ADJECTIVES, ROLES } from '../../language/lexicon/titles.js';
import { NOUN_OR_VERB } from '../../language/lexicon/verbs.js';
import { singular } from '../../language/nouns.js';
import type { Token } from '../../language/tokens/types.js';
import { type VerbForm, verbForm } from '../../language/verbs/forms.js';
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

const OWNS: ReadonlySet<Tag | undefined> = new Set(['determiner', 'possessive-pronoun', 'possessive']);
const TAKES_PLAIN: ReadonlySet<Tag> = new Set(['to', 'modal', 'do']);
const HAS_TENSE: ReadonlySet<Tag> = new Set(['finite', 'be', 'have', 'modal']);
/** What a verb of saying stands before. */
const BRINGS_WORDS: ReadonlySet<Tag> = new Set(['quotation', 'subordinator', 'mark', 'determiner', 'pronoun']);
const MAY_BE_SUBJECT: ReadonlySet<Tag> = new Set(['proper', 'noun', 'mark', 'coordinator', 'time']);
/** A form in -ed of a verb that no list has. */
const REGULAR = { plain: false, past: true, participle: true };

/** A word beside another. */
interface Neighbour {
  readonly tag: Tag;
  readonly lower: string;
}

/** The nearest word before, adverbs passed over; undefined at the start of the sentence. */
function wordBefore(tokens: readonly Token[], at: number, first: number, tags: readonly Tag[]): Neighbour | undefined {
  let index = at - 1;
  while (index >= first && tags[index] === 'adverb') index--;
  return index >= first ? { tag: tags[index] as Tag, lower: (tokens[index] as Token).lower } : undefined;
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
  const { lower } = tokens[at] as Token;
  const tag = tags[at] as Tag;
  const before = wordBefore(tokens, at, first, tags);
  const next = { tag: at < last ? (tags[at + 1] as Tag) : 'mark', lower: tokens[at + 1]?.lower ?? '' };
  if (tag === 'gerund') return gerundOrNoun(before, next);
  const form = verbForm(lower);
  if (form ? form.past || form.participle : tag === 'finite') return pastForm(lower, form ?? REGULAR, before, next);
  if (form) return form.plain || form.third ? plainOrNoun(lower, form.third && !form.plain, before, next) : tag;
  const opensObject =
    next.tag === 'determiner' ||
    next.tag === 'possessive-pronoun' ||
    next.tag === 'pronoun' ||
    next.tag === 'quotation';
  const verb = before?.tag === 'modal' || (before?.tag === 'to' && opensObject);
  return verb && tag === 'noun' ? 'plain' : tag;
}

/** "the meeting", "his growing anger", "a meeting room"; a gerund elsewhere. */
function gerundOrNoun(before: Neighbour | undefined, next: Neighbour): Tag {
  if (!OWNS.has(before?.tag) && before?.tag !== 'adjective') return 'gerund';
  return next.tag === 'noun' || next.tag === 'adjective' ? 'adjective' : 'noun';
}

/** "said", "given", "put": a verb in the past, a participle, or a plain form that looks like them. */
function pastForm(
  lower: string,
  { plain, past, participle }: Pick<VerbForm, 'plain' | 'past' | 'participle'>,
  before: Neighbour | undefined,
  next: Neighbour,
): Tag {
  // "put", "read", "set" are also plain forms.
  if (plain && before && TAKES_PLAIN.has(before.tag)) return 'plain';
  if (plain && before && BEFORE_NOUN.has(before.tag) && NOUN_OR_VERB.has(lower)) return 'noun';
  if (participle && (before?.tag === 'be' || before?.tag === 'have')) return 'participle';
  if (OWNS.has(before?.tag)) return participle ? 'adjective' : 'noun';
  if (participle && before?.tag === 'adjective' && next.tag === 'noun') return 'adjective';
  if (!past) return 'participle';
  return participle ? pastOrParticiple(before, next) : 'finite';
}

/** "urged": without a helper before it, a participle by what stands beside it, or else in the past. */
function pastOrParticiple(before: Neighbour | undefined, next: Neighbour): Tag {
  if (!before || ((next.tag === 'preposition' || next.tag === 'mark') && next.lower === 'by')) return 'participle';
  if (before.tag === 'mark' && before.lower === ',' && next.tag === 'preposition' && next.lower !== 'that')
    return 'participle';
  return before.tag === 'preposition' ? 'adjective' : 'finite';
}

/** "plan" and "plans": verbs or nouns. */
function plainOrNoun(lower: string, third: boolean, before: Neighbour | undefined, next: Neighbour): Tag {
  const noun = NOUN_OR_VERB.has(singular(lower)) || NOUN_OR_VERB.has(lower) || NOUN_ENDING.test(lower);
  if (!before) return noun || third ? 'noun' : 'plain';
  const settled = byWordBefore(before, third, noun);
  if (settled) return settled;
  if (isSpeakersRole(lower, before, next)) return 'noun';
  if (!noun) return 'finite';
  if (before.tag === 'be' || before.tag === 'have') return 'noun';
  if (bringsWords(lower, third, before, next)) return 'finite';
  if (MAY_BE_SUBJECT.has(before.tag) && OPENS_OBJECT.has(next.tag)) {
    if (third || isPlural(before)) return 'finite';
    return before.tag === 'coordinator' ? 'plain' : 'noun';
  }
  const single = before.tag === 'proper' || (before.tag === 'noun' && ROLES.has(before.lower));
  if (third && single && (next.tag === 'adverb' || next.tag === 'preposition' || next.tag === 'to')) return 'finite';
  return 'noun';
}

/** What the word before says by itself of one that may be a verb or a noun; undefined where it leaves it open. */
function byWordBefore(before: Neighbour, third: boolean, noun: boolean): Tag | undefined {
  if (TAKES_PLAIN.has(before.tag)) return third ? 'noun' : 'plain';
  if (BEFORE_NOUN.has(before.tag)) return 'noun';
  if (before.tag === 'pronoun') return third || SUBJECT_PRONOUNS.has(before.lower) ? 'finite' : 'plain';
  if (before.tag === 'relative') return 'finite';
  if (before.tag === 'quotation') return third || !noun ? 'finite' : 'noun';
  return undefined;
}

/** "a Stanford graduate said", "intelligence sources who": what says something, or is said to, is no verb. */
function isSpeakersRole(lower: string, before: Neighbour, next: Neighbour): boolean {
  if (before.tag === 'mark' || before.tag === 'coordinator') return false;
  return (ROLES.has(lower) && HAS_TENSE.has(next.tag)) || (next.lower === 'who' && ROLES.has(singular(lower)));
}

/** "Smith notes, “…”", "critics claim": a verb of saying that words follow, or that ends its clause. */
function bringsWords(lower: string, third: boolean, before: Neighbour, next: Neighbour): boolean {
  if (before.tag !== 'proper' && before.tag !== 'noun') return false;
  if (!BRINGS_WORDS.has(next.tag) || third === isPlural(before)) return false;
  return verbClass(verbForm(lower)?.base ?? '') === 'saying';
}

function isPlural({ tag, lower }: Neighbour): boolean {
  return tag === 'noun' && /s$|people|men$/.test(lower);
}

/** "that", "which", "who", "as": relative after a noun, subordinator elsewhere; "that plan" is a determiner. */
export function linkWord(tokens: readonly Token[], at: number, first: number, last: number, tags: readonly Tag[]): Tag {
  const { lower } = tokens[at] as Token;
  if (lower !== 'that') return tags[at] as Tag;
  const before = wordBefore(tokens, at, first, tags);
  const next = at < last ? (tags[at + 1] as Tag) : 'mark';
  const verbNext = HAS_TENSE.has(next) || next === 'do';
  if (before && (before.tag === 'noun' || before.tag === 'proper') && verbNext) return 'relative';
  if (verbNext) return 'pronoun';
  if (!before || before.tag === 'preposition' || before.tag === 'to')
    return next === 'noun' || next === 'adjective' ? 'determiner' : 'pronoun';
  return 'subordinator';
}
