import { BODIES } from '../../language/lexicon/bodies.js';
import { DOCUMENTS } from '../../language/lexicon/documents.js';
import { QUANTIFIERS } from '../../language/lexicon/function-words.js';
import { DEMONYMS, GROUPS, PEOPLES } from '../../language/lexicon/peoples.js';
import { isSpeechNoun, singular } from '../../language/nouns.js';
import type { Token } from '../../language/tokens/types.js';
import type { Tag } from '../tags/types.js';
import { type Draft, draft, PLURAL_PRONOUNS, pronoun } from './draft.js';
import { categoryOfName, genderOfGivenName, isRole, nameWithin, titleGender } from './names.js';
import type { Category, Mention, TokenRange } from './types.js';

/** A noun phrase as a mention; null where it has no noun, name or number to be its head. */
export function nominal(
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
  const somebody = last === first + 1 && tags[first] === 'determiner' && DEMONYMS.has((tokens[last] as Token).lower);
  const name = somebody || isGroup(tokens, last) ? null : nameWithin(tokens, tags, first, last);
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
