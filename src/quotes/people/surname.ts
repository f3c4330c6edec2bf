import type { Entity } from './types.js';

/** Surnames that have been asked for: a name may be as long as a text, and is asked about with every pronoun. */
const surnames = new WeakMap<Entity, string>();

/** The last word of a name in lower case with straight apostrophes; "" for one who has no name. */
export function surnameOf(entity: Entity): string {
  const known = surnames.get(entity);
  if (known !== undefined) return known;
  const surname = entity.kind === 'unnamed' ? '' : lastWord(entity.name).toLowerCase().replaceAll('’', "'");
  surnames.set(entity, surname);
  return surname;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
