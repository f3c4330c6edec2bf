import { setTimeout as wait } from 'node:timers/promises';
import { spokenPath } from '../config/secret-shapes.js';
import { atOnce } from '../platform/at-once.js';
import { ArticleError } from '../reading/error.js';
import { idOf } from '../reading/file-name.js';
import type { Story } from '../search/types.js';
import { AGAIN, type FileReading, findFile, readFound, type StoryReader } from './seed-files.js';
import type { FileNote } from './seeds.js';
import { settle } from './settle.js';
import { lookAt } from './sight.js';

/** Files on their way at once: one more than the pool reads at most, so that its bytes are there. */
export const FILES_AT_ONCE = 3;
/** How often a file is looked for that somebody is writing to, and how long it is left alone in between, in milliseconds. */
const TRIES = 5;
const PAUSE = 100;

/** A folder of articles, read and attributed: what is left to do is the index. */
export interface ReadStories {
  /** In order of their ids. */
  readonly stories: readonly Story[];
  /** Files that could not be read, and what to do about each. */
  readonly problems: readonly FileNote[];
  /** What was passed over in files that could be read. */
  readonly warnings: readonly FileNote[];
}

/** And what came of each file, for whoever goes on from there (watch-seeds.ts). */
export interface FolderReading extends ReadStories {
  readonly files: ReadonlyMap<string, FileReading>;
}

/**
 * Reads every .txt and .md file of a folder. A bad file is reported and the others are still read.
 * @throws {ArticleError} when the folder itself cannot be read
 */
export async function readFolder(folder: string, read: StoryReader): Promise<FolderReading> {
  const sight = await lookAt(folder);
  if (sight.folder === undefined)
    throw new ArticleError(spokenPath(folder), `${sight.reason}`, `name the folder with the articles in SEEDS`);
  const files = new Map<string, FileReading>();
  await atOnce(FILES_AT_ONCE, [...sight.files.keys()], async (name) => {
    const reading = await readOne(folder, name, read);
    if (reading !== undefined) files.set(name, reading);
  });
  return { ...storiesOf(folder, files), files };
}

async function readOne(folder: string, name: string, read: StoryReader): Promise<FileReading | undefined> {
  for (let tries = 1; ; tries += 1) {
    const found = await findFile(folder, name);
    if (found === undefined) return undefined;
    const last = tries === TRIES;
    if (found.steady || last) {
      const reading = await readFound(folder, name, found, read);
      return found.steady ? reading : { ...reading, state: AGAIN };
    }
    await wait(PAUSE);
  }
}

function storiesOf(folder: string, files: ReadonlyMap<string, FileReading>): ReadStories {
  const byId = new Map<string, string[]>();
  for (const name of [...files.keys()].sort()) {
    const others = byId.get(idOf(name));
    if (others) others.push(name);
    else byId.set(idOf(name), [name]);
  }
  const settled = [...byId.keys()].sort().map((id) => settle(folder, byId.get(id) ?? [], files));
  return {
    stories: settled.flatMap(({ story }) => story ?? []),
    problems: settled.flatMap(({ problems }) => problems),
    warnings: settled.flatMap(({ warnings }) => warnings),
  };
}
