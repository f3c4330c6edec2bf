import { type FSWatcher, watch } from 'node:fs';
import { basename } from 'node:path';
import type { Logger } from 'pino';
import type { Article } from './article/types.js';
import { type Library, libraryOf } from './indexed-library.js';
import type { StoriesReader } from './load-library.js';
import type { ReadStories } from './read-stories.js';
import type { Story } from './search/types.js';

/** Milliseconds of quiet after a change before files are read: editors and copies write in several steps. */
const QUIET = 300;

export interface WatchOptions {
  readonly folder: string;
  /** What is answered from now. */
  readonly library: () => Library;
  /** Takes the new library. */
  readonly use: (library: Library) => void;
  readonly read: StoriesReader;
  readonly log: Logger;
  readonly quiet?: number;
}

export interface SeedsWatch {
  /** Reads the folder now, as when something in it has changed. Never rejects. */
  reread(): Promise<void>;
  stop(): void;
}

/**
 * Reads the folder again when it changes. The articles are read, checked and indexed aside and then swapped in together; a file that
 * cannot be read is refused, named in the log, and what was read from it before stays. Where the system does not tell of changes (some network
 * drives) `reread` is the way.
 */
export function watchSeeds({ folder, library, use, read, log, quiet = QUIET }: WatchOptions): SeedsWatch {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let last = Promise.resolve();

  /** One after the other: what is read later is what is answered from in the end. */
  function reread(): Promise<void> {
    last = last.then(readOnce);
    return last;
  }

  async function readOnce(): Promise<void> {
    try {
      const found = await read(folder);
      if (stopped) return;
      const before = library().corpus.stories;
      const after = keepBroken(found, before, log);
      if (same(before, after)) return;
      if (after.length === 0) {
        log.error({ folder }, 'the folder holds no article any more; the articles that were read stay');
        return;
      }
      use(libraryOf(after));
      log.info({ articles: after.length }, 'articles read again');
    } catch (error) {
      log.error(
        { folder, error: (error as Error).message },
        'the articles cannot be read again; those that were read stay',
      );
    }
  }

  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void reread(), quiet).unref();
  }

  const watcher = open(folder, changed, log);
  return {
    reread,
    stop() {
      stopped = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
}

function open(folder: string, changed: () => void, log: Logger): FSWatcher | undefined {
  const give = (error: Error) =>
    log.error({ folder, error: error.message }, 'changes of the articles are not noticed; send SIGHUP after one');
  try {
    return watch(folder, { persistent: false }, changed).on('error', give);
  } catch (error) {
    give(error as Error);
    return undefined;
  }
}

/** The articles of the folder as it is, and of files that went bad as they were. */
function keepBroken({ stories, problems }: ReadStories, before: readonly Story[], log: Logger): Story[] {
  const found = new Map(stories.map((story) => [story.article.id, story]));
  for (const { file, message } of problems) {
    const id = basename(file).replace(/\.(?:txt|md)$/i, '');
    const old = before.find(({ article }) => article.id === id);
    if (old && !found.has(id)) found.set(id, old);
    log.error({ file, kept: old !== undefined }, message);
  }
  return [...found.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
}

function same(before: readonly Story[], after: readonly Story[]): boolean {
  const key = ({ id, text, title, source, url, published }: Article) =>
    JSON.stringify([id, text, title, source, url, published]);
  const sorted = (stories: readonly Story[]) =>
    stories
      .map(({ article }) => key(article))
      .sort()
      .join('\n');
  return sorted(before) === sorted(after);
}
