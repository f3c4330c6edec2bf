import { availableParallelism, totalmem } from 'node:os';

const MIB = 1_048_576;
/** Seconds that one file may be read. An article of the largest size takes a few on a slow machine. */
const FILE_SECONDS = 20;
/** Mebibytes of objects that one file may need while it is read, where there is memory enough. */
const FILE_MIB = 384;
/** The least that an article of ordinary length can be read with, what reads it included. */
const LEAST_FILE_MIB = 64;
/** Mebibytes that the bot and the process that reads take themselves (docs/operations.md); what else there is may go to files. */
const OWN_MIB = 192;
const MOST_THREADS = 2;
/** Mebibytes from which two files are read at once. */
const ROOMY_MIB = 1_024;

/** What one file may take, and how many are read at once. */
export interface Limits {
  readonly seconds: number;
  /** Of V8's heap. */
  readonly mebibytes: number;
  readonly threads: number;
}

/** The limits on this machine, or in this container: a file that is given more memory than there is would have the system end the program instead. */
export function limitsHere(): Limits {
  return limitsFor(
    availableParallelism(),
    Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
  );
}

/** @param memory bytes that the machine, or the container, has */
export function limitsFor(cores: number, memory: number): Limits {
  const mebibytes = Math.floor(memory / MIB);
  const threads = cores > 1 && mebibytes >= ROOMY_MIB ? MOST_THREADS : 1;
  const share = Math.floor((mebibytes - OWN_MIB) / threads);
  return { seconds: FILE_SECONDS, mebibytes: Math.min(FILE_MIB, Math.max(LEAST_FILE_MIB, share)), threads };
}
