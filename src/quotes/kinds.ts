import type { MarkedSpan } from './marks/scan.js';
import type { QuotationKind } from './types.js';

/** Words that a quotation must have to be a clause or more; twice as many where it begins in the middle of one. */
const CLAUSE_WORDS = 4;
/** Longer stretches are counted no further. UTF-16 units. */
const COUNT_REACH = 400;

/** What a quotation is: whole clauses, a few words inside the writer's sentence, or words that nobody says. */
export function kindOf(text: string, span: MarkedSpan, saidByNobody: boolean): QuotationKind {
  if (saidByNobody) return 'term';
  const head = text.slice(span.start, Math.min(span.end, span.start + COUNT_REACH));
  const words = head.split(/\s+/).length;
  const startsLikeSentence = /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{N})/u.test(head);
  const endsLikeSentence = /[.!?…,]/.test(text[span.end - 1] ?? '');
  return words >= CLAUSE_WORDS && (startsLikeSentence || (endsLikeSentence && words >= CLAUSE_WORDS * 2))
    ? 'speech'
    : 'fragment';
}
