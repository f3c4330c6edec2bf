/** Lets work through. @param turn who waits with the least number goes next; as it came unless told */
export type Gate = <Result>(work: () => Promise<Result>, turn?: number) => Promise<Result>;

/** Lets so many pieces of work go on at once; the others wait for their turn. */
export function createGate(most: number): Gate {
  let free = most;
  const waiting: { readonly turn: number; readonly begin: () => void }[] = [];

  function wait(turn: number): Promise<void> {
    return new Promise((begin) => {
      // Most come in the order in which they go.
      let at = waiting.length;
      while (at > 0 && (waiting[at - 1]?.turn ?? 0) > turn) at -= 1;
      waiting.splice(at, 0, { turn, begin });
    });
  }

  return async (work, turn = performance.now()) => {
    if (free > 0) free -= 1;
    else await wait(turn);
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next.begin();
      else free += 1;
    }
  };
}
