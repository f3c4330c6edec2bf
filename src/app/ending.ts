import { isatty } from 'node:tty';

/** Milliseconds within which a second signal is the same key press: Ctrl+C reaches the program from the terminal and again from npm. */
const SAME_PRESS = 1_000;
/** Milliseconds after which a stop that does not end is ended. Its own parts give up after 10 seconds. */
const AT_LAST = 13_000;

/** The signals that end the program; SIGHUP is a terminal that was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
type Signal = (typeof SIGNALS)[number] | 'SIGHUP';

/** Standard input, output and error. */
const STANDARD_STREAMS = [0, 1, 2];

export interface Ending {
  /** From now on a signal stops this before the program ends; until then it ends at once. A stop that rejects ends it with 1. */
  stopWith(stop: (signal: Signal) => Promise<void>): void;
}

/**
 * Ends the program with 0 on SIGINT and SIGTERM, from the moment of the call: as the first process of a container it would not hear them otherwise.
 * Where a terminal looks on, closing it ends the program, too. A second signal, from somebody who does not want to wait, ends it at once, with 1.
 */
export function endOnSignals(): Ending {
  let stop: ((signal: Signal) => Promise<void>) | undefined;
  let stoppingSince: number | undefined;
  const onSignal = (signal: Signal) => {
    if (stop === undefined) process.exit(0);
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > SAME_PRESS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    setTimeout(() => process.exit(1), AT_LAST).unref();
    stop(signal).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  // Where nobody looks on it asks for the articles to be read again (run-bot.ts), and must not end a start.
  process.on('SIGHUP', hasTerminal() ? onSignal : () => {});
  return {
    stopWith(next) {
      stop = next;
    },
  };
}

/** Whether somebody at a terminal started the program and looks on. */
export function hasTerminal(): boolean {
  return STANDARD_STREAMS.some((descriptor) => isatty(descriptor));
}
