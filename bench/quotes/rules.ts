import type { Cue } from '../../src/quotes/clauses/types.js';
import type { Mention } from '../../src/quotes/mentions/types.js';
import type { Reading } from '../../src/quotes/reading.js';

/** Who is taken to say a quotation by the rules. */
export interface Choice {
  readonly mention: Mention;
  readonly cue: Cue | null;
  readonly probability: number;
}

/** What the rules are worth as probabilities; only their order is used. */
const SURE = 0.9;
const FAIR = 0.7;
const WEAK = 0.5;
/** A tag stands this close behind its quotation, in tokens: `“…,” he said`. */
const TAG_REACH = 6;

/** A speaker by a handful of rules: the tag behind the quotation, the verb before it, the speaker before. Null where none applies. */
export function chooseByRule(reading: Reading, span: number, previous: Choice | null): Choice | null {
  const at = reading.tokenOf[span] as number;
  const sentence = reading.sentenceOf[at] as number;
  const cues = (reading.cuesOf[sentence] ?? []).filter((cue) => cue.subject >= 0 && mayBring(cue));
  const behind = cues.find(
    (cue) => cue.main > at && cue.first - at <= TAG_REACH && cue.class === 'saying' && cue.kind === 'verb',
  );
  const before = cues.filter((cue) => cue.main < at);
  const agent = cues.find((cue) => cue.main === at + 1 && cue.path === 'agent');
  if (agent) return choice(reading, agent, SURE);
  const governing =
    before.find((cue) => cue.kind === 'verb' && cue.class === 'saying' && speaks(reading, cue)) ??
    before.find((cue) => cue.kind === 'according') ??
    before.findLast((cue) => cue.class === 'judging' && cue.finite);
  const last = reading.sentences[sentence]?.last ?? at;
  const comma = /[,?!]$/.test(reading.article.text.slice(0, reading.spans[span]?.end ?? 0).slice(-1));
  if (behind && (comma || !governing)) return choice(reading, behind, SURE);
  if (governing) return choice(reading, governing, SURE);
  const after = cues.findLast((cue) => cue.main > at && cue.main <= last && cue.class === 'saying');
  if (after) return choice(reading, after, FAIR);
  const alone = reading.sentences[sentence];
  if (previous && alone && alone.last - alone.first <= 1) return { ...previous, cue: null, probability: FAIR };
  const any = before.findLast((cue) => cue.class === 'thinking' && cue.finite);
  return any ? choice(reading, any, WEAK) : null;
}

/** Countries and things speak less often than people do. */
function speaks(reading: Reading, cue: Cue): boolean {
  const mention = reading.mentions[cue.subject];
  return (
    mention !== undefined &&
    (mention.category !== 'place' || reading.sentences[mention.sentence]?.heading === true) &&
    mention.category !== 'thing'
  );
}

function mayBring(cue: Cue): boolean {
  return cue.kind !== 'noun' || cue.path === 'owner';
}

function choice(reading: Reading, cue: Cue, probability: number): Choice | null {
  const mention = reading.mentions[cue.subject];
  return mention ? { mention, cue, probability } : null;
}
