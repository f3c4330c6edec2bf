import { namedInside } from '../around/history.js';
import type { Mention } from '../mentions/types.js';
import type { Entities } from '../people/entities.js';
import type { Entity } from '../people/types.js';
import type { Reading } from '../reading.js';

/** How much of what a sentence quotes is searched for a name. UTF-16 units; in two thousand articles and encyclopedia pages no sentence quotes more than 1,600. */
const QUOTED_REACH = 8_000;

/** Who is named in the sentences that pronouns stand in. A sentence is gone through once, however many pronouns it has and whomever they may mean. */
export interface Beside {
  /** Whether what the sentence quotes names somebody. */
  quotes(sentence: number, entity: Entity): boolean;
  /** Whether the sentence names somebody behind a mention of it. */
  namesBehind(mention: Mention, entity: Entity): boolean;
}

/** What is known of one sentence. */
interface Known {
  /** In lower case with straight apostrophes, a line a quotation. */
  readonly quoted: string;
  readonly isQuoted: Map<Entity, boolean>;
  /** The last mention by name of everybody whom it names, by position. */
  readonly lastName: ReadonlyMap<Entity, number>;
}

export function startBeside(reading: Reading, entities: Entities): Beside {
  const known = new Map<number, Known>();
  const knownOf = (sentence: number): Known => {
    let one = known.get(sentence);
    if (!one) {
      one = {
        quoted: quotedIn(reading, sentence),
        isQuoted: new Map(),
        lastName: lastNames(reading, entities, sentence),
      };
      known.set(sentence, one);
    }
    return one;
  };
  return {
    quotes(sentence, entity) {
      const { quoted, isQuoted } = knownOf(sentence);
      if (quoted === '') return false;
      let is = isQuoted.get(entity);
      if (is === undefined) {
        is = namedInside(quoted, entity);
        isQuoted.set(entity, is);
      }
      return is;
    },
    namesBehind: (mention, entity) => (knownOf(mention.sentence).lastName.get(entity) ?? -1) > mention.index,
  };
}

function quotedIn(reading: Reading, sentence: number): string {
  const { first = 0, last = -1 } = reading.sentences[sentence] ?? {};
  const parts: string[] = [];
  let length = 0;
  for (let at = first; at <= last && length < QUOTED_REACH; at++) {
    const token = reading.tokens[at];
    if (token?.kind !== 'quotation') continue;
    const part = reading.article.text.slice(token.start, Math.min(token.end, token.start + QUOTED_REACH));
    parts.push(part);
    length += part.length;
  }
  return parts.join('\n').slice(0, QUOTED_REACH).toLowerCase().replaceAll('’', "'");
}

function lastNames(reading: Reading, entities: Entities, sentence: number): Map<Entity, number> {
  const last = new Map<Entity, number>();
  for (const mention of reading.mentionsOf[sentence] ?? []) {
    const entity = mention.kind === 'name' ? entities.all[entities.ofMention[mention.index] ?? -1] : undefined;
    if (entity) last.set(entity, mention.index);
  }
  return last;
}
