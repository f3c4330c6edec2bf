import type { Span } from '../language/span.js';
import { PASSING_ON } from '../language/verbs/saying.js';
import type { Cue } from './clauses/types.js';
import type { Mention } from './mentions/types.js';
import type { Reading } from './reading.js';

/** So many documents and outlets are looked at in a sentence. In two thousand articles and encyclopedia pages none has more than six. */
const MOST = 24;

/**
 * The document or outlet that passes the words of a sentence on: "According to a US readout, Blinken warned …", "…, Smith said, CNN
 * reported". Undefined where the article speaks for itself, and where it is the speaker itself.
 */
export type ViaOf = (
  sentence: number,
  speaking: Cue | null,
  isSpeaker: (mention: Mention) => boolean,
) => Span | undefined;

/** Reads off an article who passes words on; goes through a sentence once, however many words stand in it. */
export function startVia(reading: Reading): ViaOf {
  const known = new Map<number, readonly Cue[]>();
  return (sentence, speaking, isSpeaker) => {
    const passing = known.get(sentence) ?? passingOn(reading, sentence);
    known.set(sentence, passing);
    for (const cue of passing) {
      const mention = reading.mentions[cue.subject] as Mention;
      if (cue === speaking || isSpeaker(mention)) continue;
      const passes =
        cue.kind === 'according' ||
        (speaking !== null && cue.main > speaking.main && closesClause(reading, cue, mention));
      if (passes) return { start: mention.start, end: reading.tokens[mention.extent]?.end ?? mention.end };
    }
    return undefined;
  };
}

/** The words of saying of documents and outlets in a sentence, the first `MOST` of them. */
function passingOn(reading: Reading, sentence: number): readonly Cue[] {
  const found: Cue[] = [];
  for (const cue of reading.cuesOf[sentence] ?? []) {
    const category = reading.mentions[cue.subject]?.category;
    if (category !== 'document' && category !== 'body') continue;
    if (cue.kind === 'according' || (cue.kind === 'verb' && cue.finite && PASSING_ON.has(cue.base))) found.push(cue);
    if (found.length === MOST) break;
  }
  return found;
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
