import type { Logger } from 'pino';
import { idOf } from '../reading/file-name.js';
import type { News } from './kept-stories.js';
import type { FolderReading } from './read-folder.js';

const UNREADABLE = 'the articles cannot be read again; those that were read stay, and the folder is looked for further';
const EMPTY = 'the folder holds no article any more; the articles that were read stay';

/** Says in the log what becomes of a watched folder: what is wrong once, and again only after it was right or when somebody asks. */
export interface Teller {
  unreadable(reason: string): void;
  readable(): void;
  /** No story would be left. */
  empty(): void;
  /** There are stories, and they are other than before or not. */
  full(changed: boolean): void;
  /** Ids of articles with whose files something is wrong. */
  wrong(): readonly string[];
  news(news: readonly News[]): void;
  /** Somebody asks: what was said is said again while this goes on. */
  whileAsked(work: () => Promise<void>): Promise<void>;
}

/** @param reading what the folder held at first, of which all has been said */
export function createTeller(folder: string, reading: FolderReading, log: Logger): Teller {
  /** What is known to be wrong with the files of an id. */
  const told = new Map<string, Set<string>>();
  const troubles = new Map<'folder' | 'articles', string>();
  let again = false;
  for (const { file, message } of [...reading.problems, ...reading.warnings])
    told.set(idOf(file), new Set([...(told.get(idOf(file)) ?? []), message]));

  function tell(of: 'folder' | 'articles', reason: string, message: string): void {
    if (again || reason !== troubles.get(of)) log.error({ folder, error: reason }, message);
    troubles.set(of, reason);
  }

  function over(of: 'folder' | 'articles'): void {
    if (troubles.delete(of)) log.info({ folder }, 'the articles can be read again');
  }

  function tellOf({ id, kept, problems, warnings }: News): void {
    const before = told.get(id);
    const isNews = (message: string) => again || !before?.has(message);
    for (const { file, message } of problems) if (isNews(message)) log.error({ file, kept }, message);
    for (const { file, message } of warnings) if (isNews(message)) log.warn({ file }, message);
    const messages = [...problems, ...warnings].map(({ message }) => message);
    if (messages.length > 0) told.set(id, new Set(messages));
    else told.delete(id);
  }

  return {
    unreadable: (reason) => tell('folder', reason, UNREADABLE),
    readable: () => over('folder'),
    empty: () => tell('articles', 'empty', EMPTY),
    full(changed) {
      over('articles');
      if (again && !changed && told.size === 0) log.info({ folder }, 'the articles are as they were');
    },
    wrong: () => [...told.keys()],
    news(news) {
      for (const one of news) tellOf(one);
    },
    async whileAsked(work) {
      again = true;
      await work().finally(() => {
        again = false;
      });
    },
  };
}
