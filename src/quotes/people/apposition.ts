import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';
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
    const named = nameOf((other) => other.first === comma + 1);
    const after = named ? wordAt(reading, named.last + 1) : '';
    return named && (after === ',' || after === undefined || after === '.') ? personOf(named) : undefined;
  }

  /** "Roberta Lange, the state party chairwoman, said". */
  function behindName(): Entity | undefined {
    const comma = mention.first - 1;
    const after = wordAt(reading, mention.extent + 1);
    if (wordAt(reading, comma) !== ',' || (after !== ',' && after !== 'who')) return undefined;
    const named = nameOf((other) => other.last === comma - 1);
    return named ? personOf(named) : undefined;
  }

  function nameOf(stands: (other: Mention) => boolean): Mention | undefined {
    const found = reading.mentionsOf[mention.sentence]?.find((other) => other.owner < 0 && stands(other));
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
  const named = reading.mentionsOf[mention.sentence]?.find((other) => other.first === mention.last + 4);
  const entity = named?.kind === 'name' ? entityOf(named) : undefined;
  return entity?.kind === 'person' ? entity : undefined;
}

function wordAt(reading: Reading, at: number): string | undefined {
  return reading.tokens[at]?.lower;
}
