/** Work that gives way after each step, so that whoever does it may do something else in between. */
export type Steps<T = void> = Generator<void, T>;

/** Milliseconds of work after which others get their turn. */
const TURN = 10;

/** One after another, giving way after so many. */
export function* eachInSteps<T>(all: Iterable<T>, many: number, take: (one: T) => void): Steps {
  let taken = 0;
  for (const one of all) {
    take(one);
    taken += 1;
    if (taken % many === 0) yield;
  }
}

/** Does it without a pause. */
export function withoutPause<T>(work: Steps<T>): T {
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
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
