/** What was made lately, so that it need not be made again. */
export interface Recent<Key extends object, T> {
  get(key: Key): T | undefined;
  put(key: Key, value: T): void;
  forget(key: Key): void;
}

/**
 * Keeps what was asked for last, as long as it is not too much together; what is too much by itself is kept alone.
 * @param sizeOf how much one is
 */
export function createRecent<Key extends object, T>(most: number, sizeOf: (key: Key) => number): Recent<Key, T> {
  const kept = new Map<Key, T>();
  let size = 0;
  const forget = (key: Key) => {
    if (kept.delete(key)) size -= sizeOf(key);
  };
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      // Behind the others again.
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    put(key, value) {
      forget(key);
      kept.set(key, value);
      size += sizeOf(key);
      for (const oldest of kept.keys()) {
        if (size <= most || oldest === key) break;
        forget(oldest);
      }
    },
    forget,
  };
}
