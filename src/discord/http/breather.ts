import type { Socket } from 'node:net';

/** Milliseconds for which nothing is read; twice as long each time, up to the longest. */
const FIRST_BREATH = 1;
const LONGEST_BREATH = 250;

/** Stops reading from a connection for a moment, so that who sends a byte at a time costs a few turns of the event loop and not one for each. */
export interface Breather {
  breathe(): void;
  /** Goes on reading. */
  end(): void;
}

export function createBreather(socket: Socket): Breather {
  let breath = FIRST_BREATH;
  let begin: NodeJS.Immediate | undefined;
  let rest: NodeJS.Timeout | undefined;

  function pause(): void {
    socket.pause();
    rest = setTimeout(resume, breath);
    breath = Math.min(2 * breath, LONGEST_BREATH);
  }

  function resume(): void {
    begin = undefined;
    rest = undefined;
    socket.resume();
  }

  return {
    breathe() {
      // Only then: a stream that has just been given a piece asks its connection for the next at the end of this turn.
      begin ??= setImmediate(pause);
    },
    end() {
      clearImmediate(begin);
      if (rest === undefined) return;
      clearTimeout(rest);
      resume();
    },
  };
}
