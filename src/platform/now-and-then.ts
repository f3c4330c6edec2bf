/** Milliseconds for which what is said of a kind stands for those that follow. */
const QUIET = 60_000;

interface Kind<Told> {
  latest: Told;
  /** How many have come since something was said. */
  count: number;
  /** When something was last said, in milliseconds of `now`. */
  readonly saidAt: number;
}

/**
 * Says the first of each kind at once and those that follow together, at most one line in so much time, with how many there were: somebody may
 * send millions. Where timers run, whatever is told is said within that time; where they end with a request, as in a Worker, when the next of its kind comes.
 * @param say is given the latest of a kind, and how many it stands for
 * @param quiet milliseconds
 * @param now milliseconds, for tests
 */
export function nowAndThen<Told>(
  kindOf: (told: Told) => string,
  say: (told: Told, count: number) => void,
  { quiet = QUIET, now = Date.now }: { quiet?: number; now?: () => number } = {},
): (told: Told) => void {
  const kinds = new Map<string, Kind<Told>>();

  function sayAndWait(kind: string, told: Told, count: number): void {
    say(told, count);
    const more: Kind<Told> = { latest: told, count: 0, saidAt: now() };
    kinds.set(kind, more);
    const timer = setTimeout(() => {
      if (kinds.get(kind) !== more) return;
      kinds.delete(kind);
      if (more.count > 0) sayAndWait(kind, more.latest, more.count);
    }, quiet);
    // A program that is done does not wait for it; some hosts' timers are numbers.
    (timer as { unref?: () => void }).unref?.();
  }

  return (told) => {
    const kind = kindOf(told);
    const more = kinds.get(kind);
    if (more === undefined || now() - more.saidAt >= quiet) {
      sayAndWait(kind, told, (more?.count ?? 0) + 1);
      return;
    }
    more.latest = told;
    more.count += 1;
  };
}
