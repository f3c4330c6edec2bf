import type { Logger } from 'pino';
import { idOf } from './article/file-name.js';
import type { Article } from './article/types.js';
import { type Library, libraryOf } from './indexed-library.js';
import type { StoriesReader } from './load-library.js';
import type { ReadStories } from './read-stories.js';
import type { Story } from './search/types.js';
import { watchFolder } from './watch-folder.js';

/** Milliseconds of quiet after a change before files are read: editors and copies write in several steps. */
const QUIET = 300;
/** Milliseconds after the first change when files are read in any case: a file may be written to all the time. */
const LONGEST_WAIT = 3_000;

export interface WatchOptions {
  readonly folder: string;
  /** What is answered from now. */
  readonly library: () => Library;
  /** Takes the new library. */
  readonly use: (library: Library) => void;
  readonly read: StoriesReader;
  readonly log: Logger;
  readonly quiet?: number;
  readonly longestWait?: number;
  /** Milliseconds from one look at the folder to the next. */
  readonly every?: number;
}

export interface SeedsWatch {
  /** Reads the folder now, as when something in it has changed, and says again what is wrong with it. Never rejects. */
  reread(): Promise<void>;
  stop(): void;
}

/**
 * Reads the folder again when it changes, or when another one stands in its place. The articles are read, checked and indexed aside and then
 * swapped in together; a file that cannot be read is refused, named in the log, and what was read from it before stays, as all articles do while
 * the folder cannot be read. What is wrong is logged once, and again only after it was right or when `reread` asks.
 */
export function watchSeeds(options: WatchOptions): SeedsWatch {
  const { folder, library, use, read, log, quiet = QUIET, longestWait = LONGEST_WAIT, every } = options;
  let timer: NodeJS.Timeout | undefined;
  let latest: number | undefined;
  let stopped = false;
  let last = Promise.resolve();
  let waiting: Promise<void> | undefined;
  let trouble: string | undefined;
  let told = new Set<string>();
  /** Whether the next reading says again what was said. */
  let asked = false;

  /** One after the other: what is read later is what is answered from in the end. One that has not begun will see all that came before it. */
  function queue(): Promise<void> {
    waiting ??= last.then(() => {
      waiting = undefined;
      return readOnce().finally(() => {
        asked = false;
      });
    });
    last = waiting;
    return waiting;
  }

  async function readOnce(): Promise<void> {
    const unreadable = await noticing.look();
    if (stopped) return;
    if (unreadable !== undefined) {
      tell(
        unreadable,
        'the articles cannot be read again; those that were read stay, and the folder is looked for further',
      );
      return;
    }
    try {
      const found = await read(folder);
      if (stopped) return;
      const before = library().corpus.stories;
      const after = tellNews(found, before);
      if (after.length === 0) {
        tell('empty', 'the folder holds no article any more; the articles that were read stay');
        return;
      }
      if (trouble !== undefined) log.info({ folder }, 'the articles can be read again');
      trouble = undefined;
      if (same(before, after)) {
        if (asked && told.size === 0) log.info({ folder }, 'the articles are as they were');
        return;
      }
      use(libraryOf(after));
      log.info({ articles: after.length }, 'articles read again');
    } catch (error) {
      if (stopped) return;
      const { name, message } = error as Error;
      // The folder was there a moment ago, and may be there again with nothing changed.
      if (name === 'ArticleError') noticing.forget();
      tell(message, 'the articles cannot be read again; those that were read stay');
    }
  }

  function tell(reason: string, message: string): void {
    if (asked || reason !== trouble) log.error({ folder, error: reason }, message);
    trouble = reason;
  }

  /** The articles of the folder as it is, and of files that went bad as they were. Logs what the last reading did not say. */
  function tellNews({ stories, problems, warnings }: ReadStories, before: readonly Story[]): Story[] {
    const found = new Map(stories.map((story) => [story.article.id, story]));
    for (const { file, message } of problems) {
      const id = idOf(file);
      const old = before.find(({ article }) => article.id === id);
      if (old && !found.has(id)) found.set(id, old);
      if (asked || !told.has(message)) log.error({ file, kept: old !== undefined }, message);
    }
    for (const { file, message } of warnings) if (asked || !told.has(message)) log.warn({ file }, message);
    told = new Set([...problems, ...warnings].map(({ message }) => message));
    return [...found.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  }

  function changed(): void {
    const now = performance.now();
    latest ??= now + longestWait;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        latest = undefined;
        void queue();
      },
      Math.max(0, Math.min(quiet, latest - now)),
    ).unref();
  }

  const noticing = watchFolder({ folder, changed, log, every });
  return {
    reread() {
      asked = true;
      return queue();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      noticing.stop();
    },
  };
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
