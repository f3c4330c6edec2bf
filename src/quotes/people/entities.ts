import { BODIES } from '../../language/lexicon/bodies.js';
import { PLACES } from '../../language/lexicon/places.js';
import { singular } from '../../language/nouns.js';
import { genderOfGivenName } from '../mentions/names.js';
import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';
import { describedPerson, oneOfThem } from './apposition.js';
import { startBodies } from './bodies.js';
import { findIssuers } from './issuers.js';
import { fullNamesAgree, nameWords, suffixesIn, suffixOf } from './names.js';
import { findPersonal } from './personal.js';
import type { Entity } from './types.js';

export interface Entities {
  readonly all: readonly Entity[];
  /** Entity of each mention, -1 for pronouns and for phrases that name nobody who could speak. */
  readonly ofMention: readonly number[];
}

interface Named {
  readonly entity: Entity;
  /** Every form of the name, as `nameWords` gives them, the first `MOST_FORMS` of them. */
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

const LONGEST_NAME = 6;
/** Of people of one surname only so many, the latest, are compared with a new one: keeps the time in proportion to the text. */
const MOST_NAMESAKES = 50;
/** So many forms of one name are compared with a new one. In two thousand articles and encyclopedia pages nobody has more than six. */
const MOST_FORMS = 12;
const BODY_LINKS = new Set(['of', 'for', 'on']);

/** Joins the names and descriptions of an article that mean the same person or body. Pronouns are left to `pronouns/`. */
export function joinEntities(reading: Reading): Entities {
  const all: Entity[] = [];
  const ofMention: number[] = reading.mentions.map(() => -1);
  const persons = new Map<string, Named[]>();
  /** The given names that have stood before each surname. */
  const givenNames = new Map<string, Set<string>>();
  /** First mention of each entity, by its position. */
  const firstMentions: number[] = [];
  const bodies = startBodies();
  const descriptions = new Map<string, Entity>();
  const nominals = new Map<string, Entity>();
  const latestBody = new Map<string, Entity>();
  const text = reading.article.text;

  const add = (mention: Mention, entity: Entity) => {
    entity.mentions.push(mention.index);
    firstMentions[entity.index] = Math.min(mention.index, firstMentions[entity.index] ?? Infinity);
    entity.gender ??= mention.gender;
    if (mention.category === 'person') entity.personal = true;
    ofMention[mention.index] = entity.index;
    const head = reading.tokens[mention.head]?.lower ?? '';
    if (
      entity.kind === 'organisation' &&
      !entity.place &&
      mention.name &&
      mention.name.last > mention.name.first &&
      BODIES.has(head)
    )
      latestBody.set(head, entity);
  };
  const create = (kind: Entity['kind'], name: string, place: boolean): Entity => {
    const entity: Entity = {
      index: all.length,
      kind,
      place,
      name,
      personal: false,
      gender: undefined,
      issuer: null,
      parts: null,
      mentions: [],
    };
    all.push(entity);
    return entity;
  };
  const wordsOf = (mention: Mention) => {
    const range = mention.name as NonNullable<Mention['name']>;
    return reading.tokens.slice(range.first, range.last + 1).map((token) => token.text);
  };
  const wordsBetween = (first: number, last: number) =>
    reading.tokens.slice(first, last + 1).map((token) => token.text);
  const sliceOf = (first: number, last: number) =>
    text.slice(reading.tokens[first]?.start ?? 0, reading.tokens[last]?.end ?? 0);

  const singles = new Set(
    reading.mentions
      .filter((mention) => mention.name && mention.name.first === mention.name.last)
      .map((mention) => reading.tokens[mention.head]?.lower),
  );

  /** The full names that each word is a part of. */
  const fullNamesWith = new Map<string, Set<string>>();
  for (const mention of reading.mentions) {
    if (!mention.name || mention.name.first === mention.name.last) continue;
    const forms = nameWords(wordsOf(mention));
    const whole = forms.join(' ');
    for (const form of forms) {
      const names = fullNamesWith.get(form) ?? new Set();
      fullNamesWith.set(form, names.add(whole));
    }
  }

  // Full names first, wherever they stand: a headline may use the surname before the story gives the whole.
  for (const mention of reading.mentions) {
    if (!mention.name || mention.name.first === mention.name.last || !mayBePerson(mention)) continue;
    const forms = nameWords(wordsOf(mention));
    if (forms.length < 2 || forms.length > LONGEST_NAME) continue;
    if (twoPeople(forms, mention) || officeByLetters(forms, mention)) continue;
    const surname = forms.at(-1) as string;
    const givenName = forms[0] as string;
    const namesakes = entryOf(persons, surname, () => []);
    const before = entryOf(givenNames, surname, () => new Set());
    const suffix = suffixOf(wordsOf(mention));
    const shown = sliceOf(mention.name.first, mention.name.last - suffixesIn(wordsOf(mention)));
    let found = namesakes
      .slice(-MOST_NAMESAKES)
      .find(
        (named) =>
          named.forms.some((form) => fullNamesAgree(form, forms)) &&
          gendersAgree(named.entity, mention) &&
          !(
            named.suffix !== suffix && named.forms.some((form) => form[0] === forms[0] && form.length === forms.length)
          ),
      );
    if (!found) {
      const father = suffix !== '' && before.has(givenName);
      const name = father ? sliceOf(mention.name.first, mention.name.last) : shown;
      found = namedOne(create('person', name, false), [], suffix);
      found.entity.gender = mention.gender ?? genderOfGivenName(givenName);
      namesakes.push(found);
    } else if (forms.length > found.words) {
      found.entity.name = shown;
      found.words = wordsIn(shown);
    }
    before.add(givenName);
    if (found.forms.length < MOST_FORMS && !found.forms.some((form) => isSameName(form, forms)))
      found.forms.push(forms);
    found.titles.add(titleOf(reading, mention));
    found.weight++;
    add(mention, found.entity);
  }
  const byGivenName = new Map<string, Named>();
  for (const namesakes of persons.values()) {
    for (const named of namesakes)
      for (const form of named.forms)
        if (!byGivenName.has(form[0] as string)) byGivenName.set(form[0] as string, named);
  }

  for (const mention of reading.mentions) {
    if (ofMention[mention.index] !== -1) continue;
    if (mention.name) {
      const until = endOfBody(mention);
      const words = until > mention.name.last ? wordsBetween(mention.name.first, until) : wordsOf(mention);
      const forms = nameWords(words);
      const name = sliceOf(mention.name.first, until);
      const namesakes = persons.get(forms.at(-1) as string) ?? [];
      const known = namesake(reading, namesakes, mention, firstMentions);
      const firstOfTwo = twoPeople(forms, mention)
        ? namesake(reading, persons.get(forms[0] as string) ?? [], mention, firstMentions)
        : undefined;
      const body = bodies.called(words);
      if (firstOfTwo) {
        add(mention, firstOfTwo.entity);
      } else if (known && (forms.length === 1 || officeByLetters(forms, mention)) && mention.category !== 'body') {
        known.weight += mention.first < mention.name.first ? 1 : 0;
        add(mention, known.entity);
      } else if (
        forms.length === 1 &&
        mention.category !== 'body' &&
        mention.category !== 'place' &&
        byGivenName.has(forms[0] as string) &&
        !body
      ) {
        add(mention, (byGivenName.get(forms[0] as string) as Named).entity);
      } else if (body) {
        add(mention, body);
      } else if (
        forms.length === 1 &&
        (mention.category === 'person' || mention.category === 'unknown') &&
        mention.determiner !== 'the'
      ) {
        const entity = create('person', name, PLACES.has(name.toLowerCase()));
        entryOf(persons, forms[0] as string, () => []).push(namedOne(entity, [forms], ''));
        add(mention, entity);
      } else {
        const entity = bodies.endingIn(words) ?? create('organisation', name, mention.category === 'place');
        if (name.length > entity.name.length && !entity.place) entity.name = name;
        bodies.add(words, entity);
        add(mention, entity);
      }
    } else if (mention.kind === 'nominal' && mention.category !== 'time') {
      add(mention, describedOne(mention) ?? namedBody(mention) ?? nominalEntity(mention));
    }
  }
  findIssuers(reading, all, ofMention);
  findPersonal(reading, all);
  return { all, ofMention };

  /** Two names that a slip put side by side ("Blinken Wang warned"): each of them stands alone elsewhere and in a full name of its own. */
  function twoPeople(forms: readonly string[], mention: Mention): boolean {
    if (forms.length !== 2 || mention.category !== 'unknown') return false;
    return forms.every((form) => singles.has(form) && (fullNamesWith.get(form)?.size ?? 0) > 1);
  }

  /** "AG Mukasey", "PM Cameron": an office by its letters before a surname that the article gives in full elsewhere. */
  function officeByLetters(forms: readonly string[], mention: Mention): boolean {
    const first = reading.tokens[mention.name?.first ?? 0]?.text ?? '';
    return forms.length === 2 && /^\p{Lu}{2,4}$/u.test(first) && (fullNamesWith.get(forms[1] as string)?.size ?? 0) > 1;
  }

  function entityOf(mention: Mention): Entity | undefined {
    return all[ofMention[mention.index] ?? -1];
  }

  /** One whom a description beside their name has described, or who has been described in these very words before: "a former paramedic", "the former paramedic". */
  function describedOne(mention: Mention): Entity | undefined {
    const one = oneOfThem(reading, mention, entityOf);
    if (one) return one;
    if (mention.category !== 'person' || mention.plural) return undefined;
    const words = wordsBetween(mention.first, mention.extent)
      .join(' ')
      .toLowerCase()
      .replace(/^(?:the|a|an) /, '');
    const beside = describedPerson(reading, mention, entityOf);
    if (beside) descriptions.set(words, beside);
    else if (mention.determiner === 'a' || !words.includes(' ')) return undefined;
    return beside ?? descriptions.get(words);
  }

  /** The last word of "Ministry of Defence", "Center for Responsive Politics", "Council on Foreign Relations". */
  function endOfBody(mention: Mention): number {
    const { last } = mention.name as NonNullable<Mention['name']>;
    const link = reading.tokens[last + 1]?.lower ?? '';
    if (mention.category !== 'body' || !BODY_LINKS.has(link) || reading.tags[last + 2] !== 'proper') return last;
    let end = last + 2;
    while (reading.tags[end + 1] === 'proper' && end - last <= LONGEST_NAME) end++;
    return end - last <= LONGEST_NAME ? end : last;
  }

  /** "the bank" after "Northern Counties Bank": the body of that kind that was named last. */
  function namedBody(mention: Mention): Entity | undefined {
    if (mention.category !== 'body' || mention.determiner !== 'the' || mention.plural) return undefined;
    if (mention.extent !== mention.last || mention.last - mention.first !== 1) return undefined;
    return latestBody.get((reading.tokens[mention.head] as { lower: string }).lower);
  }

  function nominalEntity(mention: Mention): Entity {
    const head = singular((reading.tokens[mention.head] as { lower: string }).lower);
    const kind = mention.category === 'body' ? 'organisation' : 'unnamed';
    const body = kind === 'organisation' ? ownedBody(mention) : undefined;
    if (body) return body;
    const key = `${mention.plural ? 'plural ' : ''}${head}`;
    const known = nominals.get(key);
    const bare = mention.extent === mention.last && mention.last - mention.first <= 1;
    if (known && (mention.determiner === 'the' || mention.determiner === 'demonstrative') && bare) return known;
    const entity = create(kind, describe(mention), false);
    if (kind === 'organisation') bodies.describe(entity);
    if (mention.category === 'person' || mention.category === 'body' || mention.category === 'document')
      nominals.set(key, entity);
    return entity;
  }

  /** "China’s foreign ministry" is the "Chinese Foreign Ministry". */
  function ownedBody(mention: Mention): Entity | undefined {
    if (!BODIES.has(singular((reading.tokens[mention.head] as { lower: string }).lower))) return undefined;
    const words = reading.tokens
      .slice(mention.first, mention.last + 1)
      .filter((token) => token.kind === 'word' && token.lower !== 'the');
    const [owner, ...rest] = words.map((token) => token.lower);
    if (!owner || rest.length === 0) return undefined;
    return bodies.belongingTo(owner, rest);
  }

  /** A description as it can stand alone: "a spokesman for China’s foreign ministry". */
  function describe(mention: Mention): string {
    const words = sliceOf(mention.first, mention.extent).replace(/\s+/g, ' ');
    const first = reading.tokens[mention.first];
    return first?.capital && !/^proper$/.test(reading.tags[mention.first] ?? '')
      ? (words[0] as string).toLowerCase() + words.slice(1)
      : words;
  }
}

function namedOne(entity: Entity, forms: (readonly string[])[], suffix: string): Named {
  return { entity, forms, words: wordsIn(entity.name), weight: 0, titles: new Set(), suffix };
}

function wordsIn(name: string): number {
  return nameWords(name.split(/\s+/)).length;
}

function isSameName(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, index) => word === right[index]);
}

/** What a map holds for a key, made where it holds nothing. */
function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function mayBePerson(mention: Mention): boolean {
  return mention.category === 'person' || (mention.category === 'unknown' && mention.determiner !== 'the');
}

function gendersAgree(entity: Entity, mention: Mention): boolean {
  return !entity.gender || !mention.gender || entity.gender === mention.gender;
}

/**
 * Whom a surname alone means: the one it can be by gender; of several the one who has been addressed so ("Dr."), whom this paragraph has introduced, or else
 * the one the article names most.
 */
function namesake(
  reading: Reading,
  namesakes: readonly Named[],
  mention: Mention,
  firstMentions: readonly number[],
): Named | undefined {
  const possible = namesakes.slice(-MOST_NAMESAKES).filter((named) => gendersAgree(named.entity, mention));
  const introduced = possible.filter((named) => (firstMentions[named.entity.index] ?? Infinity) < mention.index);
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
function titleOf(reading: Reading, mention: Mention): string {
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
