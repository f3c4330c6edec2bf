import type { SentenceView } from '../../index/sentence-view.js';
import type { QuestionKind } from '../../question/kinds.js';
import type { TypedSpan } from '../../typed/typed-spans.js';
import type { Pool } from '../pool.js';
import type { WeighedQuestion } from '../weigh.js';
import type { Candidate } from './candidate.js';
import { COLUMN, type Row } from './columns.js';

/** Terms that give a reason, and weaker ones that may. */
const REASON = ['because', 'reason', 'due', 'caus', 'order', 'therefor', 'result'];
const PURPOSE = ['so', 'since', 'after', 'to', 'for'];
const MEANS = ['by', 'through', 'use', 'with', 'via'];
const PLACED = ['in', 'at', 'near'];
/** So many words between a possible answer and the words asked for count as near. */
const NEAR = 6;
/** A name this near to a noun is what the noun is said of. Words. */
const BESIDE = 3;
const NAMES: ReadonlySet<string> = new Set(['person', 'name', 'organisation', 'place']);

/** Whether the sentence holds something of the form that the question asks for and does not itself name. */
export function kindFeatures({ asked, plural }: Pool, candidate: Candidate, row: Row): void {
  const { kind, wanted } = asked.question;
  const { view, fresh, places } = candidate;
  const fitting = wanted.length > 0 ? fresh.filter((span) => wanted.includes(span.type)) : [];
  const names = fresh.filter((span) => NAMES.has(span.type)).length;
  const quoted = view.quotations.length > 0 ? 1 : 0;
  const form: Form = {
    best: fitting.some((span) => span.type === wanted[0]) ? 1 : 0,
    any: fitting.length > 0 ? 1 : 0,
    near: nearness(asked, places, fitting),
    names: names > 0 ? 1 : 0,
    quoted,
  };
  OF_KIND[kind]?.(form, candidate, asked, row);
  let named = 0;
  for (const { at } of asked.terms) for (const place of places[at] ?? []) if (!view.words[place]?.stop) named++;
  row[COLUMN.otherQuotation] = kind === 'what' ? 0 : quoted;
  row[COLUMN.typeNear] = form.near;
  row[COLUMN.several] = plural && fitting.length >= 2 ? 1 : 0;
  row[COLUMN.severalNames] = plural && names >= 2 ? 1 : 0;
  row[COLUMN.focusName] = isFocusNamed(asked, candidate) ? 1 : 0;
  row[COLUMN.fresh] = Math.min(1, (view.telling - named) / 10);
}

/** Whether the sentence has something of the form wanted most, of any form wanted, how near, any name, and a quotation. */
interface Form {
  readonly best: number;
  readonly any: number;
  readonly near: number;
  readonly names: number;
  readonly quoted: number;
}

type OfKind = (form: Form, candidate: Candidate, asked: WeighedQuestion, row: Row) => void;

/** What only questions of one kind look at. */
const OF_KIND: Partial<Record<QuestionKind, OfKind>> = {
  who({ best, any, near }, { view, unnamed }, _asked, row) {
    row[COLUMN.byName] = unnamed.some((span) => NAMES.has(span.type) && isDoer(view, span)) ? 1 : 0;
    row[COLUMN.whoPerson] = best;
    row[COLUMN.whoName] = any;
    row[COLUMN.whoNear] = near;
  },
  when({ best, near }, _candidate, _asked, row) {
    row[COLUMN.whenDate] = best;
    row[COLUMN.whenNear] = near;
  },
  where({ best, any, near }, { view }, _asked, row) {
    row[COLUMN.wherePlace] = best;
    row[COLUMN.whereName] = any;
    row[COLUMN.whereNear] = near;
    row[COLUMN.whereIn] = has(view, PLACED);
  },
  'how-many'({ best, any, near }, { view, fresh }, { question }, row) {
    const { focus } = question;
    row[COLUMN.manyNumber] = best;
    row[COLUMN.manyAny] = any;
    row[COLUMN.manyNear] = near;
    row[COLUMN.countFocus] = focus !== null && fresh.some((span) => counts(view, span, focus)) ? 1 : 0;
  },
  'how-much'({ best, any }, _candidate, _asked, row) {
    row[COLUMN.muchNumber] = any;
    row[COLUMN.muchMoney] = best;
  },
  'how-long'({ best, any }, _candidate, _asked, row) {
    row[COLUMN.longDuration] = best;
    row[COLUMN.longAny] = any;
  },
  why(_form, { view }, _asked, row) {
    row[COLUMN.whyReason] = has(view, REASON);
    row[COLUMN.whyPurpose] = has(view, PURPOSE);
  },
  how(_form, { view }, _asked, row) {
    row[COLUMN.howMeans] = has(view, MEANS);
  },
  which({ names }, _candidate, _asked, row) {
    row[COLUMN.whichName] = names;
  },
  what({ names, quoted }, _candidate, _asked, row) {
    row[COLUMN.whatName] = names;
    row[COLUMN.whatQuotation] = quoted;
  },
};

function has(view: SentenceView, terms: readonly string[]): number {
  return terms.some((term) => view.positions.has(term)) ? 1 : 0;
}

/** "directed *by* Sam Mendes". */
function isDoer({ words }: SentenceView, { first }: TypedSpan): boolean {
  return words[first - 1]?.folded === 'by';
}

/** "the *director* Sam Mendes", "Lyon, a *city*": a name that the question does not have stands beside the noun asked for. */
function isFocusNamed({ question }: WeighedQuestion, { view, fresh }: Candidate): boolean {
  const places = question.focus === null ? undefined : view.positions.get(question.focus);
  if (!places) return false;
  return fresh.some(
    ({ type, first, behind }) =>
      NAMES.has(type) && places.some((place) => place >= first - BESIDE && place < behind + BESIDE),
  );
}

/** The largest share of the question's weight that stands within NEAR words of one of the spans. */
function nearness(asked: WeighedQuestion, places: Candidate['places'], spans: readonly TypedSpan[]): number {
  let best = 0;
  for (const { first, terms } of spans) {
    const from = first - NEAR;
    const to = first + terms.length + NEAR;
    let weight = 0;
    for (const term of asked.terms)
      if (places[term.at]?.some((place) => place >= from && place <= to)) weight += term.weight;
    best = Math.max(best, weight / asked.total);
  }
  return best;
}

/** "*four* people": the noun asked for stands within three words behind the number. */
function counts({ words }: SentenceView, { type, behind }: TypedSpan, focus: string): boolean {
  return type === 'number' && words.slice(behind, behind + 3).some((word) => word.term === focus);
}
