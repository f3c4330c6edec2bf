import type { Token } from '../../language/tokens/types.js';
import type { Mention, TokenRange } from './types.js';

const MALE_PRONOUNS = new Set(['he', 'him', 'his', 'himself', "he's", "he'd", "he'll"]);
const FEMALE_PRONOUNS = new Set(['she', 'her', 'hers', 'herself', "she's", "she'd", "she'll"]);
/** Pronouns and quantities that stand for several. */
export const PLURAL_PRONOUNS = new Set([
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

/** A mention while it is being put together. */
export type Draft = { -readonly [Key in keyof Mention]: Mention[Key] };

/** A pronoun as a mention. */
export function pronoun(tokens: readonly Token[], at: number, sentence: number): Draft {
  const { lower } = tokens[at] as Token;
  const mention = draft(tokens, { first: at, last: at }, sentence, 'pronoun');
  mention.plural = PLURAL_PRONOUNS.has(lower);
  mention.gender = MALE_PRONOUNS.has(lower) ? 'male' : FEMALE_PRONOUNS.has(lower) ? 'female' : undefined;
  return mention;
}

/** A mention of which nothing is known but where it stands and what it is. */
export function draft(tokens: readonly Token[], range: TokenRange, sentence: number, kind: Mention['kind']): Draft {
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
