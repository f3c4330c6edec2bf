import { seen } from '../../seen/unseen.js';
import { type Numbers, numbersOf } from '../packing/numbers.js';
import { fold } from '../words/words.js';

/** Something that stories speak of, counted. */
export interface Labelled {
  /** As it is written. */
  readonly label: string;
  readonly count: number;
}

/** The same as it is looked for by one who types. */
export interface Tallied extends Labelled {
  readonly folded: string;
}

/** What one story adds to a tally. */
export interface Share {
  /** In the story's order. */
  readonly entries: readonly Entry[];
  readonly counts: Numbers;
}

/** What is written in one way, counted over all stories. */
interface Entry extends Tallied {
  count: number;
}

/** What several stories speak of, counted together; stories come and go. */
export interface Tally {
  add(things: readonly Labelled[]): Share;
  remove(share: Share): void;
  readonly all: Iterable<Tallied>;
}

export function createTally(): Tally {
  const entries = new Map<string, Entry>();
  return {
    add(things) {
      const own = things.map(({ label, count }): Entry => {
        const known = entries.get(label);
        const entry = known ?? { label, folded: fold(seen(label)), count: 0 };
        if (!known) entries.set(label, entry);
        entry.count += count;
        return entry;
      });
      return { entries: own, counts: numbersOf(things.map(({ count }) => count)) };
    },
    remove({ entries: own, counts }) {
      for (const [at, entry] of own.entries()) {
        entry.count -= counts[at] as number;
        if (entry.count === 0) entries.delete(entry.label);
      }
    },
    get all() {
      return entries.values();
    },
  };
}

/** What one story speaks of, as often as it does. */
export function ownOf({ entries, counts }: Share): Tallied[] {
  return entries.map(({ label, folded }, at) => ({ label, folded, count: counts[at] as number }));
}
