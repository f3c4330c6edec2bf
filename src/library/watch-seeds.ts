import type { Logger } from 'pino';
import { createTogether } from '../platform/together.js';
import { createChangedFiles } from './changed-files.js';
import { type Change, keepStories } from './kept-stories.js';
import type { FolderReading } from './read-folder.js';
import { AGAIN, type StoryReader } from './seed-files.js';
import type { Sight } from './sight.js';
import { createTeller } from './tell-news.js';
import { watchFolder } from './watch-folder.js';

/** Milliseconds. */
const QUIET = 300;
const LONGEST_WAIT = 3_000;

export interface WatchOptions {
  readonly folder: string;
  /** What was read of it before. */
  readonly reading: FolderReading;
  /** Takes what is different from then, and from each time to the next. */
  readonly change: (change: Change) => void | Promise<void>;
  readonly read: StoryReader;
  readonly log: Logger;
  /** Milliseconds of quiet after a change of a file before it is read. */
  readonly quiet?: number;
  /** Milliseconds after its first change when a file is read in any case. */
  readonly longestWait?: number;
  /** Milliseconds from one look at the folder to the next. */
  readonly every?: number;
}

export interface SeedsWatch {
  /** Reads now what has changed, and what could not be read, and says again what is wrong with it. Never rejects. */
  reread(): Promise<void>;
  stop(): void;
}

/**
 * Reads files of the folder again when they change, or when another folder stands in its place. A file that cannot be read is refused, named in the log, and
 * what was read from it before stays, as all articles do while the folder cannot be read. What is wrong is logged once, and again only after it was right or
 * when `reread` asks.
 */
export function watchSeeds(options: WatchOptions): SeedsWatch {
  const { folder, reading, change, read, log, quiet = QUIET, longestWait = LONGEST_WAIT, every } = options;
  const kept = keepStories(folder, reading);
  const teller = createTeller(folder, reading, log);
  const together = createTogether({ busy: () => files.busy(), handOn });
  const files = createChangedFiles({ folder, kept, read, quiet, longestWait, landed: () => together.came() });
  const noticing = watchFolder({ folder, told: (name) => files.changed(name, true), seen, log, every });
  let before: Extract<Sight, { files: unknown }> | undefined;
  /** Runs from when the folder is first seen to be unreadable until that is told. */
  let missed: NodeJS.Timeout | 'told' | undefined;
  let stopped = false;
  let last = Promise.resolve();
  let next: Promise<void> | undefined;

  function seen(sight: Sight): void {
    if (sight.folder === undefined) {
      if (missed === 'told') teller.unreadable(sight.reason);
      // It may be gone for no longer than another one takes to be put in its place.
      missed ??= setTimeout(() => void missAgain(), quiet).unref();
      return;
    }
    if (missed !== 'told') clearTimeout(missed);
    missed = undefined;
    teller.readable();
    // In another folder the same file may be a link that leads out.
    const another = before !== undefined && before.folder !== sight.folder;
    for (const [name, state] of sight.files) {
      const known = kept.reading(name)?.state;
      const changed = state !== before?.files.get(name) ? state !== known : known === AGAIN && !files.expects(name);
      if (changed || another) files.changed(name, another);
    }
    for (const name of kept.names()) {
      if (!sight.files.has(name) && (before?.files.has(name) || !files.expects(name))) files.changed(name, false);
    }
    before = sight;
  }

  async function missAgain(): Promise<void> {
    missed = 'told';
    await noticing.look();
  }

  async function handOn(): Promise<void> {
    if (stopped) return;
    const next = kept.news();
    if (next === undefined) return teller.empty();
    const { put, removed } = next.change;
    const changed = put.length + removed.length > 0;
    teller.news(next.news);
    teller.full(changed);
    if (!changed) return;
    try {
      await change(next.change);
      log.info({ articles: kept.count() }, 'articles read again');
    } catch (error) {
      log.error({ folder, error: (error as Error).message }, 'the articles that have changed cannot be answered from');
    }
  }

  async function rereadNow(): Promise<void> {
    next = undefined;
    const sight = await noticing.look();
    if (stopped) return;
    if (sight.folder === undefined) return teller.unreadable(sight.reason);
    for (const id of teller.wrong()) kept.review(id);
    for (const name of kept.names()) if (kept.reading(name)?.problem !== undefined) files.changed(name, true);
    await files.hurry();
    await together.flush();
  }

  return {
    reread() {
      next ??= last.then(() => teller.whileAsked(rereadNow));
      last = next;
      return next;
    },
    stop() {
      stopped = true;
      if (missed !== 'told') clearTimeout(missed);
      files.stop();
      together.stop();
      noticing.stop();
    },
  };
}
