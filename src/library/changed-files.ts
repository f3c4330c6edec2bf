import { join } from 'node:path';
import { createGate } from '../platform/gate.js';
import { createQuiet, type Waiting } from '../platform/quiet.js';
import type { KeptStories } from './kept-stories.js';
import { FILES_AT_ONCE } from './read-folder.js';
import { findFile, isThere, readFound, type StoryReader, sizeOf } from './seed-files.js';

/** Milliseconds that a file lets others go first for each of its bytes: a large one is not what many small ones wait for, and has its turn in the end. */
const COURTESY = 0.02;
const SIZES_AT_ONCE = 32;

export interface ChangedFilesOptions {
  readonly folder: string;
  /** Takes what is read. */
  readonly kept: KeptStories;
  readonly read: StoryReader;
  /** Milliseconds of quiet after a change of a file before it is read: editors and copies write in several steps. */
  readonly quiet: number;
  /** Milliseconds after its first change when a file is read in any case: it may be written to all the time. */
  readonly longestWait: number;
  /** Called after each file. */
  readonly landed: () => void;
}

/** Reads the files of a folder that change, each after a quiet of its own. One that is being written while it is read, is read again. */
export interface ChangedFiles {
  /** @param told false: it is read only where it looks other than when it was last read */
  changed(name: string, told: boolean): void;
  /** It is going to be read, or is being read. */
  expects(name: string): boolean;
  /** Files are being read. */
  busy(): boolean;
  /** Reads now what waits for its quiet, and resolves when nothing is read any more. */
  hurry(): Promise<void>;
  stop(): void;
}

export function createChangedFiles(options: ChangedFilesOptions): ChangedFiles {
  const { folder, kept, read, quiet, longestWait, landed } = options;
  const sizes = createGate(SIZES_AT_ONCE);
  const gate = createGate(FILES_AT_ONCE);
  const reading = new Map<string, Promise<void>>();
  /** Due while they are being read. */
  const again = new Map<string, Waiting>();
  const waiting = createQuiet({ quiet, longestWait, due: begin });
  let stopped = false;

  function begin(name: string, one: Waiting): void {
    if (reading.has(name)) {
      again.set(name, one);
      return;
    }
    reading.set(
      name,
      readInTurn(name, one).finally(() => end(name)),
    );
  }

  function end(name: string): void {
    reading.delete(name);
    const more = again.get(name);
    again.delete(name);
    if (stopped) return;
    if (more) begin(name, more);
    landed();
  }

  async function readInTurn(name: string, one: Waiting): Promise<void> {
    const size = await sizes(() => sizeOf(join(folder, name)));
    if (stopped) return;
    if (size === undefined) await sizes(() => takeAway(name));
    else await gate(() => readOne(name, one), performance.now() + COURTESY * size);
  }

  async function readOne(name: string, one: Waiting): Promise<void> {
    if (stopped) return;
    const found = await findFile(folder, name);
    if (stopped) return;
    if (found === undefined) return takeAway(name);
    if (!one.told && found.state === kept.reading(name)?.state) return;
    if (!found.steady) {
      const early = performance.now() < one.since + longestWait;
      waiting.changed(name, true, early ? one : undefined);
      if (early) return;
    }
    const what = await readFound(folder, name, found, read);
    if (!stopped) kept.take(name, what);
  }

  /** With the folder all its files are gone, and may be back with it. */
  async function takeAway(name: string): Promise<void> {
    const there = await isThere(folder);
    if (stopped) return;
    if (there) kept.take(name, undefined);
    else kept.doubt(name);
  }

  return {
    changed: (name, told) => waiting.changed(name, told),
    expects: (name) => waiting.waits(name) || reading.has(name),
    busy: () => reading.size > 0,
    async hurry() {
      waiting.hurry();
      while (reading.size > 0) await Promise.all(reading.values());
    },
    stop() {
      stopped = true;
      waiting.stop();
    },
  };
}
