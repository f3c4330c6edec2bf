import type { Token } from '../../language/tokens/types.js';
import { verbClass } from '../../language/verbs/saying.js';
import type { Mention } from '../mentions/types.js';
import type { Item, VerbGroup } from './items.js';
import type { SubjectPath } from './types.js';

export interface Subject {
  readonly mention: Mention;
  readonly path: SubjectPath;
  /** Item of the "who" or "which" that stood for the mention. */
  readonly link?: number;
}

/** Insertions between subject and verb that are followed back at most: `Smith, 54, a lawyer, who lives in Ohio, said`. */
const HOPS = 8;
const OBJECTS = new Set(['him', 'them', 'me', 'us', 'it', 'himself', 'herself', 'themselves']);

/**
 * The subject of each verb of a sentence, by position among the items. Goes back from the verb over adverbs, phrases with
 * prepositions, parentheses, appositions and relative clauses; looks ahead for an inverted tag; shares the subject of
 * the verb before after "and", in participles and infinitives.
 */
export function subjectsOf(items: readonly Item[], tokens: readonly Token[]): (Subject | null)[] {
  const subjects: (Subject | null)[] = items.map(() => null);
  const latest = latestOf(items);
  /** The last verb with a tense and a subject so far; none since the last colon. */
  let sharing: Subject | null = null;
  for (const [at, item] of items.entries()) {
    if (item.kind === 'colon') sharing = null;
    if (!item.verb?.finite) continue;
    const subject: Subject | null =
      inverted(items, at, item.verb, tokens) ??
      before(items, at, subjects, latest, tokens) ??
      shared(items, at, sharing);
    subjects[at] = subject;
    sharing = subject ?? sharing;
  }
  const next = nextFinite(items, subjects);
  let verbBefore: Subject | null = null;
  for (const [at, item] of items.entries()) {
    if (!item.verb) continue;
    if (!item.verb.finite) subjects[at] = ofNonFinite(items, at, item.verb, subjects, verbBefore ?? next[at] ?? null);
    verbBefore = subjects[at] ?? verbBefore;
  }
  return subjects;
}

/** For each item, the last one of a kind up to it, itself included; -1 where there is none. */
type Latest = Readonly<Record<'comma' | 'dash' | 'colon' | 'open', Int32Array>>;

function latestOf(items: readonly Item[]): Latest {
  const start = () => new Int32Array(items.length).fill(-1);
  const latest = { comma: start(), dash: start(), colon: start(), open: start() };
  for (const kind of ['comma', 'dash', 'colon', 'open'] as const) {
    const own = latest[kind];
    for (let at = 0; at < items.length; at++) own[at] = items[at]?.kind === kind ? at : (own[at - 1] ?? -1);
  }
  return latest;
}

/** For each item, the subject of the first verb with a tense behind it that has one. */
function nextFinite(items: readonly Item[], subjects: readonly (Subject | null)[]): (Subject | null)[] {
  const next: (Subject | null)[] = items.map(() => null);
  for (let at = items.length - 2; at >= 0; at--)
    next[at] = (items[at + 1]?.verb?.finite && subjects[at + 1]) || (next[at + 1] ?? null);
  return next;
}

function previousSolid(items: readonly Item[], at: number): number {
  let index = at - 1;
  while (index >= 0 && (items[index]?.kind === 'adverb' || isTime(items[index]))) index--;
  return index;
}

function isTime(item: Item | undefined): boolean {
  return item?.mention?.category === 'time';
}

/** `“…,” said Smith`: only verbs that take words, right behind a quotation or comma, with the one who speaks right after. */
function inverted(items: readonly Item[], at: number, verb: VerbGroup, tokens: readonly Token[]): Subject | null {
  if (verb.modal || verb.negated || verb.passive) return null;
  const kind = verbClass(verb.base);
  if (kind === 'other') return null;
  const next = items[at + 1];
  if (next?.kind !== 'mention' || !next.mention || next.mention.category === 'time') return null;
  if (next.mention.kind === 'pronoun' && OBJECTS.has(tokens[next.first]?.lower ?? '')) return null;
  const previous = items[at - 1];
  const beforeComma = previous?.kind === 'comma' ? items[at - 2] : undefined;
  const afterQuotation =
    previous?.kind === 'quotation' ||
    beforeComma?.kind === 'quotation' ||
    (previous === undefined && kind === 'saying');
  const afterComma = previous?.kind === 'comma' && kind === 'saying' && !hasComma(items, at - 2);
  const following = items[at + 2];
  if (following?.kind === 'verb' && following.verb?.finite) return null;
  return afterQuotation || afterComma ? { mention: next.mention, path: 'inverted' } : null;
}

function hasComma(items: readonly Item[], from: number): boolean {
  for (let at = from; at >= 0 && at > from - 12; at--) if (items[at]?.kind === 'comma') return true;
  return false;
}

function before(
  items: readonly Item[],
  at: number,
  subjects: readonly (Subject | null)[],
  latest: Latest,
  tokens: readonly Token[],
): Subject | null {
  let index = previousSolid(items, at);
  let path: SubjectPath = 'direct';
  for (let hops = 0; hops < HOPS && index >= 0; hops++) {
    const item = items[index] as Item;
    if (item.kind === 'relative') return relative(items, index, tokens);
    if (item.kind === 'mention') return described(items, index, subjects, path);
    if (item.kind === 'close') {
      index = previousSolid(items, latest.open[index] ?? -1);
      continue;
    }
    if (item.kind === 'comma' || item.kind === 'dash') {
      const opening = previousOf(latest, index, item.kind);
      if (opening < 0) return null;
      path = 'insertion';
      index = previousSolid(items, opening);
      if (items[index]?.kind === 'quotation') return null;
      continue;
    }
    return null;
  }
  return null;
}

/** The one that a phrase before a verb describes or hangs on, or else the phrase itself. */
function described(
  items: readonly Item[],
  index: number,
  subjects: readonly (Subject | null)[],
  path: SubjectPath,
): Subject | null {
  const head = headOf(items, index, subjects);
  if (head === null) return null;
  const named = beforeApposition(items, head, subjects);
  const mention = items[named]?.mention;
  return mention ? { mention, path: named === head ? path : 'insertion' } : null;
}

/** Whom "who" and "which" stand for: the phrase before, or the person it hangs on ("the head of the group, who said"). */
function relative(items: readonly Item[], link: number, tokens: readonly Token[]): Subject | null {
  let at = link - 1;
  while (at >= 0 && (items[at]?.kind === 'comma' || items[at]?.kind === 'preposition')) at--;
  const nearest = items[at]?.mention;
  if (!nearest) return null;
  if (tokens[items[link]?.first ?? 0]?.lower === 'who') {
    for (let index = at; index >= 0 && items[index]?.mention; index -= 2) {
      const mention = items[index]?.mention as Mention;
      if (mention.category === 'person' || (mention.kind === 'name' && mention.category === 'unknown')) {
        return { mention, path: 'relative', link };
      }
      if (items[index - 1]?.kind !== 'preposition') break;
    }
  }
  return { mention: nearest, path: 'relative', link };
}

/** From "a lawyer" or "Ohio" back to the name it stands beside: "Smith, a lawyer from Dayton, Ohio, who …". */
function beforeApposition(items: readonly Item[], from: number, subjects: readonly (Subject | null)[]): number {
  let at = from;
  for (let hops = 0; hops < HOPS; hops++) {
    const mention = items[at]?.mention;
    if (!mention || items[at - 1]?.kind !== 'comma' || !mayStandBeside(mention)) return at;
    let index = at - 2;
    while (index >= 0 && items[index]?.kind === 'adverb') index--;
    if (items[index]?.kind !== 'mention' || isTime(items[index])) return at;
    const head = headOf(items, index, subjects);
    if (head === null || items[head - 1]?.kind === 'preposition') return at;
    const other = items[head]?.mention;
    if (!other || !mayBeDescribed(other, mention)) return at;
    at = head;
  }
  return at;
}

/** A description, a place or an age after a comma. */
function mayStandBeside(mention: Mention): boolean {
  if (mention.kind === 'nominal') return mention.category !== 'time';
  return (
    mention.category === 'place' ||
    mention.category === 'body' ||
    (mention.category === 'unknown' && mention.name !== null && mention.name.first === mention.name.last)
  );
}

function mayBeDescribed(other: Mention, description: Mention): boolean {
  if (other.kind === 'pronoun') return false;
  if (description.kind === 'nominal' && (description.category === 'person' || description.category === 'body'))
    return other.kind === 'name' || other.category === description.category;
  return other.kind === 'name' || other.category === 'person' || other.category === 'body';
}

/** The comma or dash before another one with no colon between; -1 where there is none. */
function previousOf(latest: Latest, from: number, kind: 'comma' | 'dash'): number {
  const found = latest[kind][from - 1] ?? -1;
  return found > (latest.colon[from - 1] ?? -1) ? found : -1;
}

/** From the phrase right before the verb to the one it hangs on: "officials in the White House", "people briefed on the matter", "the woman who accused him". */
function headOf(items: readonly Item[], from: number, subjects: readonly (Subject | null)[]): number | null {
  let at = from;
  for (let steps = 0; steps < HOPS; steps++) {
    const previous = items[at - 1];
    const hangs = previous?.kind === 'preposition';
    const head = hangs ? beforePreposition(items, at) : beforeClause(items, at, previous?.verb, subjects);
    if (head < 0 && hangs && isTime(items[at])) return items[at - 2] ? at - 2 : null;
    if (head < 0) return at;
    at = head;
  }
  return at;
}

/** "officials in the White House", "officials in May in the White House", "people briefed on the matter"; -1 where no phrase stands there. */
function beforePreposition(items: readonly Item[], at: number): number {
  const head = items[at - 2];
  if (head?.kind === 'mention' && !isTime(head)) return at - 2;
  const passedOver = isTime(head) || head?.kind === 'other' || (head?.kind === 'verb' && !head.verb?.finite);
  return passedOver && items[at - 3]?.kind === 'mention' ? at - 3 : -1;
}

/** "the man accusing him", "the woman who accused him": not where the verb takes a clause, whose subject the phrase may be; -1 where none stands there. */
function beforeClause(
  items: readonly Item[],
  at: number,
  verb: VerbGroup | undefined,
  subjects: readonly (Subject | null)[],
): number {
  if (!verb || ['saying', 'thinking'].includes(verbClass(verb.base))) return -1;
  if ((verb.form === 'participle' || verb.form === 'gerund') && items[at - 2]?.kind === 'mention') return at - 2;
  const link = subjects[at - 1]?.link;
  return link !== undefined && items[link - 1]?.kind === 'mention' ? link - 1 : -1;
}

/** After "and", "but", a quotation or a comma without a subject of its own: the subject of the verb before. */
function shared(items: readonly Item[], at: number, sharing: Subject | null): Subject | null {
  const previous = items[previousSolid(items, at)];
  if (!sharing || !previous || previous.kind === 'subordinator') return null;
  return { mention: sharing.mention, path: 'shared' };
}

/** @param other whose the nearest verb before is, or else the next one with a tense */
function ofNonFinite(
  items: readonly Item[],
  at: number,
  verb: VerbGroup,
  subjects: readonly (Subject | null)[],
  other: Subject | null,
): Subject | null {
  const previousIndex = previousSolid(items, at);
  const previous = items[previousIndex];
  const path: SubjectPath = verb.form === 'infinitive' ? 'infinitive' : 'participle';
  if (
    verb.form !== 'infinitive' &&
    previous?.kind === 'mention' &&
    previous.mention &&
    items[previousIndex - 1]?.kind !== 'verb'
  ) {
    const head = headOf(items, previousIndex, subjects);
    const mention = head === null ? undefined : items[head]?.mention;
    if (mention) return { mention, path };
  }
  return other ? { mention: other.mention, path } : null;
}
