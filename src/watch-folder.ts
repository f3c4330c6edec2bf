import { type FSWatcher, watch } from 'node:fs';
import type { Logger } from 'pino';
import { isArticleFile } from './article/file-name.js';
import { lookAt } from './sight.js';

/** Milliseconds from one look at the folder to the next. Looks at a thousand articles take a hundredth of a core so. */
const LOOK_EVERY = 2_000;

export interface FolderWatchOptions {
  readonly folder: string;
  /** Called, often several times in a row, when an article may have changed, or whether the folder can be read. */
  readonly changed: () => void;
  readonly log: Logger;
  /** Milliseconds from one look to the next. */
  readonly every?: number | undefined;
}

export interface FolderWatch {
  /**
   * Looks at the folder as it is about to be read: what is there now is not reported as a change any more.
   * @returns why it cannot be read, or undefined where it can
   */
  look(): Promise<string | undefined>;
  /** Reports what is there with the next look, whether or not it has changed. */
  forget(): void;
  stop(): void;
}

/**
 * Notices changes of the articles in a folder, whatever becomes of the folder. The system tells of changes of a file at once, but only while the
 * folder stays the same one, and on some drives not at all. So the folder is looked at from time to time, too: a folder that was made anew, moved or
 * mounted, and a link that leads elsewhere, are found so, and the system is asked to tell of the new one.
 */
export function watchFolder({ folder, changed, log, every = LOOK_EVERY }: FolderWatchOptions): FolderWatch {
  let seen: string | undefined;
  let watched: string | undefined;
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function sight() {
    const now = await lookAt(folder);
    if (!stopped) follow(now.folder);
    return now;
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
        if (name === null || isArticleFile(name)) changed();
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
    const first = seen === undefined;
    const now = await sight();
    if (stopped) return;
    // What is answered from was read when the program began, which may be a while ago.
    const news = first ? now.folder === undefined || now.changed > performance.timeOrigin : now.state !== seen;
    seen ??= now.state;
    if (news) changed();
    timer = setTimeout(lookAgain, every).unref();
  }

  void lookAgain();
  return {
    async look() {
      const now = await sight();
      seen = now.state;
      return now.folder === undefined ? now.state : undefined;
    },
    forget() {
      seen = '';
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
}
