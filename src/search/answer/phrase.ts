import type { Span } from '../../language/span.js';
import type { SentenceView } from '../index/sentence-view.js';
import type { Question } from '../question/question.js';
import type { AnswerType, TypedSpan } from '../typed/typed-spans.js';

/** Kinds of question whose answer is a name, a date, a place or a number. */
const PHRASED = new Set(['who', 'when', 'where', 'how-many', 'how-much', 'how-long']);

/** The stretch of a sentence that answers by its form, nearest to the words asked for; null where the form is not clear. */
export function phraseOf(question: Question, view: SentenceView, within: Span): Span | null {
  // "Who is Ann Lee?" asks for what she is: no name answers it.
  if (!PHRASED.has(question.kind) || asksForRole(question)) return null;
  const asked = new Set(question.terms.map((term) => term.term));
  const places = question.terms.flatMap(({ term }) => view.positions.get(term) ?? []);
  const fitting = view.typed
    .filter((span) => span.start >= within.start && span.end <= within.end)
    .filter((span) => question.wanted.includes(span.type) && !span.terms.some((term) => asked.has(term)))
    .map((span) => ({ span, cost: cost(question.wanted, span.type) + distance(span, places) }))
    .sort((a, b) => a.cost - b.cost);
  const best = fitting[0]?.span;
  return best ? { start: best.start, end: best.end } : null;
}

function asksForRole({ kind, being, terms }: Question): boolean {
  return kind === 'who' && being && terms.every(({ name }) => name);
}

/** The form wanted least costs as much as so many words of distance for each step. */
const STEP = 3;

function cost(wanted: readonly AnswerType[], type: AnswerType): number {
  return wanted.indexOf(type) * STEP;
}

/** Mean distance in words from the span to the words asked for. */
function distance({ first }: TypedSpan, places: readonly number[]): number {
  if (places.length === 0) return 0;
  return places.reduce((sum, place) => sum + Math.abs(place - first), 0) / places.length;
}
