/** Milliseconds for which what is said of a kind stands for those that follow. */
const QUIET = 60_000;

/**
 * Says the first of each kind at once and those that follow together, at most one line in so much time, with how many there were: somebody may
 * send millions. Whatever is told is said within that time, as long as the process lives.
 * @param say is given the latest of a kind, and how many it stands for
 * @param quiet milliseconds
 */
export function nowAndThen<Told>(
  kindOf: (told: Told) => string,
  say: (told: Told, count: number) => void,
  quiet = QUIET,
): (told: Told) => void {
  /** What has come of a kind since it was last said. */
  const since = new Map<string, { latest: Told; count: number }>();

  function sayAndWait(kind: string, told: Told, count: number): void {
    say(told, count);
    const more = { latest: told, count: 0 };
    since.set(kind, more);
    const timer = setTimeout(() => {
      since.delete(kind);
      if (more.count > 0) sayAndWait(kind, more.latest, more.count);
    }, quiet);
    // A program that is done does not wait for it; some hosts' timers are numbers.
    (timer as { unref?: () => void }).unref?.();
  }

  return (told) => {
    const kind = kindOf(told);
    const more = since.get(kind);
    if (more === undefined) return sayAndWait(kind, told, 1);
    more.latest = told;
    more.count += 1;
  };
}
