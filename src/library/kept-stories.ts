import { idOf } from '../reading/file-name.js';
import type { Article } from '../reading/types.js';
import type { Story } from '../search/types.js';
import type { FolderReading } from './read-folder.js';
import { AGAIN, type FileReading } from './seed-files.js';
import { type Settled, settle } from './settle.js';

/** What is different in a library from one moment to another. */
export interface Change {
  /** Stories that are new, and those that take the place of one of the same id. */
  readonly put: readonly Story[];
  /** Ids of stories that are gone. */
  readonly removed: readonly string[];
}

/** What has become of one article's files since the last news. */
export interface News extends Settled {
  readonly id: string;
  /** They hold no article that can be read, and what they held before stays. */
  readonly kept: boolean;
}

/** The files of a folder as they were last read, and the stories that are answered from. */
export interface KeptStories {
  reading(name: string): FileReading | undefined;
  names(): Iterable<string>;
  count(): number;
  /** A file was read, or is gone. */
  take(name: string, reading: FileReading | undefined): void;
  /** The file is to be read again, however it looks. */
  doubt(name: string): void;
  /** The files of this id are to be in the next news, whether or not they were read. */
  review(id: string): void;
  /** What was taken since the last time amounts to. Undefined where no story would be left: then they all stay, until there is one again. */
  news(): { readonly change: Change; readonly news: readonly News[] } | undefined;
}

/** Begins with what a folder held. A story whose article reads as before stays the object that it was. */
export function keepStories(folder: string, reading: FolderReading): KeptStories {
  const readings = new Map(reading.files);
  const namesOf = new Map<string, Set<string>>();
  const stories = new Map(reading.stories.map((story) => [story.article.id, story]));
  const fresh = new Set<string>();
  for (const name of readings.keys()) nameIn(idOf(name)).add(name);

  function nameIn(id: string): Set<string> {
    const names = namesOf.get(id) ?? new Set();
    namesOf.set(id, names);
    return names;
  }

  function newsOf(id: string): News {
    const names = [...(namesOf.get(id) ?? [])].sort();
    const settled = settle(folder, names, readings);
    return { id, ...settled, kept: settled.story === undefined && names.length > 0 && stories.has(id) };
  }

  return {
    reading: (name) => readings.get(name),
    names: () => readings.keys(),
    count: () => stories.size,
    take(name, one) {
      const id = idOf(name);
      fresh.add(id);
      if (one !== undefined) {
        readings.set(name, one);
        nameIn(id).add(name);
        return;
      }
      readings.delete(name);
      nameIn(id).delete(name);
      if (nameIn(id).size === 0) namesOf.delete(id);
    },
    doubt(name) {
      const known = readings.get(name);
      if (known !== undefined) readings.set(name, { ...known, state: AGAIN });
    },
    review(id) {
      fresh.add(id);
    },
    news() {
      const news = [...fresh].sort().map(newsOf);
      const removed = news.flatMap(({ id, kept, story }) => (stories.has(id) && !kept && !story ? [id] : []));
      const put = news.flatMap(({ id, story }) => (story && !isSame(stories.get(id), story) ? [story] : []));
      if (removed.length === stories.size && put.length === 0) return undefined;
      for (const id of removed) stories.delete(id);
      for (const story of put) stories.set(story.article.id, story);
      fresh.clear();
      return { change: { put, removed }, news };
    },
  };
}

function isSame(before: Story | undefined, after: Story): boolean {
  if (before === undefined) return false;
  const { id, text, title, source, url, published }: Article = after.article;
  const old = before.article;
  return (
    old.id === id &&
    old.text === text &&
    old.title === title &&
    old.source === source &&
    old.url === url &&
    old.published === published
  );
}
