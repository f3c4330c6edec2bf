import type { Spread } from '../choose/decide.js';
import type { Entities } from '../people/entities.js';
import type { Speakers } from '../people/speakers.js';
import type { Entity } from '../people/types.js';
import { type Reading, spanOf } from '../reading.js';
import { countIn } from '../tallies.js';
import type { Statement } from '../types.js';
import type { ViaOf } from '../via.js';
import { lastVerbs, type Report, reportsIn } from './reports.js';

/** How often each form is right where the speaker is named, by reading a sample (bench/quotes/README.md). */
const WORTH: Readonly<Record<Report['form'], number>> = { that: 0.95, tag: 0.95, according: 0.92, bare: 0.9 };
/** A pronoun must be as sure as this, and a statement that is "certain" as sure as that. */
const LEAST_PRONOUN = 0.75;
const CERTAIN = 0.9;

/**
 * Indirect speech: sentences without quotation marks that report what one speaker said. Precise rather than greedy: sentences
 * with several speakers, a "would not say" or a pronoun that is not clear are left out.
 */
export function findStatements(
  reading: Reading,
  entities: Entities,
  spread: ReadonlyMap<number, Spread>,
  speakers: Speakers,
  viaOf: ViaOf,
): Statement[] {
  const statements: Statement[] = [];
  const verbs = lastVerbs(reading);
  for (const sentence of reading.sentences) {
    if (sentence.heading || !mayReport(reading, sentence.first, sentence.last)) continue;
    const report = governing(reading, reportsIn(reading, sentence.index, verbs));
    if (!report) continue;
    const who = whoIs(report, entities, spread);
    if (!who) continue;
    const [entity, share] = who;
    const { cue, subject } = report;
    const probability = WORTH[report.form] * share;
    const via = viaOf(
      sentence.index,
      cue,
      (other) => other === subject || entities.ofMention[other.index] === entity.index,
    );
    statements.push({
      ...spanOf(reading, sentence),
      paragraph: sentence.paragraph,
      speaker: {
        speaker: speakers.of(entity),
        mention: { start: subject.start, end: subject.end },
        cue: spanOf(reading, cue),
        ...(via ? { via } : {}),
        confidence: probability >= CERTAIN ? 'certain' : 'likely',
        probability,
      },
    });
  }
  return statements;
}

/** Not a question, and nothing in it between quotation marks. */
function mayReport(reading: Reading, first: number, last: number): boolean {
  if (reading.tokens[last]?.lower === '?') return false;
  for (let at = first; at <= last; at++) if (reading.tags[at] === 'quotation') return false;
  return true;
}

/** The report that the whole sentence is: a tag at its end, or else the first; none where two people say different things. */
function governing(reading: Reading, reports: readonly Report[]): Report | null {
  const spoken = reports.filter((report) => report.form !== 'according');
  const chosen = spoken.find((report) => report.form === 'tag') ?? spoken[0] ?? reports[0] ?? null;
  if (!chosen) return null;
  const others = spoken.filter((report) => report !== chosen && report.subject !== chosen.subject);
  // What another says inside the chosen one's words is theirs; after "and", "but" or a comma it is somebody else's turn.
  const { breaks } = reading.tallies;
  const apart = others.some(
    (other) => chosen.form === 'tag' || countIn(breaks, chosen.cue.last + 1, other.subject.first - 1) > 0,
  );
  return apart ? null : chosen;
}

function whoIs(
  report: Report,
  entities: Entities,
  spread: ReadonlyMap<number, Spread>,
): readonly [Entity, number] | null {
  const { subject } = report;
  if (subject.kind === 'pronoun') {
    const best = spread.get(subject.index)?.[0];
    return best && best[1] >= LEAST_PRONOUN ? best : null;
  }
  const entity = entities.all[entities.ofMention[subject.index] ?? -1];
  return entity ? [entity, 1] : null;
}
