import type { Span } from '../article/types.js';
import type { Cue } from './clauses/types.js';
import type { Mention } from './mentions/types.js';
import type { Reading } from './reading.js';

/** Verbs by which an outlet or a document passes on what somebody else said. */
const PASSING_ON = new Set(['report', 'quote', 'cite', 'say', 'write', 'note', 'show']);

/**
 * The document or outlet that passes words on: "According to a US readout, Blinken warned …", "…, Smith said, CNN
 * reported". Undefined where the article speaks for itself, and where it is the speaker itself.
 */
export function viaOf(
  reading: Reading,
  sentence: number,
  speaking: Cue | null,
  isSpeaker: (mention: Mention) => boolean,
): Span | undefined {
  for (const cue of reading.cuesOf[sentence] ?? []) {
    const mention = reading.mentions[cue.subject];
    if (!mention || cue === speaking || isSpeaker(mention)) continue;
    if (mention.category !== 'document' && mention.category !== 'body') continue;
    const passes =
      cue.kind === 'according' ||
      (cue.kind === 'verb' &&
        cue.finite &&
        PASSING_ON.has(cue.base) &&
        speaking !== null &&
        cue.main > speaking.main &&
        closesClause(reading, cue, mention));
    if (passes) return { start: mention.start, end: reading.tokens[mention.extent]?.end ?? mention.end };
  }
  return undefined;
}

/** ", CNN reported." at the end of a sentence, with nothing that it reports behind it. */
function closesClause(reading: Reading, cue: Cue, mention: Mention): boolean {
  const before = reading.tokens[Math.min(mention.first, cue.first) - 1];
  const after = reading.tokens[Math.max(mention.extent, cue.last) + 1];
  return (
    before?.lower === ',' &&
    (after === undefined ||
      /^[.,;]$/.test(after.lower) ||
      reading.tags[Math.max(mention.extent, cue.last) + 1] === 'time')
  );
}
