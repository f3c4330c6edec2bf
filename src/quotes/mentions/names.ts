import { BODIES, BODY_NAME_ENDINGS } from '../../language/lexicon/bodies.js';
import {
  COUNTED_FEMALE_NAMES,
  COUNTED_MALE_NAMES,
  FEMALE_NAMES,
  MALE_NAMES,
  NEUTRAL_NAMES,
} from '../../language/lexicon/given-names.js';
import { NAME_PARTICLES, NAME_SUFFIXES } from '../../language/lexicon/name-parts.js';
import { PEOPLES } from '../../language/lexicon/peoples.js';
import { PLACE_NAME_ENDINGS, PLACES } from '../../language/lexicon/places.js';
import { FEMALE_TITLES, MALE_TITLES, OFFICE_TOPICS, ROLES, TITLES } from '../../language/lexicon/titles.js';
import { singular } from '../../language/nouns.js';
import type { Token } from '../../language/tokens/types.js';
import type { Tag } from '../tags/types.js';
import type { Category, TokenRange } from './types.js';

const ACRONYM = /^\p{Lu}{2,6}$/u;
/** "Oscar-winner", "Ex-mayor": a capital, a hyphen and a small letter describe; names have capitals on both sides. */
const DESCRIPTION = /^\p{Lu}\p{L}*[-‑]\p{Ll}/u;
/** Endings that only those who practise something have. */
const OCCUPATION = /(?:ologist|iatrist|ographer)s?$/;
const INITIAL = /^\p{Lu}\.$/u;
/** A name is no longer than this; what stands before is a title or an accident. */
const NAME_LENGTH = 5;

function isGivenName(lower: string): boolean {
  return MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower) || NEUTRAL_NAMES.has(lower);
}

/** Man or woman by given name, undefined where the name is used for both or unknown. */
export function genderOfGivenName(lower: string): 'male' | 'female' | undefined {
  const plain = lower.split('-')[0] ?? lower;
  if (COUNTED_MALE_NAMES.has(plain)) return 'male';
  if (COUNTED_FEMALE_NAMES.has(plain)) return 'female';
  const male = MALE_NAMES.has(plain);
  if (male === FEMALE_NAMES.has(plain) || (NEUTRAL_NAMES.has(plain) && !male)) return undefined;
  return male ? 'male' : 'female';
}

const bare = (token: Token | undefined) => (token?.lower ?? '').replace(/\.$/, '');

/** Whether the word is a form of address or an office: "Sen.", "Chancellor". */
export function isTitle(token: Token | undefined): boolean {
  return TITLES.has(bare(token)) || TITLES.has(singular(bare(token)));
}

export function isRole(lower: string): boolean {
  return (
    ROLES.has(lower) || ROLES.has(singular(lower)) || ROLES.has(lower.replace(/^.*-/, '')) || OCCUPATION.test(lower)
  );
}

/** Whether the word is the head of a description that may stand right before a name: "tabloid Global Times". */
export function introducesName(lower: string): boolean {
  const one = singular(lower);
  return isRole(lower) || BODIES.has(one) || TITLES.has(one) || /(?:er|or|ist|man|woman|person|ian|ant)$/.test(one);
}

export function titleGender(token: Token | undefined): 'male' | 'female' | undefined {
  const word = bare(token);
  if (MALE_TITLES.has(word)) return 'male';
  return FEMALE_TITLES.has(word) ? 'female' : undefined;
}

/** Where, in capitals after "Secretary of …", the person's name begins; -1 when there is none. */
export function nameAfterOffice(tokens: readonly Token[], first: number, last: number): number {
  const start = tokens[first]?.lower === 'the' ? first + 1 : first;
  for (let at = start + 1; at < last; at++) {
    if (isGivenName((tokens[at] as Token).lower)) return at;
  }
  let at = start;
  while (at < last && OFFICE_TOPICS.has((tokens[at] as Token).lower)) at++;
  return at > start && at < last ? at : -1;
}

/** The name at the end of a noun phrase: its range without title, nation, party; null where the phrase ends in no name. */
export function nameWithin(
  tokens: readonly Token[],
  tags: readonly Tag[],
  first: number,
  last: number,
): TokenRange | null {
  if (tags[last] !== 'proper') return null;
  let start = last;
  while (start > first && continuesName(tokens, tags, start - 1, last)) start--;
  while (start < last && tags[start] !== 'proper') start++;
  const final = bare(tokens[last]);
  if (last > start && BODY_NAME_ENDINGS.has(final)) {
    let titled = start;
    for (let at = start; at < last - 1; at++) {
      if (isTitle(tokens[at]) && isGivenName((tokens[at + 1] as Token).lower)) titled = at + 1;
    }
    return { first: titled, last };
  }
  const cut = afterTitles(tokens, start, last);
  if (cut > last) return null;
  let begin = cut;
  begin = afterDescription(tokens, begin, last);
  if (last - begin >= NAME_LENGTH) begin = last - 2;
  return { first: begin, last };
}

function continuesName(tokens: readonly Token[], tags: readonly Tag[], at: number, last: number): boolean {
  if (tags[at] === 'proper') return true;
  const { lower } = tokens[at] as Token;
  if (tags[at] === 'coordinator') return lower === '&' && tags[at - 1] === 'proper';
  return at < last && lower !== 'of' && NAME_PARTICLES.has(lower) && tags[at - 1] === 'proper';
}

/** The first token after the last title that has a name behind it; beyond `last` where all are titles. */
function afterTitles(tokens: readonly Token[], start: number, last: number): number {
  let cut = start;
  for (let at = start; at < last; at++) {
    const token = tokens[at] as Token;
    if (DESCRIPTION.test(token.text)) {
      cut = at + 1;
      continue;
    }
    const describes = at === start && last - at >= 2 && isRole(token.lower) && !isGivenName(token.lower);
    if (!(isTitle(token) || describes) || onlySuffixes(tokens, at + 1, last)) continue;
    if (at > cut && isGivenName((tokens[cut] as Token).lower) && !token.text.endsWith('.')) continue;
    if (isGivenName(token.lower) && at === cut && last - at === 1) continue;
    cut = at + 1;
  }
  if (cut === last && isTitle(tokens[last]) && (cut > start || tokens[last]?.lower !== 'king')) return last + 1;
  return start === last && isTitle(tokens[last]) ? last + 1 : cut;
}

function onlySuffixes(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (!NAME_SUFFIXES.has((tokens[at] as Token).lower)) return false;
  return true;
}

/** Skips places, nations and parties in front of a name: "Massachusetts Democrat Elizabeth Warren". */
function afterDescription(tokens: readonly Token[], first: number, last: number): number {
  if (isGivenName((tokens[first] as Token).lower)) return first;
  for (let at = first + 1; at < last; at++) {
    if (INITIAL.test((tokens[at - 1] as Token).text)) break;
    if (isGivenName((tokens[at] as Token).lower)) {
      const describing =
        PEOPLES.has(bare(tokens[at - 1])) ||
        ACRONYM.test((tokens[at - 1] as Token).text) ||
        PLACES.has(bare(tokens[at - 1])) ||
        at - first >= 2;
      return describing ? at : first;
    }
  }
  let begin = first;
  while (last - begin >= 2 && PEOPLES.has(bare(tokens[begin]))) begin++;
  return begin;
}

/** What a name is likely to be the name of. */
export function categoryOfName(
  tokens: readonly Token[],
  phraseFirst: number,
  name: TokenRange,
  article: boolean,
): Category {
  const words = tokens.slice(name.first, name.last + 1);
  const head = words.at(-1) as Token;
  const first = words[0] as Token;
  if (namesPlace(words)) return 'place';
  const titled =
    name.first > phraseFirst && (isTitle(tokens[name.first - 1]) || isRole(tokens[name.first - 1]?.lower ?? ''));
  if (namesBody(words, article)) return 'body';
  if (titled && !article) return 'person';
  if (
    words.length > 1 &&
    (isGivenName(first.lower) || words.some((word) => INITIAL.test(word.text) || NAME_SUFFIXES.has(word.lower)))
  )
    return 'person';
  if (words.length === 1 && ACRONYM.test(head.text)) return 'body';
  if (PEOPLES.has(head.lower)) return 'unknown';
  if (article) return 'body';
  if (words.length === 1) return isGivenName(first.lower) || titled ? 'person' : 'unknown';
  return titled || genderOfGivenName(first.lower) ? 'person' : 'unknown';
}

/** "Ohio", "Salt Lake City". */
function namesPlace(words: readonly Token[]): boolean {
  if (PLACES.has(words.map((word) => word.lower).join(' '))) return true;
  return words.length > 1 && PLACE_NAME_ENDINGS.has(bare(words.at(-1))) && !isGivenName((words[0] as Token).lower);
}

/** "Harvard University", "the Post", "the Senate". */
function namesBody(words: readonly Token[], article: boolean): boolean {
  const several = words.length > 1;
  const head = words.at(-1) as Token;
  const person = words.length === 2 && isGivenName((words[0] as Token).lower);
  if ((several || article) && BODY_NAME_ENDINGS.has(bare(head)) && !person) return true;
  return BODIES.has(head.lower) || (several && BODIES.has(singular(head.lower)));
}
