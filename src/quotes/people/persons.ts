import { genderOfGivenName } from '../mentions/names.js';
import type { Mention, TokenRange } from '../mentions/types.js';
import type { Reading } from '../reading.js';
import { fullNamesAgree, nameWords, suffixesIn, suffixOf } from './names.js';
import { gendersAgree, type Named, namesake, titleOf } from './namesakes.js';
import type { Register } from './register.js';
import { findSeemingNames } from './seeming-names.js';
import type { Entity } from './types.js';
import { textOf, wordsOf } from './wording.js';

/** Words of a name at most, or of what follows a body’s. */
export const LONGEST_NAME = 6;
/** Of people of one surname only so many, the latest, are compared with a new one: keeps the time in proportion to the text. */
const MOST_NAMESAKES = 50;
/** So many forms of one name are compared with a new one. In two thousand articles and encyclopedia pages nobody has more than six. */
const MOST_FORMS = 12;

/** The people whom an article names in full, and whom its shorter names mean. Words are as `nameWords` gives them. */
export interface Persons {
  /** One of them by surname ("Tate", "AG Mukasey"), or the first of two whom a slip put side by side. */
  bySurname(mention: Mention, words: readonly string[]): Entity | undefined;
  byGivenName(mention: Mention, words: readonly string[]): Entity | undefined;
  /** Somebody who is known by one word alone. */
  addSingle(word: string, name: string, place: boolean): Entity;
}

/** Joins the full names of an article, wherever they stand: a headline may use the surname before the story gives the whole. */
export function findPersons(reading: Reading, register: Register): Persons {
  const seeming = findSeemingNames(reading);
  const persons = new Map<string, Named[]>();
  /** The given names that have stood before each surname. */
  const givenNames = new Map<string, Set<string>>();
  for (const mention of reading.mentions) {
    const { name } = mention;
    if (!name || name.first === name.last || !mayBePerson(mention)) continue;
    const words = nameWords(wordsOf(reading, name));
    if (words.length < 2 || words.length > LONGEST_NAME) continue;
    if (!seeming.twoPeople(words, mention) && !seeming.officeByLetters(words, mention)) join(mention, name, words);
  }
  const byGivenName = firstByGivenName(persons);

  return {
    bySurname(mention, words) {
      const first = seeming.twoPeople(words, mention) ? meant(words[0] as string, mention) : undefined;
      if (first) return first.entity;
      if (mention.category === 'body' || (words.length > 1 && !seeming.officeByLetters(words, mention)))
        return undefined;
      const known = meant(words.at(-1) as string, mention);
      if (known && mention.name && mention.first < mention.name.first) known.weight++;
      return known?.entity;
    },
    byGivenName({ category }, words) {
      if (words.length > 1 || category === 'body' || category === 'place') return undefined;
      return byGivenName.get(words[0] as string)?.entity;
    },
    addSingle(word, name, place) {
      const entity = register.create('person', name, place);
      entryOf(persons, word, () => []).push(namedOne(entity, [[word]], ''));
      return entity;
    },
  };

  function meant(surname: string, mention: Mention): Named | undefined {
    const namesakes = persons.get(surname)?.slice(-MOST_NAMESAKES) ?? [];
    return namesake(reading, namesakes, mention, register);
  }

  /** Gives a full name to the one who has it already in this or another form, or to somebody new. */
  function join(mention: Mention, name: TokenRange, words: readonly string[]): void {
    const surname = words.at(-1) as string;
    const givenName = words[0] as string;
    const written = wordsOf(reading, name);
    const suffix = suffixOf(written);
    const shown = textOf(reading, { first: name.first, last: name.last - suffixesIn(written) });
    const namesakes = entryOf(persons, surname, () => []);
    const before = entryOf(givenNames, surname, () => new Set());
    let found = namesakes
      .slice(-MOST_NAMESAKES)
      .find((named) => isSame(named, words, suffix) && gendersAgree(named.entity, mention));
    if (!found) {
      const father = suffix !== '' && before.has(givenName);
      const entity = register.create('person', father ? textOf(reading, name) : shown, false);
      entity.gender = mention.gender ?? genderOfGivenName(givenName);
      found = namedOne(entity, [], suffix);
      namesakes.push(found);
    } else if (words.length > found.words) {
      found.entity.name = shown;
      found.words = wordsIn(shown);
    }
    before.add(givenName);
    if (found.forms.length < MOST_FORMS && !found.forms.some((form) => isSameName(form, words)))
      found.forms.push(words);
    found.titles.add(titleOf(reading, mention));
    found.weight++;
    register.add(mention, found.entity);
  }
}

function mayBePerson({ category, determiner }: Mention): boolean {
  return category === 'person' || (category === 'unknown' && determiner !== 'the');
}

/** Whether a full name may be another form of a known one: not where only the suffix differs ("Jr."). */
function isSame({ forms, suffix: known }: Named, words: readonly string[], suffix: string): boolean {
  if (!forms.some((form) => fullNamesAgree(form, words))) return false;
  return known === suffix || !forms.some((form) => form[0] === words[0] && form.length === words.length);
}

/** Of several with one given name, the first of the first surname. */
function firstByGivenName(persons: ReadonlyMap<string, readonly Named[]>): Map<string, Named> {
  const first = new Map<string, Named>();
  for (const namesakes of persons.values())
    for (const named of namesakes)
      for (const [givenName = ''] of named.forms) if (!first.has(givenName)) first.set(givenName, named);
  return first;
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
