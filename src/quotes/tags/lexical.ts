import { ADJECTIVES, NOUNS_LIKE_ADJECTIVES } from '../../language/lexicon/adjectives.js';
import { BODIES } from '../../language/lexicon/bodies.js';
import { DOCUMENTS } from '../../language/lexicon/documents.js';
import {
  ADVERBS,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../../language/lexicon/function-words.js';
import { FEMALE_NAMES, MALE_NAMES } from '../../language/lexicon/given-names.js';
import { NUMBER_WORDS } from '../../language/lexicon/numbers.js';
import { TIME_WORDS } from '../../language/lexicon/times.js';
import { ROLES } from '../../language/lexicon/titles.js';
import { NOUN_OR_VERB } from '../../language/lexicon/verbs.js';
import { isSpeechNoun, singular } from '../../language/nouns.js';
import type { Token } from '../../language/tokens/types.js';
import { type VerbForm, verbForm } from '../../language/verbs/forms.js';
import type { Capitals } from './capitals.js';
import { ADJECTIVE_ENDING, NOUN_ENDING } from './endings.js';
import type { Tag } from './types.js';

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
/** Helpers that are names when written large inside a sentence: George Will, Theresa May. */
const MODAL_NAMES = new Set(['will', 'may']);
const MARK_TAGS = new Map<string, Tag>([['&', 'coordinator']]);
/** "well-connected", "Saudi-led"; verbs that begin so are "re-elected", "co-signed". */
const COMPOUND_PARTICIPLE = /^(?!(?:re|co|pre|mis|over|out|cross|fact|double)-).+-/;

/** The tag of a word by itself: by its capital, the word lists and its ending. */
export function lexicalTag(
  tokens: readonly Token[],
  at: number,
  first: number,
  capitals: Capitals,
  titled: boolean,
): Tag {
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

/** The tags of all words of the lists; no other word without an apostrophe has one. */
const FUNCTION_TAGS = new Map<string, Tag | undefined>(
  [
    ...[BE, HAVE, DO, MODALS, POSSESSIVES, PRONOUNS, DETERMINERS, COORDINATORS, SUBORDINATORS, RELATIVES, PREPOSITIONS],
    ...[ADVERBS, new Set(['to', 'that', 'which', 'who', 'whom', 'as', 'since'])],
  ].flatMap((list) => [...list].map((word) => [word, findFunctionTag(word)] as const)),
);

function functionTag(lower: string): Tag | undefined {
  return FUNCTION_TAGS.get(lower) ?? (lower.includes("'") ? findFunctionTag(lower) : undefined);
}

function findFunctionTag(lower: string): Tag | undefined {
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
  if (form && !(form.plain && ADJECTIVES.has(lower))) return verbTag(form);
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

function verbTag(form: VerbForm): Tag {
  if (form.gerund) return 'gerund';
  if (form.past) return 'finite';
  if (form.participle) return 'participle';
  return form.third ? 'finite' : 'plain';
}

/** A word that is no name even with a capital in a headline. */
function isCommonWord(lower: string, capitals: Capitals): boolean {
  if (!capitals.small.has(lower) && (MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower)) && !verbForm(lower))
    return false;
  if (capitals.small.has(lower) || verbForm(lower) !== undefined || ADJECTIVES.has(lower)) return true;
  return NOUN_ENDING.test(lower) || ADJECTIVE_ENDING.test(lower);
}
