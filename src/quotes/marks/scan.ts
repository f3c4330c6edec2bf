import type { Span } from '../../language/span.js';
import { closingCost, familyOf, nestingCost, openingCost, strayCost, unclosedCost } from './costs.js';
import { type Family, findMarks, type Mark } from './glyphs.js';

/** A stretch between quotation marks, within one paragraph. Offsets are UTF-16 units of the text, end exclusive. */
export interface MarkedSpan extends Span {
  /** The stretch with its marks. */
  readonly marked: Span;
  /** Between single marks (‘ ’ or ' '), which headlines and British papers use. */
  readonly single: boolean;
  /** False where the closing mark is missing: the quotation goes on in the next paragraph, or somebody forgot it. */
  readonly closed: boolean;
  /** The paragraph before ended inside a quotation and this span opens the paragraph: both are one utterance. */
  readonly continues: boolean;
}

/** How the marks of one paragraph may stand to each other: outside, inside a family, inside a mark within that family. */
interface State {
  readonly family: Family | null;
  readonly nested: Family | null;
}

const FAMILIES: readonly Family[] = [
  'curly',
  'straight',
  'pair',
  'low',
  'guillemet',
  'corner',
  'single-curly',
  'single-straight',
  'single-guillemet',
];
/** The inner mark's family matters little; one of each class is enough. */
const NESTED: readonly Family[] = ['curly', 'single-curly'];

const STATES: readonly State[] = [
  { family: null, nested: null },
  ...FAMILIES.map((family) => ({ family, nested: null })),
  ...FAMILIES.flatMap((family) => NESTED.map((nested) => ({ family, nested }))),
];
const OUTSIDE = 0;
const STATE_OF = new Map(STATES.map((state, index) => [`${state.family}/${state.nested}`, index]));
const stateOf = (family: Family | null, nested: Family | null) => STATE_OF.get(`${family}/${nested}`) as number;

/** For each state: the state that its closing mark leads to, and the states that an opening mark of each family leads to. */
const AFTER_CLOSING = STATES.map((state) => (state.nested ? stateOf(state.family, null) : OUTSIDE));
const AFTER_OPENING = STATES.map(
  (state) =>
    new Map<Family, number>(
      state.nested
        ? []
        : FAMILIES.map((family) => [
            family,
            state.family
              ? stateOf(state.family, family.startsWith('single') ? 'single-curly' : 'curly')
              : stateOf(family, null),
          ]),
    ),
);

/** A mark that costs less as an opening one opens the paragraph that it begins. */
const REOPENING_COST = 2;
/** How much text after a mark is looked at to see an elision ('em, '90s). */
const ELISION_REACH = 6;

/** All quoted stretches of a text, one per paragraph (non-empty line) that they touch; nested quotations are part of the outer one. Linear in the length. */
export function findMarkedSpans(text: string): MarkedSpan[] {
  const paragraphs: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].trimEnd().length;
    if (end > start) paragraphs.push({ start, end });
  }
  return scanParagraphs(text, paragraphs);
}

/** As `findMarkedSpans`, over paragraphs that are known already. */
export function scanParagraphs(text: string, paragraphs: readonly Span[]): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let openBefore = false;
  let marks = paragraphs[0] ? findMarks(text, paragraphs[0]) : [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    const nextMarks = next ? findMarks(text, next) : [];
    const opening = nextMarks[0];
    const reopensNext = opening !== undefined && opening.start === next?.start && openingCost(opening) < REOPENING_COST;
    const own = readParagraph(text, paragraph, marks, reopensNext, openBefore);
    // One by one: a spread of a million would not fit into a call.
    for (const span of own) spans.push(span);
    marks = nextMarks;
    const last = own.at(-1);
    openBefore = last !== undefined && !last.closed && last.end >= paragraph.end;
  }
  return spans;
}

/** The cheapest reading of a paragraph's marks (Viterbi over the states above). */
function readParagraph(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  reopensNext: boolean,
  openBefore: boolean,
): MarkedSpan[] {
  if (marks.length === 0) return [];
  const width = STATES.length;
  let costs = new Float64Array(width).fill(Infinity);
  let next = new Float64Array(width);
  costs[OUTSIDE] = 0;
  const cameFrom = new Uint8Array(marks.length * width);
  let at = 0;
  const offer = (to: number, from: number, cost: number) => {
    if (cost < (next[to] as number)) {
      next[to] = cost;
      cameFrom[at * width + to] = from;
    }
  };
  for (; at < marks.length; at++) {
    const mark = marks[at] as Mark;
    next.fill(Infinity);
    const family = familyOf(mark);
    const opening = openingCost(mark);
    const following = text.slice(mark.end, mark.end + ELISION_REACH);
    const stray = [strayCost(mark, false, following), strayCost(mark, true, following)] as const;
    for (let from = 0; from < width; from++) {
      const cost = costs[from] as number;
      if (cost === Infinity) continue;
      const state = STATES[from] as State;
      const open = state.nested ?? state.family;
      if (open) offer(AFTER_CLOSING[from] as number, from, cost + closingCost(mark, open));
      const inner = family ? AFTER_OPENING[from]?.get(family) : undefined;
      if (inner !== undefined)
        offer(inner, from, cost + opening + (state.family ? nestingCost(mark, state.family) : 0));
      offer(from, from, cost + (open ? stray[1] : stray[0]));
    }
    [costs, next] = [next, costs];
  }
  return trace(text, paragraph, marks, costs, cameFrom, reopensNext, openBefore);
}

/** Follows the cheapest reading back and turns it into spans. */
function trace(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  costs: Float64Array,
  cameFrom: Uint8Array,
  reopensNext: boolean,
  openBefore: boolean,
): MarkedSpan[] {
  const width = STATES.length;
  const path = (end: number) => {
    const states = new Uint8Array(marks.length + 1);
    states[marks.length] = end;
    for (let at = marks.length - 1; at >= 0; at--)
      states[at] = cameFrom[at * width + (states[at + 1] as number)] as number;
    return states;
  };
  /** Where the span that is still open at the end of this reading began. */
  const openedAt = (states: Uint8Array) => {
    let at = marks.length;
    while (at > 0 && states[at - 1] !== OUTSIDE) at--;
    return marks[at - 1];
  };
  let best = path(OUTSIDE);
  let bestCost = costs[OUTSIDE] as number;
  for (let end = 1; end < width; end++) {
    const cost = costs[end] as number;
    if (cost >= bestCost || STATES[end]?.nested) continue;
    const states = path(end);
    const opening = openedAt(states);
    if (!opening) continue;
    const total =
      cost + unclosedCost(previousInk(text, paragraph, opening), opening.start === paragraph.start, reopensNext);
    if (total < bestCost) {
      best = states;
      bestCost = total;
    }
  }
  return spansOf(text, paragraph, marks, best, openBefore);
}

/** The mark with the last character that is not white space before it. */
function previousInk(text: string, paragraph: Span, mark: Mark): Mark {
  let at = mark.start - 1;
  while (at >= paragraph.start && /\s/.test(text[at] as string)) at--;
  return { ...mark, before: at >= paragraph.start ? (text[at] as string) : '' };
}

function spansOf(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  states: Uint8Array,
  openBefore: boolean,
): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let opening: Mark | null = null;
  const close = (end: number, markedEnd: number, closed: boolean) => {
    if (!opening) return;
    const inner = trim(text, opening.end, end);
    if (inner.end > inner.start) {
      spans.push({
        ...inner,
        marked: { start: opening.start, end: markedEnd },
        single: opening.single,
        closed,
        continues: openBefore && opening.start === paragraph.start,
      });
    }
    opening = null;
  };
  for (const [at, mark] of marks.entries()) {
    const before = states[at] as number;
    const after = states[at + 1] as number;
    if (before === OUTSIDE && after !== OUTSIDE) opening = mark;
    else if (before !== OUTSIDE && after === OUTSIDE) close(mark.start, mark.end, true);
  }
  close(paragraph.end, paragraph.end, false);
  return spans;
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] as string)) from++;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}
