/** Milliseconds from one look at what waits to the next, at least: thousands may wait. */
const LEAST = 10;

export interface QuietOptions {
  /** Milliseconds without a change after which one is due. */
  readonly quiet: number;
  /** Milliseconds after its first change when one is due in any case: it may change all the time. */
  readonly longestWait: number;
  readonly due: (name: string, waiting: Waiting) => void;
}

/** One that has changed and may go on changing. */
export interface Waiting {
  /** When it first changed, in milliseconds of `performance.now()`. */
  readonly since: number;
  /** It is told to have changed, whatever it looks like. */
  readonly told: boolean;
}

/** Each of many waits for its own quiet, so that one that is never quiet keeps no other waiting. */
export interface Quiet {
  /** It has changed now. @param before what it was due with, where that came too early */
  changed(name: string, told: boolean, before?: Waiting): void;
  waits(name: string): boolean;
  /** All that wait are due now. */
  hurry(): void;
  stop(): void;
}

export function createQuiet({ quiet, longestWait, due }: QuietOptions): Quiet {
  const waiting = new Map<string, Waiting & { readonly last: number }>();
  let timer: NodeJS.Timeout | undefined;
  /** When the timer ends. */
  let alarm = Number.POSITIVE_INFINITY;

  const dueAt = ({ last, since }: Waiting & { readonly last: number }) => Math.min(last + quiet, since + longestWait);

  function setAlarm(at: number, now: number): void {
    if (at >= alarm) return;
    clearTimeout(timer);
    alarm = Math.max(at, now + LEAST);
    timer = setTimeout(ring, alarm - now).unref();
  }

  function ring(): void {
    alarm = Number.POSITIVE_INFINITY;
    const now = performance.now();
    let next = Number.POSITIVE_INFINITY;
    for (const [name, one] of waiting) {
      if (dueAt(one) <= now) release(name, one);
      else next = Math.min(next, dueAt(one));
    }
    if (next < Number.POSITIVE_INFINITY) setAlarm(next, now);
  }

  function release(name: string, one: Waiting): void {
    waiting.delete(name);
    due(name, one);
  }

  return {
    changed(name, told, before) {
      const now = performance.now();
      const old = waiting.get(name) ?? before;
      const one = { since: old?.since ?? now, told: told || (old?.told ?? false), last: now };
      waiting.set(name, one);
      setAlarm(dueAt(one), now);
    },
    waits: (name) => waiting.has(name),
    hurry() {
      for (const [name, one] of waiting) release(name, one);
    },
    stop() {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}
