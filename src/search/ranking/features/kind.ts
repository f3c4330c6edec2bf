import type { SentenceView } from '../../reading/sentence-view.js';
import type { TypedSpan } from '../../reading/typed-spans.js';
import type { Pool } from '../pool.js';

/** Terms that give a reason, and weaker ones that may. */
const REASON = ['because', 'reason', 'due', 'caus', 'order', 'therefor', 'result'];
const PURPOSE = ['so', 'since', 'after', 'to', 'for'];
const MEANS = ['by', 'through', 'use', 'with', 'via'];
const PLACED = ['in', 'at', 'near'];
/** So many words between a possible answer and the words asked for count as near. */
const NEAR = 6;

/** Whether the sentence holds something of the form that the question asks for and does not itself name. */
export function kindFeatures(pool: Pool, index: number): Record<string, number> {
  const { asked } = pool;
  const { kind, wanted, focus } = asked.question;
  const view = pool.views[index] as SentenceView;
  const fresh = view.typed.filter((span) => span.terms.some((term) => !asked.asked.has(term)));
  const fitting = fresh.filter((span) => wanted.includes(span.type));
  const best = fitting.some((span) => span.type === wanted[0]) ? 1 : 0;
  const any = fitting.length > 0 ? 1 : 0;
  const near = nearness(pool, view, fitting);
  const is = (asking: string) => (kind === asking ? 1 : 0);
  const has = (list: readonly string[]) => (list.some((term) => view.positions.has(term)) ? 1 : 0);
  const names = fresh.some((span) => NAMES.has(span.type)) ? 1 : 0;
  const quoted = view.quotations.length > 0 ? 1 : 0;
  return {
    whoPerson: best * is('who'),
    whoName: any * is('who'),
    whoNear: near * is('who'),
    whenDate: any * is('when'),
    whenNear: near * is('when'),
    wherePlace: best * is('where'),
    whereName: any * is('where'),
    whereNear: near * is('where'),
    whereIn: has(PLACED) * is('where'),
    manyNumber: best * is('how-many'),
    manyAny: any * is('how-many'),
    manyNear: near * is('how-many'),
    muchNumber: any * is('how-much'),
    muchMoney: best * is('how-much'),
    longDuration: best * is('how-long'),
    longAny: any * is('how-long'),
    countFocus: focus !== null && kind === 'how-many' && fresh.some((span) => counts(view, span, focus)) ? 1 : 0,
    whyReason: has(REASON) * is('why'),
    whyPurpose: has(PURPOSE) * is('why'),
    howMeans: has(MEANS) * is('how'),
    whichName: names * is('which'),
    whatName: names * is('what'),
    whatQuotation: quoted * is('what'),
    otherQuotation: quoted * (1 - is('what')),
    typeNear: near,
    several: pool.plural && fitting.length >= 2 ? 1 : 0,
    severalNames: pool.plural && fresh.filter((span) => NAMES.has(span.type)).length >= 2 ? 1 : 0,
    fresh: Math.min(1, view.words.filter((word) => !word.stop && !asked.asked.has(word.term)).length / 10),
  };
}

const NAMES: ReadonlySet<string> = new Set(['person', 'name', 'organisation', 'place']);

/** The largest share of the question's weight that stands within NEAR words of one of the spans. */
function nearness(pool: Pool, view: SentenceView, spans: readonly TypedSpan[]): number {
  let best = 0;
  for (const span of spans) {
    const from = view.words.findIndex((word) => word.start >= span.start) - NEAR;
    const to = from + NEAR + span.terms.length + NEAR;
    let weight = 0;
    for (const term of pool.asked.terms)
      if (view.positions.get(term.term)?.some((position) => position >= from && position <= to)) weight += term.weight;
    best = Math.max(best, weight / pool.asked.total);
  }
  return best;
}

/** "*four* people": the noun asked for stands within three words behind the number. */
function counts(view: SentenceView, span: TypedSpan, focus: string): boolean {
  if (span.type !== 'number') return false;
  const at = view.words.findIndex((word) => word.start >= span.end);
  return at >= 0 && view.words.slice(at, at + 3).some((word) => word.term === focus);
}
