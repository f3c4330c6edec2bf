/** The best of what it is given one after another. */
export interface Best<T> {
  take(one: T): void;
  /** Best first; of equal ones the one that was given first. */
  readonly taken: readonly T[];
}

/**
 * Keeps so many of the best, in memory for these alone.
 * @param sameOf what is the same is kept once, the first of the best
 */
export function best<T>(most: number, compare: (one: T, other: T) => number, sameOf: (one: T) => string): Best<T> {
  const taken: T[] = [];
  const keys = new Map<string, T>();
  return {
    taken,
    take(one) {
      const last = taken.at(-1);
      if (taken.length >= most && last !== undefined && compare(one, last) >= 0) return;
      const key = sameOf(one);
      const same = keys.get(key);
      if (same !== undefined) {
        if (compare(one, same) >= 0) return;
        taken.splice(taken.indexOf(same), 1);
      }
      keys.set(key, one);
      const at = taken.findIndex((other) => compare(one, other) < 0);
      taken.splice(at < 0 ? taken.length : at, 0, one);
      if (taken.length > most) keys.delete(sameOf(taken.pop() as T));
    },
  };
}
