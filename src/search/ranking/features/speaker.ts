import type { SentenceView } from '../../reading/sentence-view.js';
import { termOf } from '../../words/words.js';
import type { Pool } from '../pool.js';

/** Terms of verbs with which a question asks what somebody said. */
const SAYING = new Set(
  `say tell claim warn announce describe call think believe ask argue accuse criticize complain report suggest deny admit explain
  state comment respond react quote according`
    .split(/\s+/)
    .map(termOf),
);
const SAYS = ['say', 'tell'].map(termOf);

/** Who speaks in the sentence, and whether the question names them. */
export function speakerFeatures(pool: Pool, index: number): Record<string, number> {
  const { asked } = pool;
  const view = pool.views[index] as SentenceView;
  const asksSaying = asked.terms.some((term) => SAYING.has(term.term)) ? 1 : 0;
  const quoted = view.quotations.length > 0 ? 1 : 0;
  const stated = view.statements.length > 0 ? 1 : 0;
  let known = 0;
  let hidden = 0;
  let implied = 0;
  for (const term of asked.terms) {
    if (view.impliedTerms.has(term.term) && !view.positions.has(term.term)) implied += term.weight / asked.total;
    if (!view.speakerTerms.has(term.term)) continue;
    known += term.weight / asked.total;
    if (!view.positions.has(term.term)) hidden += term.weight / asked.total;
  }
  return {
    sayingQuotation: asksSaying * quoted,
    sayingStatement: asksSaying * stated,
    sayingSpeaker: asksSaying * known,
    speaker: known,
    hiddenSpeaker: hidden,
    implied,
    impliedName: asked.terms.some(
      (term) => term.name && !view.positions.has(term.term) && view.impliedTerms.has(term.term),
    )
      ? 1
      : 0,
    whoSpeaks: asked.question.kind === 'who' ? asksSaying * Math.max(quoted, stated) : 0,
    says: SAYS.some((term) => view.positions.has(term)) ? asksSaying : 0,
  };
}
