/**
 * Lets work pass that comes together in more than one turn of the event loop, first come, first served, so that whatever else the process does has its turn
 * in between.
 * @param most weight that passes in a turn; what weighs more passes alone
 * @returns what a piece of work waits for before it begins; nothing where it can begin at once
 */
export function createTurnstile(most: number): (weight: number) => Promise<void> | undefined {
  let waiting: { readonly weight: number; readonly pass: () => void }[] = [];
  let passed = 0;
  let counting = false;

  function nextTurn(): void {
    counting = false;
    passed = 0;
    let first = 0;
    for (; first < waiting.length && passed < most; first += 1) {
      const { pass, weight } = waiting[first] as (typeof waiting)[number];
      passed += weight;
      pass();
    }
    waiting = waiting.slice(first);
    // The next turn must begin anew though nothing waits for it.
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
