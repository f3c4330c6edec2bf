import type { Entity, NameParts } from './types.js';

/** The surname of one whose name is settled, and whether it is the whole name. */
export function namePartsOf(entity: Entity): NameParts {
  entity.parts ??= split(entity);
  return entity.parts;
}

function split({ kind, name }: Entity): NameParts {
  const space = name.lastIndexOf(' ');
  const last = kind === 'unnamed' ? '' : name.slice(space + 1);
  return { surname: last.toLowerCase().replaceAll('’', "'"), single: space < 0 };
}
