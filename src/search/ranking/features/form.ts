import type { SentenceView } from '../../reading/sentence-view.js';
import type { Match } from '../match.js';
import type { Pool } from '../pool.js';

const BE = new Set(['is', 'are', 'was', 'were', "'s"]);
const NAMING = new Set(['name', 'title', 'call', 'known', 'nicknam', 'nam']);
/** A subject stands among so many first words. */
const HEAD = 5;
/** Shares of the question's weight. */
const NEARLY_ALL = 0.8;
const LITTLE = 0.35;
/** A possible answer this near to a word asked for stands with it. Words. */
const BESIDE = 3;

/** How the sentence is built, held against how the question is. */
export function formFeatures(pool: Pool, index: number): Record<string, number> {
  const { asked } = pool;
  const { question } = asked;
  const view = pool.views[index] as SentenceView;
  const match = pool.matchAt(index) as Match;
  const terms = asked.terms;
  const strong = terms.filter((term) => !term.weak);
  const first = strong[0];
  const last = strong.at(-1);
  const has = (term: string | undefined) => (term !== undefined && view.positions.has(term) ? 1 : 0);
  const inHead = (term: string) => (view.positions.get(term)?.[0] ?? HEAD) < HEAD;
  const numbers = terms.filter((term) => /^\d/.test(term.folded));
  const same = terms.reduce((sum, term) => sum + (view.folded.has(term.folded) ? term.weight : 0), 0);
  const fresh = view.typed.filter((span) => !span.terms.some((term) => asked.asked.has(term)));
  const freshName = fresh.some(
    (span) => span.type !== 'number' && span.type !== 'duration' && span.type !== 'money' && span.type !== 'date',
  )
    ? 1
    : 0;
  const naming = terms.some((term) => NAMING.has(term.term)) ? 1 : 0;
  const defines =
    first !== undefined &&
    strong.length <= 2 &&
    definition(
      view,
      strong.map((term) => term.term),
    )
      ? 1
      : 0;
  const asksBeing = BE.has(question.words[1]?.folded ?? '') ? 1 : 0;
  const stops = asked.stops.reduce((sum, stop) => sum + stop.weight, 0);
  const stopsHeld = asked.stops.reduce((sum, stop) => sum + (view.positions.has(stop.term) ? stop.weight : 0), 0);
  return {
    firstTerm: has(first?.term),
    lastTerm: has(last?.term),
    subjectInHead: strong.some((term) => term.name && inHead(term.term)) ? 1 : 0,
    anyInHead: strong.reduce((sum, term) => sum + (inHead(term.term) ? term.weight : 0), 0) / asked.total,
    numbersHeld: numbers.length > 0 && numbers.every((term) => view.positions.has(term.term)) ? 1 : 0,
    numbersMissing: numbers.some((term) => !view.positions.has(term.term)) ? 1 : 0,
    sameForm: same / asked.total,
    stopWeight: stops > 0 ? stopsHeld / stops : 0,
    introduces: asked.rarest[0] && pool.firstWith(asked.rarest[0].term) === index ? 1 : 0,
    introducesShort: strong.length <= 2 && asked.rarest[0] && pool.firstWith(asked.rarest[0].term) === index ? 1 : 0,
    namingName: naming * freshName,
    defines: defines * asksBeing,
    bestCoverage: match.loose > 0 && match.loose >= pool.bestLoose() - 1e-9 ? 1 : 0,
    coverageGap: (pool.bestLoose() - match.loose) / asked.total,
    oneMissing: match.held.filter((held) => held === 0).length === 1 ? 1 : 0,
    nothingHeld: match.loose === 0 ? 1 : 0,
    nothingHeldOfAll: match.loose === 0 && pool.bestLoose() >= asked.total * NEARLY_ALL && strong.length > 1 ? 1 : 0,
    littleHeldOfAll:
      match.loose < asked.total * LITTLE && pool.bestLoose() >= asked.total * NEARLY_ALL && strong.length > 1 ? 1 : 0,
    manyHeld: match.held.filter((held) => held === 1).length >= 3 ? 1 : 0,
    allOfMany: strong.length >= 3 && match.held.every((held) => held > 0) ? 1 : 0,
    noneMissing: match.held.every((held) => held > 0) ? 1 : 0,
    wantedBeside: beside(pool, view, index),
    parenthesis: view.punctuation.parenthesis ? 1 : 0,
    colon: view.punctuation.colon ? 1 : 0,
    question: view.punctuation.question ? 1 : 0,
    list: Math.min(1, view.punctuation.commas / 6),
  };
}

/** "X is …", "X, the …", "X (…": the first words name what is asked for and say what it is. */
function definition(view: SentenceView, terms: readonly string[]): boolean {
  const at = Math.max(...terms.map((term) => view.positions.get(term)?.[0] ?? Number.POSITIVE_INFINITY));
  if (at >= HEAD + 2) return false;
  return view.words.slice(at + 1, at + 4).some((word) => BE.has(word.folded));
}

/** Something of the form asked for stands right beside a telling word of the question. */
function beside(pool: Pool, view: SentenceView, _index: number): number {
  const { wanted } = pool.asked.question;
  let best = 0;
  for (const span of view.typed) {
    if (!wanted.includes(span.type) || span.terms.some((term) => pool.asked.asked.has(term))) continue;
    const from = view.words.findIndex((word) => word.start >= span.start);
    const to = from + span.terms.length;
    for (const term of pool.asked.terms) {
      if (term.weak) continue;
      if (view.positions.get(term.term)?.some((at) => at >= from - BESIDE && at < to + BESIDE))
        best = Math.max(best, term.weight);
    }
  }
  return best / pool.asked.total;
}
