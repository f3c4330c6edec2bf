import { lstat, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ToldError } from '../platform/told-error.js';
import { ArticleError, reasonOf } from '../reading/error.js';
import type { Story } from '../search/types.js';
import type { ReadStory, SeedFile } from './read-story.js';
import { readSeedBytes } from './seed-bytes.js';
import { lookAtFile } from './sight.js';

/** Reads one article: `readStory`, here or in the pool. */
export type StoryReader = (file: SeedFile) => ReadStory | Promise<ReadStory>;

/** A file as it was found, before its article is read. */
export interface FoundFile {
  /** How it looked before its bytes were read (sight.ts). */
  readonly state: string;
  /** False where it looked otherwise after: somebody is writing to it. */
  readonly steady: boolean;
  readonly found: Uint8Array | Problem;
}

interface Problem {
  readonly problem: string;
  /** It is the system's, and may be over the next time. */
  readonly passing: boolean;
}

/** What came of reading a file: its story, or why there is none. */
export interface FileReading {
  /** How the file looked when it was read; AGAIN where it is to be read again even if it looks the same. */
  readonly state: string;
  readonly story?: Story;
  /** A sentence that names the file and says what to do. */
  readonly problem?: string;
  /** What was passed over, in sentences that name the file. */
  readonly warnings: readonly string[];
}

/** No file looks so. */
export const AGAIN = '';

/** The system's refusals that last until the file, or what leads to it, looks otherwise. */
const LASTING: ReadonlySet<unknown> = new Set(['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'ELOOP']);

/** The bytes of a file of the folder. Never rejects. @returns undefined where there is no such file */
export async function findFile(folder: string, name: string): Promise<FoundFile | undefined> {
  const file = join(folder, name);
  const state = await lookAtFile(file);
  const found = await readSeedBytes(folder, name).catch((error: unknown) => problemOf(file, error));
  if ('problem' in found && (await isGone(file))) return undefined;
  return { state, steady: state === (await lookAtFile(file)), found };
}

/** Whether a folder is there. */
export async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

/** Reads the article of what was found. Never rejects. */
export async function readFound(
  folder: string,
  name: string,
  { state, found }: FoundFile,
  read: StoryReader,
): Promise<FileReading> {
  const file = join(folder, name);
  try {
    if ('problem' in found) return failed(state, found);
    return { state, ...(await read({ file, bytes: found })) };
  } catch (error) {
    return failed(state, problemOf(file, error));
  }
}

function failed(state: string, { problem, passing }: Problem): FileReading {
  return { state: passing ? AGAIN : state, problem, warnings: [] };
}

function problemOf(file: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof ToldError) return { problem: message, passing: false };
  const reason = code === undefined ? message : reasonOf(error);
  return { problem: new ArticleError(file, reason).message, passing: !LASTING.has(code) };
}

/** Bytes of a file, to say whose turn it is. Never rejects. @returns undefined where there is no such file */
export async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch {
    return (await isGone(file)) ? undefined : 0;
  }
}

/** A link to nothing is there. */
async function isGone(file: string): Promise<boolean> {
  return lstat(file).then(
    () => false,
    ({ code }: NodeJS.ErrnoException) => code === 'ENOENT' || code === 'ENOTDIR',
  );
}
