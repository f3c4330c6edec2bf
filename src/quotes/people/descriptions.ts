import { BODIES } from '../../language/lexicon/bodies.js';
import { singular } from '../../language/nouns.js';
import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';
import { describedPerson, oneOfThem } from './apposition.js';
import type { Bodies } from './bodies.js';
import type { Register } from './register.js';
import type { Entity } from './types.js';
import { textOf, wordsOf } from './wording.js';

/** Tells whom a description means: one who is named or has been described, or somebody new. */
export function startDescriptions(reading: Reading, register: Register, bodies: Bodies): (mention: Mention) => Entity {
  const descriptions = new Map<string, Entity>();
  const nominals = new Map<string, Entity>();
  return (mention) => describedOne(mention) ?? namedBody(mention) ?? nominalEntity(mention);

  /** One whom a description beside their name has described, or who has been described in these very words before: "a former paramedic", "the former paramedic". */
  function describedOne(mention: Mention): Entity | undefined {
    const one = oneOfThem(reading, mention, register.entityOf);
    if (one) return one;
    if (mention.category !== 'person' || mention.plural) return undefined;
    const words = wordsOf(reading, { first: mention.first, last: mention.extent })
      .join(' ')
      .toLowerCase()
      .replace(/^(?:the|a|an) /, '');
    const beside = describedPerson(reading, mention, register.entityOf);
    if (beside) descriptions.set(words, beside);
    else if (mention.determiner === 'a' || !words.includes(' ')) return undefined;
    return beside ?? descriptions.get(words);
  }

  /** "the bank" after "Northern Counties Bank": the body of that kind that was named last. */
  function namedBody(mention: Mention): Entity | undefined {
    if (mention.category !== 'body' || mention.determiner !== 'the' || mention.plural) return undefined;
    if (mention.extent !== mention.last || mention.last - mention.first !== 1) return undefined;
    return register.latestBody(headOf(mention));
  }

  function nominalEntity(mention: Mention): Entity {
    const head = singular(headOf(mention));
    const kind = mention.category === 'body' ? 'organisation' : 'unnamed';
    const body = kind === 'organisation' ? ownedBody(mention) : undefined;
    if (body) return body;
    const key = `${mention.plural ? 'plural ' : ''}${head}`;
    const known = nominals.get(key);
    const bare = mention.extent === mention.last && mention.last - mention.first <= 1;
    if (known && (mention.determiner === 'the' || mention.determiner === 'demonstrative') && bare) return known;
    const entity = register.create(kind, wordingOf(reading, mention), false);
    if (kind === 'organisation') bodies.describe(entity);
    if (mention.category === 'person' || mention.category === 'body' || mention.category === 'document')
      nominals.set(key, entity);
    return entity;
  }

  /** "China’s foreign ministry" is the "Chinese Foreign Ministry". */
  function ownedBody(mention: Mention): Entity | undefined {
    if (!BODIES.has(singular(headOf(mention)))) return undefined;
    const words = reading.tokens
      .slice(mention.first, mention.last + 1)
      .filter((token) => token.kind === 'word' && token.lower !== 'the');
    const [owner, ...rest] = words.map((token) => token.lower);
    if (!owner || rest.length === 0) return undefined;
    return bodies.belongingTo(owner, rest);
  }

  function headOf(mention: Mention): string {
    return reading.tokens[mention.head]?.lower ?? '';
  }
}

/** A description as it can stand alone: "a spokesman for China’s foreign ministry". */
function wordingOf(reading: Reading, { first, extent }: Mention): string {
  const words = textOf(reading, { first, last: extent }).replace(/\s+/g, ' ');
  return reading.tokens[first]?.capital && reading.tags[first] !== 'proper'
    ? (words[0] as string).toLowerCase() + words.slice(1)
    : words;
}
