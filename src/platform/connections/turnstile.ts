/** @returns what a piece of work of this weight waits for before it begins; nothing where it can begin at once */
export type Turnstile = (weight: number) => Promise<void> | undefined;

/**
 * Lets work pass that comes together in more than one turn of the event loop, so that whatever else the process does has its turn in between. Who came last
 * passes first: in a crowd that has come at once, the next who comes by himself does not wait for all of it.
 * @param most weight that passes in a turn; what weighs more passes alone
 */
export function createTurnstile(most: number): Turnstile {
  const waiting: { readonly weight: number; readonly pass: () => void }[] = [];
  let passed = 0;
  let counting = false;

  function nextTurn(): void {
    counting = false;
    passed = 0;
    while (passed < most) {
      const next = waiting.pop();
      if (next === undefined) break;
      passed += next.weight;
      next.pass();
    }
    // The turn after it must begin anew though nothing waits for it.
    if (passed > 0) count();
  }

  function count(): void {
    if (counting) return;
    counting = true;
    setImmediate(nextTurn);
  }

  return (weight) => {
    count();
    if (waiting.length > 0 || passed >= most) return new Promise((pass) => waiting.push({ weight, pass }));
    passed += weight;
    return undefined;
  };
}
