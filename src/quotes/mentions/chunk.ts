import type { Tag } from '../tags/tag.js';
import { isSpeechNoun, singular } from '../tags/verb-forms.js';
import type { OuterSentence, Token } from '../tokens/types.js';
import { QUANTIFIERS } from '../words/function-words.js';
import { PEOPLES } from '../words/peoples.js';
import { BODIES, DOCUMENTS } from '../words/roles.js';
import {
  categoryOfName,
  genderOfGivenName,
  introducesName,
  isRole,
  isTitle,
  nameAfterOffice,
  nameWithin,
  titleGender,
} from './names.js';
import type { Category, Mention, TokenRange } from './types.js';

const MALE_PRONOUNS = new Set(['he', 'him', 'his', 'himself', "he's", "he'd", "he'll"]);
const FEMALE_PRONOUNS = new Set(['she', 'her', 'hers', 'herself', "she's", "she'd", "she'll"]);
const PLURAL_PRONOUNS = new Set([
  'we',
  'us',
  'our',
  'they',
  'them',
  'their',
  'both',
  'others',
  'some',
  'many',
  'most',
  'all',
  'few',
  'several',
]);
const ATTACHING = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'within', 'on', 'to', 'inside', 'about', 'behind']);
/** A mention with what hangs on it has no more tokens than a speaker's name may have. */
const EXTENT = 12;
const OPENERS: ReadonlySet<Tag> = new Set([
  'determiner',
  'possessive-pronoun',
  'adjective',
  'number',
  'noun',
  'proper',
  'time',
]);
const INNER: ReadonlySet<Tag> = new Set(['adjective', 'number', 'noun', 'proper', 'time']);

const GROUPS = new Set([
  'republicans',
  'democrats',
  'christians',
  'muslims',
  'jews',
  'catholics',
  'arabs',
  'kurds',
  'hispanics',
  'latinos',
  'evangelicals',
  'conservatives',
  'liberals',
  'mormons',
]);

type Draft = { -readonly [Key in keyof Mention]: Mention[Key] };

/** Finds the mentions of one sentence and adds them to `mentions`, in the order of their first token. */
export function chunkSentence(
  tokens: readonly Token[],
  tags: readonly Tag[],
  sentence: OuterSentence,
  mentions: Mention[],
): void {
  const found: Draft[] = [];
  let at = sentence.first;
  while (at <= sentence.last) {
    const tag = tags[at] as Tag;
    if (tag === 'pronoun') {
      found.push(pronoun(tokens, at, sentence.index));
      at++;
    } else if (tag === 'relative') {
      found.push(draft(tokens, { first: at, last: at }, sentence.index, 'relative'));
      at++;
    } else if (OPENERS.has(tag)) {
      const end = phraseEnd(tokens, tags, at, sentence.last);
      addPhrase(tokens, tags, at, end, sentence.index, found);
      at = end + 1;
    } else at++;
  }
  attach(tokens, found);
  const base = mentions.length;
  for (const [offset, mention] of found.entries()) {
    mention.index = base + offset;
    if (mention.owner >= 0) mention.owner += base;
    mentions.push(mention);
  }
}

/** The last token of the noun phrase that starts here. */
function phraseEnd(tokens: readonly Token[], tags: readonly Tag[], start: number, limit: number): number {
  let end = start;
  for (let at = start + 1; at <= limit; at++) {
    const tag = tags[at] as Tag;
    const before = tags[at - 1] as Tag;
    if (INNER.has(tag)) {
      if (breaksPhrase(tokens, tags, at)) break;
      end = at;
    } else if (tag === 'possessive') {
      if (at === limit || !(INNER.has(tags[at + 1] as Tag) || tags[at + 1] === 'quotation')) return at - 1;
      if (tags[at + 1] === 'quotation') return at - 1;
      end = at;
    } else if (tag === 'adverb' && before === 'determiner' && tags[at + 1] === 'adjective') {
      end = at;
    } else if (
      (tag === 'participle' || tag === 'gerund') &&
      before !== 'noun' &&
      before !== 'proper' &&
      INNER.has(tags[at + 1] as Tag) &&
      start < at &&
      tags[start] !== 'proper'
    ) {
      end = at;
    } else if (tag === 'coordinator' && (tokens[at] as Token).lower === '&' && tags[at + 1] === 'proper') {
      end = at;
    } else if (isParticleWithin(tokens, tags, at)) {
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

function addPhrase(
  tokens: readonly Token[],
  tags: readonly Tag[],
  first: number,
  last: number,
  sentence: number,
  found: Draft[],
): void {
  const whole = found.length;
  const phrase = nominal(tokens, tags, first, last, sentence);
  const owners: Draft[] = [];
  if (tags[first] === 'possessive-pronoun') {
    const owner = pronoun(tokens, first, sentence);
    if (owner.last < last) owners.push({ ...owner, possessive: true, owner: whole });
  }
  let from = first;
  for (let at = first + 1; at < last; at++) {
    if (tags[at] !== 'possessive') continue;
    const owner = nominal(tokens, tags, from, at - 1, sentence);
    if (owner) owners.push({ ...owner, possessive: true, owner: phrase ? whole : -1 });
    from = first;
  }
  if (phrase) {
    if (tags[last + 1] === 'possessive') phrase.possessive = true;
    found.push(phrase);
  }
  for (const owner of owners) found.push({ ...owner, owner: phrase ? whole : -1 });
}

/** A noun phrase as a mention; null where it has no noun, name or number to be its head. */
function nominal(
  tokens: readonly Token[],
  tags: readonly Tag[],
  first: number,
  last: number,
  sentence: number,
): Draft | null {
  if (
    first === last &&
    (tags[first] === 'determiner' || tags[first] === 'adjective' || tags[first] === 'possessive-pronoun')
  ) {
    const { lower } = tokens[first] as Token;
    if (lower === 'her' || lower === 'his') return pronoun(tokens, first, sentence);
    if (!QUANTIFIERS.has(lower) || lower === 'no') return null;
    return {
      ...draft(tokens, { first, last }, sentence, 'nominal'),
      plural: PLURAL_PRONOUNS.has(lower),
      determiner: 'quantity',
    };
  }
  if (tags[last] === 'adjective' && tags[first] !== 'determiner') return null;
  const name = isGroup(tokens, last) ? null : nameWithin(tokens, tags, first, last);
  const head = tokens[last] as Token;
  const article = (tokens[first] as Token).lower === 'the' || (tokens[first] as Token).lower === 'a';
  const mention = draft(tokens, { first, last }, sentence, name ? 'name' : 'nominal');
  mention.name = name;
  mention.determiner = determinerOf(tokens, tags, first);
  mention.plural =
    !name && /(?:[^s]s|people|men|women|children|police|media)$/.test(head.lower) && head.lower !== 'news';
  mention.category = name
    ? categoryOfName(tokens, ownedFrom(tags, first, last), name, article && name.first <= first + 1)
    : categoryOfNoun(tags[last] as Tag, head.lower);
  mention.gender = genderOfPhrase(tokens, first, last, name);
  return mention;
}

/** "Muslims", "African Americans": people of a nation, faith or party, not a name. */
function isGroup(tokens: readonly Token[], last: number): boolean {
  const { lower } = tokens[last] as Token;
  return (lower.endsWith('s') && PEOPLES.has(singular(lower)) && !PEOPLES.has(lower)) || GROUPS.has(lower);
}

/** The first token after a possessive: a title before it belongs to somebody else. */
function ownedFrom(tags: readonly Tag[], first: number, last: number): number {
  for (let at = last; at > first; at--) if (tags[at] === 'possessive') return at + 1;
  return first;
}

function genderOfPhrase(
  tokens: readonly Token[],
  first: number,
  last: number,
  name: TokenRange | null,
): Mention['gender'] {
  for (let at = name ? name.first - 1 : last; at >= first && at >= (name ? name.first : last) - 3; at--) {
    const gender = titleGender(tokens[at]);
    if (gender) return gender;
  }
  if (!name) return nounGender((tokens[last] as Token).lower);
  return name.last > name.first ? genderOfGivenName((tokens[name.first] as Token).lower) : undefined;
}

function nounGender(lower: string): Mention['gender'] {
  if (/(?:woman|girl|mother|wife|daughter|sister|lady|queen|actress|grandmother|aunt|niece)$/.test(lower))
    return 'female';
  if (
    /(?:[^o]man|boy|father|husband|son|brother|king|uncle|nephew|gentleman|guy)$/.test(lower) &&
    !/woman|human|person|reason|season/.test(lower)
  )
    return 'male';
  return undefined;
}

function categoryOfNoun(tag: Tag, lower: string): Category {
  if (tag === 'time') return 'time';
  const one = singular(lower);
  if (isRole(lower) || tag === 'proper') return 'person';
  if (BODIES.has(one) || BODIES.has(lower)) return 'body';
  return DOCUMENTS.has(one) || isSpeechNoun(lower) ? 'document' : 'thing';
}

function determinerOf(tokens: readonly Token[], tags: readonly Tag[], first: number): Mention['determiner'] {
  const { lower } = tokens[first] as Token;
  if (tags[first] === 'possessive-pronoun') return 'possessive';
  if (tags[first] === 'number') return 'quantity';
  if (tags[first] !== 'determiner') return 'none';
  if (lower === 'the') return 'the';
  if (lower === 'a' || lower === 'an' || lower === 'another') return 'a';
  return lower === 'this' || lower === 'that' || lower === 'these' || lower === 'those' ? 'demonstrative' : 'quantity';
}

function pronoun(tokens: readonly Token[], at: number, sentence: number): Draft {
  const { lower } = tokens[at] as Token;
  const mention = draft(tokens, { first: at, last: at }, sentence, 'pronoun');
  mention.plural = PLURAL_PRONOUNS.has(lower);
  mention.gender = MALE_PRONOUNS.has(lower) ? 'male' : FEMALE_PRONOUNS.has(lower) ? 'female' : undefined;
  return mention;
}

function draft(tokens: readonly Token[], range: TokenRange, sentence: number, kind: Mention['kind']): Draft {
  // Field by field: copying an object with a spread is slow, and there is one draft for every phrase.
  return {
    first: range.first,
    last: range.last,
    start: (tokens[range.first] as Token).start,
    end: (tokens[range.last] as Token).end,
    index: -1,
    sentence,
    kind,
    head: range.last,
    extent: range.last,
    name: null,
    category: 'unknown',
    determiner: 'none',
    plural: false,
    possessive: false,
    owner: -1,
    gender: undefined,
  };
}

/** Lets "of …", "for …" hang on the phrase before it, from right to left. */
function attach(tokens: readonly Token[], found: Draft[]): void {
  const startingAt = new Map<number, Draft>();
  for (let index = found.length - 1; index >= 0; index--) {
    const mention = found[index] as Draft;
    if (mention.kind === 'nominal' || mention.kind === 'name') {
      const preposition = tokens[mention.last + 1];
      const next = startingAt.get(mention.last + 2);
      if (
        preposition &&
        next &&
        ATTACHING.has(preposition.lower) &&
        next.kind !== 'pronoun' &&
        next.kind !== 'relative' &&
        next.category !== 'time'
      ) {
        mention.extent =
          next.extent - mention.first < EXTENT
            ? next.extent
            : next.last - mention.first < EXTENT
              ? next.last
              : mention.last;
      }
    }
    if (mention.owner < 0) startingAt.set(mention.first, mention);
  }
}
