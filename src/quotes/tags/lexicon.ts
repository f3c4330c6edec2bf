import { ADJECTIVES } from '../../language/lexicon/adjectives.js';
import { BODIES } from '../../language/lexicon/bodies.js';
import { DOCUMENTS, SPEECH_NOUNS, WORKS } from '../../language/lexicon/documents.js';
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
  QUANTIFIERS,
  RELATIVES,
  SUBORDINATORS,
} from '../../language/lexicon/function-words.js';
import { ROLES } from '../../language/lexicon/titles.js';
import { singular } from '../../language/nouns.js';
import { verbForm } from '../../language/verbs/forms.js';

const SMALL = unionOf([
  BE,
  HAVE,
  DO,
  MODALS,
  POSSESSIVES,
  PRONOUNS,
  DETERMINERS,
  QUANTIFIERS,
  RELATIVES,
  PREPOSITIONS,
  COORDINATORS,
  SUBORDINATORS,
  ADVERBS,
  ADJECTIVES,
]);
const NOUNS = unionOf([ROLES, BODIES, DOCUMENTS, SPEECH_NOUNS, WORKS]);

/** No list has a longer word. */
const LONGEST_WORD = 40;

/** Whether a word (in lower case) stands in one of the word lists: the only words that features may tell apart by name. */
export function isListed(lower: string): boolean {
  if (lower.length > LONGEST_WORD) return false;
  return SMALL.has(lower) || verbForm(lower) !== undefined || NOUNS.has(singular(lower));
}

function unionOf(lists: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => [...list]));
}
