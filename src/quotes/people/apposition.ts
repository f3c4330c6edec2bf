import type { Mention } from '../mentions/types.js';
import { mentionAt, mentionUpTo, type Reading } from '../reading.js';
import type { Entity } from './types.js';

/** The person whose name a description stands beside, between commas; undefined where it stands alone. `entityOf` knows whom names mean. */
export function describedPerson(
  reading: Reading,
  mention: Mention,
  entityOf: (named: Mention) => Entity | undefined,
): Entity | undefined {
  if (mention.category !== 'person' || mention.plural || mention.possessive || mention.owner >= 0) return undefined;
  return beforeName() ?? behindName();

  /** "Its chairman, Sir Desmond Firth, said". */
  function beforeName(): Entity | undefined {
    const comma = mention.extent + 1;
    if (wordAt(reading, comma) !== ',') return undefined;
    const named = nameOf(mentionAt(reading, comma + 1, mention.sentence));
    const after = named ? wordAt(reading, named.last + 1) : '';
    return named && (after === ',' || after === undefined || after === '.') ? personOf(named) : undefined;
  }

  /** "Roberta Lange, the state party chairwoman, said". */
  function behindName(): Entity | undefined {
    const comma = mention.first - 1;
    const after = wordAt(reading, mention.extent + 1);
    if (wordAt(reading, comma) !== ',' || (after !== ',' && after !== 'who')) return undefined;
    const named = nameOf(mentionUpTo(reading, comma - 1, mention.sentence));
    return named ? personOf(named) : undefined;
  }

  function nameOf(found: Mention | undefined): Mention | undefined {
    return found?.kind === 'name' && !found.possessive ? found : undefined;
  }

  function personOf(named: Mention): Entity | undefined {
    const entity = entityOf(named);
    return entity?.kind === 'person' ? entity : undefined;
  }
}

/** "one of them, Gülşen Kaya": the person who is named behind it. */
export function oneOfThem(
  reading: Reading,
  mention: Mention,
  entityOf: (named: Mention) => Entity | undefined,
): Entity | undefined {
  if (mention.first !== mention.last) return undefined;
  if (!['one', 'of', 'them', ','].every((word, step) => wordAt(reading, mention.last + step) === word))
    return undefined;
  const named = mentionAt(reading, mention.last + 4, mention.sentence);
  const entity = named?.kind === 'name' ? entityOf(named) : undefined;
  return entity?.kind === 'person' ? entity : undefined;
}

function wordAt(reading: Reading, at: number): string | undefined {
  return reading.tokens[at]?.lower;
}
