import { fold } from '../../language/terms/words.js';
import { type Numbers, numbersOf } from '../../platform/numbers.js';
import { seen } from '../../platform/seen/unseen.js';
import { eachInSteps, type Steps } from '../../platform/steps.js';

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
  add(things: readonly Labelled[]): Steps<Share>;
  remove(share: Share): Steps;
  readonly all: Iterable<Tallied>;
}

/** Things between two steps. */
const STEP = 1_000;

export function createTally(): Tally {
  const entries = new Map<string, Entry>();
  return {
    *add(things) {
      const own: Entry[] = [];
      yield* eachInSteps(things, STEP, ({ label, count }) => {
        const known = entries.get(label);
        const entry = known ?? { label, folded: fold(seen(label)), count: 0 };
        if (!known) entries.set(label, entry);
        entry.count += count;
        own.push(entry);
      });
      return { entries: own, counts: numbersOf(things.map(({ count }) => count)) };
    },
    *remove({ entries: own, counts }) {
      let at = 0;
      yield* eachInSteps(own, STEP, (entry) => {
        entry.count -= counts[at] as number;
        if (entry.count === 0) entries.delete(entry.label);
        at += 1;
      });
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
