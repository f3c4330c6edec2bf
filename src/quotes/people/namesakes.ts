import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';
import type { Register } from './register.js';
import type { Entity } from './types.js';

/** A person with the names that the article gives them. */
export interface Named {
  readonly entity: Entity;
  /** Every form of the name, as `nameWords` gives them, up to a number. */
  readonly forms: (readonly string[])[];
  /** Words of the name that is shown. */
  words: number;
  /** How often a full or titled name has been used: decides who of two is meant by the surname alone. */
  weight: number;
  /** Forms of address that have stood before the name: "dr". */
  readonly titles: Set<string>;
  /** "jr" of "Martin Luther King Jr.", or "". */
  readonly suffix: string;
}

export function gendersAgree(entity: Entity, mention: Mention): boolean {
  return !entity.gender || !mention.gender || entity.gender === mention.gender;
}

/**
 * Whom a surname alone means: the one it can be by gender; of several the one who has been addressed so ("Dr."), whom this paragraph has introduced, or else
 * the one the article names most.
 */
export function namesake(
  reading: Reading,
  namesakes: readonly Named[],
  mention: Mention,
  register: Register,
): Named | undefined {
  const possible = namesakes.filter((named) => gendersAgree(named.entity, mention));
  const introduced = possible.filter((named) => register.firstMention(named.entity) < mention.index);
  const known = introduced.length > 0 ? introduced : possible;
  const title = titleOf(reading, mention);
  const titled = title === '' ? [] : known.filter((named) => named.titles.has(title));
  const among = titled.length > 0 ? titled : known;
  const newcomer = among.length > 1 ? introducedIn(reading, among, mention) : undefined;
  if (newcomer) return newcomer;
  return among.reduce<Named | undefined>(
    (best, named) => (!best || named.weight > best.weight ? named : best),
    undefined,
  );
}

/** The word before the name in a mention, in lower case without a stop; "" where the name stands alone. */
export function titleOf(reading: Reading, mention: Mention): string {
  const name = mention.name;
  if (!name || name.first === mention.first) return '';
  return (reading.tokens[name.first - 1]?.lower ?? '').replace(/\.$/, '');
}

/** "Among those watching was Kenneth Tate. … Tate said": the only one of them whom the article names for the first time in this paragraph, before the mention. */
function introducedIn(reading: Reading, among: readonly Named[], mention: Mention): Named | undefined {
  const paragraph = reading.sentences[mention.sentence]?.paragraph;
  const newcomers = among.filter((named) => {
    const first = reading.mentions[named.entity.mentions[0] ?? -1];
    return (
      first !== undefined &&
      !first.possessive &&
      first.index < mention.index &&
      reading.sentences[first.sentence]?.paragraph === paragraph
    );
  });
  return newcomers.length === 1 ? newcomers[0] : undefined;
}
