import type { Reading } from './reading.js';
import type { QuotationKind } from './types.js';

/** Words that a quotation must have to be a clause or more. */
const CLAUSE_WORDS = 4;

/** What a quotation is: whole clauses, a few words inside the writer's sentence, or words that nobody says. */
export function kindOf(reading: Reading, index: number, spoken: boolean): QuotationKind {
  if (!spoken) return 'term';
  const span = reading.spans[index];
  const text = reading.article.text.slice(span?.start, span?.end);
  const words = text.split(/\s+/).length;
  const startsLikeSentence = /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{N})/u.test(text);
  const endsLikeSentence = /[.!?…,]$/.test(text);
  return words >= CLAUSE_WORDS && (startsLikeSentence || (endsLikeSentence && words >= CLAUSE_WORDS * 2))
    ? 'speech'
    : 'fragment';
}
