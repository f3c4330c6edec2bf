import { isRole } from '../mentions/names.js';
import type { Mention } from '../mentions/types.js';
import { mentionAt, type Reading } from '../reading.js';
import type { Entity } from './types.js';

/** An age after a name stands between these. */
const YOUNGEST = 3;
const OLDEST = 110;

/**
 * Notes which names are people's although no title and no given name that we know says so: a surname alone stands for
 * them elsewhere ("Ilyse Hogue … Hogue"), or an age, a role or a "who" follows the name.
 */
export function findPersonal(reading: Reading, all: readonly Entity[]): void {
  for (const entity of all) {
    if (entity.kind !== 'person' || entity.personal) continue;
    const mentions = entity.mentions.map((index) => reading.mentions[index] as Mention);
    entity.personal = shortened(mentions) || mentions.some((mention) => described(reading, mention));
  }
}

function shortened(mentions: readonly Mention[]): boolean {
  let full = false;
  let short = false;
  for (const { name } of mentions) {
    if (!name) continue;
    if (name.last > name.first) full = true;
    else short = true;
  }
  return full && short;
}

/** "Khan, 65,", "Goff, a consultant,", "Zaheed, who". */
function described(reading: Reading, mention: Mention): boolean {
  const { tokens, tags } = reading;
  const comma = mention.last + 1;
  if (tokens[comma]?.lower === 'who') return true;
  if (tokens[comma]?.lower !== ',') return false;
  const next = tokens[comma + 1];
  if (!next) return false;
  if (next.lower === 'who') return true;
  if (tags[comma + 1] === 'number') {
    const age = Number(next.text);
    return age >= YOUNGEST && age <= OLDEST && tokens[comma + 2]?.lower === ',';
  }
  const beside = mentionAt(reading, comma + 1, mention.sentence);
  return beside?.kind === 'nominal' && !beside.plural && isRole(tokens[beside.head]?.lower ?? '');
}
