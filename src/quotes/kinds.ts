import type { Shape, Stance } from './around/shape.js';
import type { MarkedSpan } from './marks/scan.js';
import type { QuotationKind } from './types.js';

/** A quotation with fewer words is a clause only where it stands as one: `“Yes,” said Smith`. */
const CLAUSE_WORDS = 4;
/** Longer stretches are looked at no further. UTF-16 units. */
const REACH = 400;
const STANDS_ALONE: ReadonlySet<Stance> = new Set(['alone', 'tagged', 'introduced']);
const SENTENCE_START = /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{N})/u;
/** A word and then a verb that only stands in a clause of its own: enough to tell a clause without tagging the quotation. */
const FINITE =
  /\p{L}['’]?\s(?:is|are|was|were|am|will|would|has|have|had|do|does|did|can|cannot|could|should|must|may|might|shall)\b|\p{L}(?:n['’]t|['’](?:re|ve|ll|m))\b/iu;

/** What a quotation is: whole clauses, a few words inside the writer's sentence, or words that nobody says. */
export function kindOf(text: string, span: MarkedSpan, { stance, end }: Shape, saidByNobody: boolean): QuotationKind {
  if (saidByNobody) return 'term';
  const head = text.slice(span.start, Math.min(span.end, span.start + REACH));
  if (head.split(/\s+/).length < CLAUSE_WORDS)
    return STANDS_ALONE.has(stance) && end !== 'other' && SENTENCE_START.test(head) ? 'speech' : 'fragment';
  return SENTENCE_START.test(head) || FINITE.test(head) ? 'speech' : 'fragment';
}
