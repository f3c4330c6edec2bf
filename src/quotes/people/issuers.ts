import type { Mention } from '../mentions/types.js';
import { mentionAt, type Reading } from '../reading.js';
import type { Entity } from './types.js';

/** How many sentences on "the document" may still be the one that was introduced with its issuer. */
const REACH = 3;
const ISSUING = new Set(['from', 'by', 'of']);

/**
 * Finds who issued the documents an article speaks of: "a statement from the ministry" names them; "the statement"
 * soon after is the same one, and so is a document by another word that nothing else introduces.
 */
export function findIssuers(reading: Reading, all: readonly Entity[], ofMention: readonly number[]): void {
  let last: { entity: Entity; sentence: number } | null = null;
  for (const mention of reading.mentions) {
    if (mention.category !== 'document') continue;
    const entity = all[ofMention[mention.index] ?? -1];
    if (!entity) continue;
    const issuer = issuerOf(reading, mention, all, ofMention);
    if (issuer && entity.mentions[0] === mention.index) entity.issuer = issuer;
    const introduced =
      entity.mentions[0] !== mention.index || mention.determiner !== 'the' || mention.extent > mention.last;
    if (!entity.issuer && !introduced && last && mention.sentence - last.sentence <= REACH)
      entity.issuer = last.entity.issuer;
    if (entity.issuer) last = { entity, sentence: mention.sentence };
  }
}

function issuerOf(
  reading: Reading,
  mention: Mention,
  all: readonly Entity[],
  ofMention: readonly number[],
): Entity | null {
  if (!ISSUING.has(reading.tokens[mention.last + 1]?.lower ?? '')) return null;
  const next = mentionAt(reading, mention.last + 2, mention.sentence);
  const issuer = next ? all[ofMention[next.index] ?? -1] : undefined;
  return issuer?.kind === 'organisation' && !issuer.place ? issuer : null;
}
