import { PLACES } from '../../language/lexicon/places.js';
import type { Mention, TokenRange } from '../mentions/types.js';
import type { Reading } from '../reading.js';
import { startBodies } from './bodies.js';
import { startDescriptions } from './descriptions.js';
import { findIssuers } from './issuers.js';
import { nameWords } from './names.js';
import { findPersonal } from './personal.js';
import { findPersons, LONGEST_NAME } from './persons.js';
import { startRegister } from './register.js';
import type { Entity } from './types.js';
import { textOf, wordsOf } from './wording.js';

export interface Entities {
  readonly all: readonly Entity[];
  /** Entity of each mention, -1 for pronouns and for phrases that name nobody who could speak. */
  readonly ofMention: readonly number[];
}

const BODY_LINKS = new Set(['of', 'for', 'on']);

/** Joins the names and descriptions of an article that mean the same person or body. Pronouns are left to `pronouns/`. */
export function joinEntities(reading: Reading): Entities {
  const register = startRegister(reading);
  const persons = findPersons(reading, register);
  const bodies = startBodies();
  const described = startDescriptions(reading, register, bodies);
  for (const mention of reading.mentions) {
    if (register.entityOf(mention)) continue;
    if (mention.name) register.add(mention, named(mention, mention.name));
    else if (mention.kind === 'nominal' && mention.category !== 'time') register.add(mention, described(mention));
  }
  const { all, ofMention } = register;
  findIssuers(reading, all, ofMention);
  findPersonal(reading, all);
  return { all, ofMention };

  /** Whom a name means that is no person's full one. */
  function named(mention: Mention, range: TokenRange): Entity {
    const { category, determiner } = mention;
    const whole = { first: range.first, last: endOfName(reading, mention, range) };
    const words = wordsOf(reading, whole);
    const forms = nameWords(words);
    const known = persons.bySurname(mention, forms) ?? bodies.called(words) ?? persons.byGivenName(mention, forms);
    if (known) return known;
    const name = textOf(reading, whole);
    if (forms.length === 1 && (category === 'person' || category === 'unknown') && determiner !== 'the')
      return persons.addSingle(forms[0] as string, name, PLACES.has(name.toLowerCase()));
    const body = bodies.endingIn(words) ?? register.create('organisation', name, category === 'place');
    if (name.length > body.name.length && !body.place) body.name = name;
    bodies.add(words, body);
    return body;
  }
}

/** The last word of a name, of a body's that goes on: "Ministry of Defence", "Center for Responsive Politics", "Council on Foreign Relations". */
function endOfName({ tags, tokens }: Reading, { category }: Mention, { last }: TokenRange): number {
  const link = tokens[last + 1]?.lower ?? '';
  if (category !== 'body' || !BODY_LINKS.has(link) || tags[last + 2] !== 'proper') return last;
  let end = last + 2;
  while (tags[end + 1] === 'proper' && end - last <= LONGEST_NAME) end++;
  return end - last <= LONGEST_NAME ? end : last;
}
