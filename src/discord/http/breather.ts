import type { Socket } from 'node:net';

/** Milliseconds of the first breath; each is twice as long as the one before, up to the longest. */
const FIRST_BREATH = 1;
const LONGEST_BREATH = 250;

/** Stops reading from a connection for a while. */
export interface Breather {
  /** For a moment, so that who sends a byte at a time costs a few turns of the event loop and not one for each. */
  breathe(): void;
  /** Until it has its turn, where there is one to wait for. */
  waitFor(turn: () => Promise<void> | undefined): void;
  /** Goes on reading, and does not stop again. */
  end(): void;
}

export function createBreather(socket: Socket): Breather {
  let breath = FIRST_BREATH;
  let holding = false;
  let paused = false;
  let ended = false;

  function hold(turn: () => Promise<void> | undefined): void {
    const until = holding ? undefined : turn();
    if (until === undefined) return;
    holding = true;
    // Only then: a stream that has just been given a piece asks its connection for the next at the end of this turn.
    setImmediate(() => {
      if (!holding) return;
      paused = true;
      socket.pause();
    });
    void until.then(release);
  }

  function release(): void {
    if (ended) return;
    holding = false;
    if (paused) socket.resume();
    paused = false;
  }

  return {
    breathe() {
      hold(() => {
        const moment = breath;
        breath = Math.min(2 * breath, LONGEST_BREATH);
        return new Promise((done) => void setTimeout(done, moment).unref());
      });
    },
    waitFor: hold,
    end() {
      release();
      ended = true;
    },
  };
}
