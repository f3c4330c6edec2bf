import type { Entity } from './types.js';

/** What is asked of a name again and again. */
interface NameParts {
  /** The last word in lower case with straight apostrophes; "" for one who has no name. */
  readonly surname: string;
  readonly single: boolean;
}

/** What has been asked so far: a name may be as long as a text, and is asked about with every pronoun. */
const known = new WeakMap<Entity, NameParts>();

/** The last word of a name in lower case with straight apostrophes; "" for one who has no name. */
export function surnameOf(entity: Entity): string {
  return partsOf(entity).surname;
}

/** Whether a name has no more than one word. */
export function isSingleWord(entity: Entity): boolean {
  return partsOf(entity).single;
}

function partsOf(entity: Entity): NameParts {
  const parts = known.get(entity);
  if (parts) return parts;
  const { kind, name } = entity;
  const space = name.lastIndexOf(' ');
  const surname =
    kind === 'unnamed'
      ? ''
      : name
          .slice(space + 1)
          .toLowerCase()
          .replaceAll('’', "'");
  const made = { surname, single: space < 0 };
  known.set(entity, made);
  return made;
}
