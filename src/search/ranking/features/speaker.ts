import { termOf } from '../../../language/terms/words.js';
import { SAYING_PLAINLY } from '../../../language/verbs/saying.js';
import type { Pool } from '../pool.js';
import type { Candidate } from './candidate.js';
import { COLUMN, type Row } from './columns.js';

const SAYS = [...SAYING_PLAINLY].map(termOf);

/** Who speaks in the sentence, and whether the question names them. */
export function speakerFeatures({ asked, matches }: Pool, { index, view }: Candidate, row: Row): void {
  const { speakerTerms, impliedTerms } = view;
  let known = 0;
  let hidden = 0;
  let implied = 0;
  let impliedName = 0;
  for (const { term, at, weight, name } of asked.terms) {
    const speaks = speakerTerms.size > 0 && speakerTerms.has(term);
    if (speaks) known += weight / asked.total;
    if (matches.held(index, at) === 1) continue;
    if (speaks) hidden += weight / asked.total;
    if (impliedTerms.size === 0 || !impliedTerms.has(term)) continue;
    implied += weight / asked.total;
    if (name) impliedName = 1;
  }
  row[COLUMN.speaker] = known;
  row[COLUMN.hiddenSpeaker] = hidden;
  row[COLUMN.implied] = implied;
  row[COLUMN.impliedName] = impliedName;
  if (!asked.saying) return;
  const quoted = view.quotations.length > 0 ? 1 : 0;
  const stated = view.statements.length > 0 ? 1 : 0;
  row[COLUMN.sayingQuotation] = quoted;
  row[COLUMN.sayingStatement] = stated;
  row[COLUMN.sayingSpeaker] = known;
  row[COLUMN.whoSpeaks] = asked.question.kind === 'who' ? Math.max(quoted, stated) : 0;
  row[COLUMN.says] = SAYS.some((term) => view.positions.has(term)) ? 1 : 0;
}
