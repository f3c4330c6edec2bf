/** Those who want to know that something changed. */
export interface Listeners {
  /** Returns the way to stop listening. */
  add(listener: () => void): () => void;
  tell(): void;
}

/** An empty set of listeners; they are told in the order in which they came. */
export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    add(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    tell() {
      for (const listener of [...listeners]) listener();
    },
  };
}
