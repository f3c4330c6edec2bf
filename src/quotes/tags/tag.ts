import type { OuterSentence, Token } from '../tokens/types.js';
import { ADJECTIVES, NOUNS_LIKE_ADJECTIVES } from '../words/adjectives.js';
import {
  ADVERBS,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  NUMBER_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../words/function-words.js';
import { FEMALE_NAMES, MALE_NAMES } from '../words/given-names.js';
import { BODIES, DOCUMENTS, ROLES } from '../words/roles.js';
import { NOUN_OR_VERB } from '../words/verbs.js';
import { isSpeechNoun, singular, verbClass, verbForm } from './verb-forms.js';

/**
 * Parts of speech, as far as finding speakers needs them. Verbs: `finite` (past or present with a subject), `plain`
 * (after "to" and modals), `participle`, `gerund`; auxiliaries apart. `proper` is a capitalised word that is part of a name.
 */
export type Tag =
  | 'determiner'
  | 'possessive-pronoun'
  | 'possessive'
  | 'pronoun'
  | 'relative'
  | 'preposition'
  | 'to'
  | 'coordinator'
  | 'subordinator'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'finite'
  | 'plain'
  | 'participle'
  | 'gerund'
  | 'noun'
  | 'proper'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'time'
  | 'quotation'
  | 'mark';

/** Months that are people's names too, and what stands before a month. */
const MONTHS_AND_NAMES = new Set(['may', 'march', 'april', 'june', 'august', 'sun', 'jun', 'jan', 'mar']);
const BEFORE_MONTH = new Set([
  'in',
  'on',
  'of',
  'last',
  'next',
  'this',
  'early',
  'late',
  'since',
  'until',
  'by',
  'from',
  'through',
  'mid',
  'late-',
  'before',
  'after',
  'during',
]);
/** Adjectives that are people too: "law enforcement official". */
const PEOPLE_ADJECTIVES = new Set([
  'official',
  'executive',
  'representative',
  'conservative',
  'liberal',
  'veteran',
  'native',
  'expert',
  'chief',
  'minor',
  'adult',
  'rival',
  'incumbent',
  'general',
  'principal',
  'junior',
  'senior',
  'radical',
  'moderate',
  'independent',
  'operative',
  'relative',
  'detective',
  'professional',
  'intellectual',
]);
/** Helpers that are names when written large inside a sentence: George Will, Theresa May. */
const MODAL_NAMES = new Set(['will', 'may']);
const MARK_TAGS = new Map<string, Tag>([['&', 'coordinator']]);
const ADJECTIVE_ENDING = /(?:ous|ful|less|able|ible|ish|ical|ive|ary|ial|nal|ual|ric|tic|sic|nic|mic|ing-?up)$/;
/** "well-connected", "Saudi-led"; verbs that begin so are "re-elected", "co-signed". */
const COMPOUND_PARTICIPLE = /^(?!(?:re|co|pre|mis|over|out|cross|fact|double)-).+-/;
const NOUN_ENDING = /(?:tion|sion|ment|ness|ship|ity|ism|ance|ence|ency|ancy|hood|ist|ists|ers|ors|ogy|men|women)$/;
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

/** Words that the article writes small somewhere, and words it writes large inside a sentence: tells names at the start of a sentence. */
export interface Capitals {
  readonly small: ReadonlySet<string>;
  readonly large: ReadonlySet<string>;
}

/** Counts the capitals of an article; headlines and the first words of sentences do not tell. */
export function countCapitals(tokens: readonly Token[], sentences: readonly OuterSentence[]): Capitals {
  const small = new Set<string>();
  const large = new Set<string>();
  for (const { first, last } of sentences) {
    const titled = inTitleCase(tokens, first, last);
    for (let at = first; at <= last; at++) {
      const token = tokens[at] as Token;
      if (token.kind !== 'word') continue;
      if (!token.capital) small.add(token.lower);
      else if (at > first && !titled) large.add(token.lower);
    }
  }
  return { small, large };
}

/** Words of four letters and more, and the part of them with a capital, that make a sentence a headline. */
const TITLE_WORDS = 4;
const TITLE_SHARE = 0.7;

/** Whether a sentence is written Like a Headline. */
export function inTitleCase(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0;
  let large = 0;
  for (let at = first; at <= last; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (token.capital) large++;
  }
  return words >= TITLE_WORDS && large >= words * TITLE_SHARE;
}

/** A word that is no name even with a capital in a headline. */
function isCommonWord(lower: string, capitals: Capitals): boolean {
  if (!capitals.small.has(lower) && (MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower)) && !verbForm(lower))
    return false;
  if (capitals.small.has(lower) || verbForm(lower) !== undefined || ADJECTIVES.has(lower)) return true;
  return NOUN_ENDING.test(lower) || ADJECTIVE_ENDING.test(lower);
}

/** The tag of each token between two positions (one sentence), by word lists, endings and the words beside it. */
export function tagSentence(
  tokens: readonly Token[],
  first: number,
  last: number,
  capitals: Capitals,
  tags: Tag[],
): void {
  const titled = inTitleCase(tokens, first, last);
  for (let at = first; at <= last; at++) tags[at] = lexicalTag(tokens, at, first, capitals, titled);
  for (let at = first; at <= last; at++) {
    if (tags[at] === 'adjective' && standsAlone((tokens[at] as Token).lower, at, first, last, tags)) tags[at] = 'noun';
    if (
      tags[at] === 'plain' ||
      tags[at] === 'finite' ||
      tags[at] === 'participle' ||
      tags[at] === 'gerund' ||
      tags[at] === 'noun'
    ) {
      tags[at] = inContext(tokens, at, first, last, tags);
    } else if (tags[at] === 'subordinator' || tags[at] === 'relative') {
      tags[at] = linkWord(tokens, at, first, last, tags);
    }
  }
}

function lexicalTag(tokens: readonly Token[], at: number, first: number, capitals: Capitals, titled: boolean): Tag {
  const token = tokens[at] as Token;
  const { lower, kind } = token;
  if (kind === 'quotation') return 'quotation';
  if (kind === 'number') return 'number';
  if (kind === 'possessive') return possessiveOrIs(tokens, at);
  if (kind === 'mark') return MARK_TAGS.get(lower) ?? 'mark';
  if (token.capital && !startsAsCommon(tokens, at, first, capitals)) {
    if (TIME_WORDS.has(lower) && (!MONTHS_AND_NAMES.has(lower) || besideDate(tokens, at))) return 'time';
    if (MODAL_NAMES.has(lower) && !titled) return 'proper';
    if (titled && !capitals.large.has(lower) && isCommonWord(lower, capitals))
      return functionTag(lower) ?? openTag(lower);
    if (!isFunctionWord(lower) || (token.text.length > 1 && token.text === token.text.toUpperCase() && lower !== 'i'))
      return 'proper';
  }
  return functionTag(lower) ?? openTag(lower);
}

/** "in August", "May 5", "early March". */
function besideDate(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.kind === 'number' || BEFORE_MONTH.has(tokens[at - 1]?.lower ?? '');
}

/** "Trump’s plan" or "that’s right". */
function possessiveOrIs(tokens: readonly Token[], at: number): Tag {
  const before = tokens[at - 1]?.lower ?? '';
  return SUBJECT_PRONOUNS.has(before) || ['that', 'there', 'here', 'what', 'how', 'where', 'let'].includes(before)
    ? 'be'
    : 'possessive';
}

/** A capital that only the start of a sentence explains. */
function startsAsCommon(tokens: readonly Token[], at: number, first: number, capitals: Capitals): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const starts =
    at === first ||
    (before?.kind === 'mark' && /^[:—–(\-[*•]|--/.test(before.lower)) ||
    (before?.kind === 'quotation' && at === first + 1);
  if (!starts) return false;
  const shouted = token.text.length > 1 && token.text === token.text.toUpperCase();
  if (isFunctionWord(token.lower) && !shouted) return true;
  const next = tokens[at + 1];
  if (capitals.large.has(token.lower)) return false;
  if (capitals.small.has(token.lower)) return true;
  if (next?.capital && !isFunctionWord(next.lower) && next.text !== 'I')
    return /(?:ly|ing|ed)$/.test(token.lower) && token.lower.length > 5 && !TIME_WORDS.has(next.lower);
  return (
    ADJECTIVES.has(token.lower) ||
    NUMBER_WORDS.has(token.lower) ||
    isListedNoun(token.lower) ||
    verbForm(token.lower) !== undefined ||
    NOUN_OR_VERB.has(singular(token.lower)) ||
    TIME_WORDS.has(token.lower) ||
    NOUN_ENDING.test(token.lower) ||
    ADJECTIVE_ENDING.test(token.lower) ||
    /(?:ly|ing|ed|es|ts|ns|ds|ers|als)$/.test(token.lower)
  );
}

/** A common noun of one of the lists: "people", "agencies", "statement". */
function isListedNoun(lower: string): boolean {
  const one = singular(lower);
  return ROLES.has(one) || BODIES.has(one) || DOCUMENTS.has(one) || isSpeechNoun(lower);
}

function isFunctionWord(lower: string): boolean {
  return functionTag(lower) !== undefined && !NUMBER_WORDS.has(lower);
}

function functionTag(lower: string): Tag | undefined {
  if (lower === 'to') return 'to';
  if (lower === 'that' || lower === 'which' || lower === 'who' || lower === 'whom') return 'relative';
  if (lower === "'s") return 'possessive';
  if (BE.has(lower) || /^(?:is|are|was|were|has)n't$/.test(lower)) return 'be';
  if (HAVE.has(lower)) return 'have';
  if (DO.has(lower)) return 'do';
  if (MODALS.has(lower)) return 'modal';
  if (POSSESSIVES.has(lower)) return 'possessive-pronoun';
  if (PRONOUNS.has(lower)) return 'pronoun';
  if (/^(?:i|you|he|she|it|we|they|who)'(?:s|re|m)$/.test(lower)) return 'pronoun';
  if (/^(?:i|you|he|she|it|we|they|who)'(?:ve|d|ll)$/.test(lower)) return 'pronoun';
  if (DETERMINERS.has(lower)) return 'determiner';
  if (COORDINATORS.has(lower)) return 'coordinator';
  if ((SUBORDINATORS.has(lower) && !PREPOSITIONS.has(lower)) || lower === 'as' || lower === 'since')
    return 'subordinator';
  if (RELATIVES.has(lower)) return 'relative';
  if (PREPOSITIONS.has(lower)) return 'preposition';
  if (ADVERBS.has(lower)) return 'adverb';
  return undefined;
}

function openTag(lower: string): Tag {
  if (/^\d+-/.test(lower)) return 'adjective';
  if (NUMBER_WORDS.has(lower)) return 'number';
  if (TIME_WORDS.has(lower)) return 'time';
  const form = verbForm(lower);
  if (form && !(form.plain && ADJECTIVES.has(lower))) {
    if (form.gerund) return 'gerund';
    if (form.past) return 'finite';
    if (form.participle) return 'participle';
    return form.third ? 'finite' : 'plain';
  }
  if (ADJECTIVES.has(lower)) return 'adjective';
  if (
    lower.length > 4 &&
    lower.endsWith('ly') &&
    !/^(?:family|ally|rally|reply|supply|monopoly|anomaly|assembly|italy|july|bully|belly|jelly|lily|folly)$/.test(
      lower,
    )
  )
    return 'adverb';
  if (NOUN_ENDING.test(lower)) return 'noun';
  if (lower.length > 5 && lower.endsWith('ing')) return 'gerund';
  if (lower.length > 4 && lower.endsWith('ed') && !lower.endsWith('eed') && !lower.endsWith('-ed'))
    return COMPOUND_PARTICIPLE.test(lower) ? 'adjective' : 'finite';
  return ADJECTIVE_ENDING.test(lower) && !NOUNS_LIKE_ADJECTIVES.has(lower) ? 'adjective' : 'noun';
}

/** The tag of the nearest word before, adverbs passed over; undefined at the start of the sentence. */
function tagBefore(at: number, first: number, tags: readonly Tag[]): { tag: Tag; at: number } | undefined {
  let index = at - 1;
  while (index >= first && tags[index] === 'adverb') index--;
  return index >= first ? { tag: tags[index] as Tag, at: index } : undefined;
}

/** "an official said", "the rich": an adjective with nothing to describe is a noun. */
function standsAlone(lower: string, at: number, first: number, last: number, tags: readonly Tag[]): boolean {
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

function inContext(tokens: readonly Token[], at: number, first: number, last: number, tags: readonly Tag[]): Tag {
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
function linkWord(tokens: readonly Token[], at: number, first: number, last: number, tags: readonly Tag[]): Tag {
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
