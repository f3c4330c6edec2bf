import { acronymOf } from './names.js';
import type { Entity } from './types.js';

/** A nation's name and its adjective begin with the same letters: "China’s", "Chinese". */
const PEOPLE_PREFIX = 4;
/** A single word shorter than this ends too many names to stand for one of them. */
const SHORTEST_END = 4;
/** Words of a name that its ends are kept for. */
const MOST_WORDS = 12;

/** The organisations that an article has named so far. Every look-up takes as long as the words it is given, however many there are. */
export interface Bodies {
  /** The one of exactly this name, or of this acronym. */
  called(words: readonly string[]): Entity | undefined;
  /** "the Times" after "the New York Times": one whose name ends in these words, or is the end of them. */
  endingIn(words: readonly string[]): Entity | undefined;
  /** "China’s foreign ministry" for "Chinese Foreign Ministry": `owner` and the words after it, in lower case. */
  belongingTo(owner: string, rest: readonly string[]): Entity | undefined;
  /** Notes that these words name an organisation. */
  add(words: readonly string[], entity: Entity): void;
  /** Notes one that has no name: "China’s foreign ministry". */
  describe(entity: Entity): void;
}

export function startBodies(): Bodies {
  const byName = new Map<string, Entity>();
  const byEnd = new Map<string, Entity>();
  const byRest = new Map<string, Entity>();
  /** The name under which each has been noted last. */
  const described = new Map<Entity, string>();
  return {
    called: (words) => byName.get(keyOf(words)),
    endingIn(words) {
      const key = keyOf(words);
      if (words.length === 1 && key.length < SHORTEST_END) return undefined;
      const longer = byEnd.get(key);
      if (longer) return longer;
      for (const end of endsOf(key)) {
        const shorter = end.includes(' ') ? byName.get(end) : undefined;
        if (shorter && !shorter.place) return shorter;
      }
      return undefined;
    },
    belongingTo: (owner, rest) => byRest.get(restKey(owner, rest)),
    add(words, entity) {
      const key = keyOf(words);
      byName.set(key, entity);
      if (words.length > 2) {
        const acronym = acronymOf(words);
        byName.set(acronym, byName.get(acronym) ?? entity);
      }
      if (!entity.place) for (const end of endsOf(key)) if (!byEnd.has(end)) byEnd.set(end, entity);
      describe(entity);
    },
    describe,
  };

  function describe(entity: Entity): void {
    if (described.get(entity) === entity.name) return;
    described.set(entity, entity.name);
    const [owner, ...rest] = entity.name
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .replace(/^the /, '')
      .split(/\s+/);
    if (owner && rest.length > 0 && !byRest.has(restKey(owner, rest))) byRest.set(restKey(owner, rest), entity);
  }
}

function keyOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase().replaceAll('.', '');
}

function restKey(owner: string, rest: readonly string[]): string {
  return `${owner.slice(0, PEOPLE_PREFIX)} ${rest.join(' ')}`;
}

/** "york times" and "times" of "new york times". */
function endsOf(key: string): string[] {
  const words = key.split(' ').slice(-MOST_WORDS);
  return words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
}
