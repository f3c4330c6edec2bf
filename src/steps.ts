/** Work that gives way after each step, so that whoever does it may do something else in between. */
export type Steps<T = void> = Generator<void, T>;

/** Milliseconds of work after which others get their turn. */
const TURN = 10;

/** Does it without a pause. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does it in turns with whatever else the process has to do. */
export async function inTurns<T>(work: Steps<T>): Promise<T> {
  let until = performance.now() + TURN;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await breath();
    until = performance.now() + TURN;
  }
}

/** Lets others have their turn. Without Node's own means, which not every host has. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
