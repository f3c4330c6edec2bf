import { type FSWatcher, watch } from 'node:fs';
import type { Logger } from 'pino';
import { isArticleFile } from '../reading/file-name.js';
import { lookAt, type Sight } from './sight.js';

/** Milliseconds from one look at the folder to the next. Looks at a thousand articles take a hundredth of a core so. */
const LOOK_EVERY = 2_000;
/** A look at very many articles takes a while: the next one comes no sooner than so many times as long after it. */
const REST = 20;

export interface FolderWatchOptions {
  readonly folder: string;
  /** Called, often several times in a row, when the system tells that an article has changed. */
  readonly told: (name: string) => void;
  /** Called after each look. */
  readonly seen: (sight: Sight) => void;
  readonly log: Logger;
  /** Milliseconds from one look to the next. */
  readonly every?: number | undefined;
}

export interface FolderWatch {
  /** Looks at the folder now. Resolves when `seen` was called. */
  look(): Promise<Sight>;
  stop(): void;
}

/**
 * Notices changes of the articles in a folder, whatever becomes of the folder. The system tells of changes of a file at once, but only while the
 * folder stays the same one, and on some drives not at all. So the folder is looked at from time to time, too: a folder that was made anew, moved or
 * mounted, and a link that leads elsewhere, are found so, and the system is asked to tell of the new one.
 */
export function watchFolder({ folder, told, seen, log, every = LOOK_EVERY }: FolderWatchOptions): FolderWatch {
  let watched: string | undefined;
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<Sight> | undefined;

  /** One after the other, so that what is seen last is what is there. One that has not begun will see all that came before it. */
  function look(): Promise<Sight> {
    next ??= last.then(lookNow);
    last = next;
    return next;
  }

  async function lookNow(): Promise<Sight> {
    next = undefined;
    const sight = await lookAt(folder);
    if (stopped) return sight;
    follow(sight.folder);
    seen(sight);
    return sight;
  }

  /** Has the system tell of the folder that is there now. */
  function follow(identity: string | undefined): void {
    if (identity === watched) return;
    watcher?.close();
    watcher = undefined;
    watched = identity;
    if (identity === undefined) return;
    try {
      watcher = watch(folder, { persistent: false }, (_event, name) => {
        // Of other files nothing is read; a link that articles are reached through is found by looking.
        if (name === null) void look();
        else if (isArticleFile(name)) told(name);
      }).on('error', untold);
    } catch (error) {
      untold(error as Error);
    }
  }

  function untold(error: Error): void {
    watcher?.close();
    watcher = undefined;
    log.warn(
      { folder, error: error.message },
      `the system does not tell of changes of the articles; they are looked for every ${every / 1_000} seconds`,
    );
  }

  async function lookAgain(): Promise<void> {
    const began = performance.now();
    await look();
    if (stopped) return;
    timer = setTimeout(lookAgain, Math.max(every, REST * (performance.now() - began))).unref();
  }

  void lookAgain();
  return {
    look,
    stop() {
      stopped = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
}
