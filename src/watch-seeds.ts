import { type FSWatcher, watch } from 'node:fs';
import { basename } from 'node:path';
import type { Logger } from 'pino';
import type { Article } from './article/types.js';
import { createLibrary, type Library } from './library.js';
import { readSeeds } from './seeds.js';

/** Milliseconds of quiet after a change before files are read: editors and copies write in several steps. */
const QUIET = 300;

export interface WatchOptions {
  readonly folder: string;
  /** What is answered from now. */
  readonly library: () => Library;
  /** Takes the new library. */
  readonly use: (library: Library) => void;
  readonly log: Logger;
  readonly quiet?: number;
}

export interface SeedsWatch {
  /** Reads the folder now, as when something in it has changed. */
  reread(): void;
  stop(): void;
}

/**
 * Reads the folder again when it changes. The articles are read, checked and indexed aside and then swapped in together; a file that
 * cannot be read is refused, named in the log, and what was read from it before stays. Where the system does not tell of changes (some network
 * drives) `reread` is the way.
 */
export function watchSeeds({ folder, library, use, log, quiet = QUIET }: WatchOptions): SeedsWatch {
  let timer: NodeJS.Timeout | undefined;

  function reread(): void {
    try {
      const before = library().corpus.stories.map(({ article }) => article);
      const after = readAgain(folder, before, log);
      if (same(before, after)) return;
      if (after.length === 0) {
        log.error({ folder }, 'the folder holds no article any more; the articles that were read stay');
        return;
      }
      use(createLibrary(after));
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
    timer = setTimeout(reread, quiet).unref();
  }

  const watcher = open(folder, changed, log);
  return {
    reread,
    stop() {
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
function readAgain(folder: string, before: readonly Article[], log: Logger): Article[] {
  const { articles, problems } = readSeeds(folder);
  const found = new Map(articles.map((article) => [article.id, article]));
  for (const { file, message } of problems) {
    const id = basename(file).replace(/\.(?:txt|md)$/i, '');
    const old = before.find((article) => article.id === id);
    if (old && !found.has(id)) found.set(id, old);
    log.error({ file, kept: old !== undefined }, message);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function same(before: readonly Article[], after: readonly Article[]): boolean {
  const key = ({ id, text, title, source, url, published }: Article) =>
    JSON.stringify([id, text, title, source, url, published]);
  const sorted = (articles: readonly Article[]) => articles.map(key).sort().join('\n');
  return sorted(before) === sorted(after);
}
