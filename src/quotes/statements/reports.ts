import { REPORTING } from '../../language/verbs/saying.js';
import type { Cue } from '../clauses/types.js';
import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';

/** Mentions that cannot be asked what they said. */
const SILENT = new Set(['time', 'thing']);
/** How far behind its verb a "that" may stand, in tokens: `told reporters in Paris on Friday that`. */
const THAT_REACH = 9;

export interface Report {
  readonly cue: Cue;
  readonly subject: Mention;
  /** How surely a clause of the speaker's words is there. */
  readonly form: 'that' | 'tag' | 'according' | 'bare';
}

/** By token: the main word of the last verb with a tense whose subject begins there; -1 where there is none. */
export type LastVerbs = Int32Array;

export function lastVerbs(reading: Reading): LastVerbs {
  const last = new Int32Array(reading.tokens.length).fill(-1);
  for (const { kind, finite, subject, main } of reading.cues) {
    const first = reading.mentions[subject]?.first;
    if (kind === 'verb' && finite && first !== undefined) last[first] = main;
  }
  return last;
}

/** The words of saying in a sentence that report what somebody said, in the order of the text. */
export function reportsIn(reading: Reading, sentence: number, verbs: LastVerbs): Report[] {
  const found: Report[] = [];
  for (const cue of reading.cuesOf[sentence] ?? []) {
    const subject = reading.mentions[cue.subject];
    if (!subject || !maySay(reading, subject)) continue;
    const form = formOf(reading, sentence, verbs, cue, subject);
    if (form) found.push({ cue, subject, form });
  }
  return found;
}

function maySay(reading: Reading, subject: Mention): boolean {
  if (subject.kind === 'pronoun') return subject.gender !== undefined && !subject.possessive;
  if (subject.kind === 'relative' || SILENT.has(subject.category) || subject.possessive) return false;
  return subject.kind === 'name' || /^\p{L}/u.test(reading.tokens[subject.head]?.text ?? '');
}

function formOf(
  reading: Reading,
  sentence: number,
  verbs: LastVerbs,
  cue: Cue,
  subject: Mention,
): Report['form'] | null {
  if (cue.kind === 'according') return 'according';
  if (cue.kind !== 'verb' || !cue.finite || cue.modal || cue.negated || cue.passive || !REPORTING.has(cue.base))
    return null;
  if (cue.path !== 'direct' && cue.path !== 'insertion' && cue.path !== 'inverted' && cue.path !== 'shared')
    return null;
  // "County Says Trump Should Win": a headline within the text.
  if (reading.tokens[cue.main]?.capital && cue.main !== reading.sentences[sentence]?.first) return null;
  // "did not come out and say": a verb without a tense of its own shares the "not" too.
  if (cue.path === 'shared' && reading.tokens[cue.main]?.lower === cue.base) return null;
  const last = reading.sentences[sentence]?.last ?? cue.last;
  if (tagsClause(reading, cue, subject, last)) return 'tag';
  for (let at = cue.last + 1; at <= Math.min(last, cue.last + THAT_REACH); at++) {
    const lower = reading.tokens[at]?.lower;
    if (lower === ',' || lower === ';' || reading.tags[at] === 'finite') break;
    if (lower === 'that') return startsClause(reading, sentence, verbs, at + 1) ? 'that' : null;
  }
  return startsClause(reading, sentence, verbs, cue.last + 1) ? 'bare' : null;
}

/** ", Smith said." at the end of a sentence. */
function tagsClause(reading: Reading, cue: Cue, subject: Mention, last: number): boolean {
  const first = Math.min(subject.first, cue.first);
  if (reading.tokens[first - 1]?.lower !== ',') return false;
  const end = Math.max(subject.extent, cue.last);
  for (let at = end + 1; at <= last; at++) {
    const tag = reading.tags[at];
    if (tag !== 'mark' && tag !== 'time' && tag !== 'adverb' && reading.tokens[at]?.lower !== 'on') return false;
  }
  return first - (reading.sentences[reading.sentenceOf[cue.main] ?? 0]?.first ?? 0) > 3;
}

/** Whether a phrase begins here that is the subject of a verb with a tense: the clause of what was said. */
function startsClause(reading: Reading, sentence: number, verbs: LastVerbs, at: number): boolean {
  const last = reading.sentences[sentence]?.last ?? at;
  let from = at;
  while (from <= last && (reading.tags[from] === 'adverb' || reading.tags[from] === 'time')) from++;
  return from <= last && (verbs[from] as number) > at;
}
