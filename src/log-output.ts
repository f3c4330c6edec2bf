import { fstatSync, write, writeSync } from 'node:fs';
import { isatty } from 'node:tty';

const STANDARD_OUTPUT = 1;
/** Characters that are written at once where lines come quickly: a write for each line is an eighth of the work of a busy bot. */
const BATCH = 4_096;
/** Milliseconds after which lines are written in any case. */
const FLUSH_EVERY = 100;
/** Characters that wait for a slow reader or disk; what comes beyond is dropped. */
const MOST_WAITING = 1_000_000;
/** Milliseconds for which a reader that takes nothing is waited for at the end. */
const END_WITHIN = 1_000;

/** Where log lines go. Nothing here throws, and nothing waits for a reader that is gone or a disk that is full: lines are lost instead. */
export interface LogOutput {
  /** @param line with its line end */
  write(line: string): void;
  /** Hands over what waits, as far as that goes at once. */
  flush(): void;
  /** The same, and waits for the reader, for a second at most. */
  end(): Promise<void>;
}

/** Standard output: a terminal, a pipe or socket (a container's, a service's), or a file or device. */
export function standardOutput(): LogOutput {
  if (isatty(STANDARD_OUTPUT)) return streamOutput(0);
  // As big integers, which Node.js keeps apart: after a plain look at a pipe it no longer follows links to packages (realpathSync takes the pipe for theirs).
  const status = fstatSync(STANDARD_OUTPUT, { bigint: true });
  return status.isFIFO() || status.isSocket() ? streamOutput(BATCH) : fileOutput();
}

/** Node's own stream, which does not hold up the program where the other side does not read. One that failed once (EPIPE, EIO) is gone for good. */
function streamOutput(batchAt: number): LogOutput {
  const { stdout } = process;
  let gone = false;
  stdout.on('error', () => {
    gone = true;
  });
  const batch = batches(batchAt, (text) => {
    if (!gone && stdout.writableLength < MOST_WAITING) stdout.write(text);
  });
  return {
    write: batch.add,
    flush: batch.flush,
    async end() {
      batch.flush();
      if (gone || stdout.writableLength === 0) return;
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        new Promise<void>((resolve) => stdout.write('', () => resolve())),
        new Promise<void>((resolve) => {
          timer = setTimeout(resolve, END_WITHIN);
        }),
      ]);
      clearTimeout(timer);
    },
  };
}

/**
 * A file, or a device such as /dev/null. A write that fails (a full disk) loses its lines and is no reason not to try the next: the disk may have room again, and then
 * a line says how many are missing.
 */
function fileOutput(): LogOutput {
  let waiting = '';
  let writing = false;
  let lost = 0;
  const batch = batches(BATCH, (text) => {
    if (waiting.length > MOST_WAITING) lost += linesIn(text);
    else waiting += text;
    next();
  });

  function next(): void {
    if (writing || waiting === '') return;
    const taken = take();
    writing = true;
    writeWhole(Buffer.from(taken.text), (failed) => {
      writing = false;
      if (failed) lost += taken.lines;
      next();
    });
  }

  /** What waits, behind a line on what is missing, and how many lines would be missing without it. */
  function take(): { text: string; lines: number } {
    const taken = { text: lost === 0 ? waiting : `${missing(lost)}${waiting}`, lines: lost + linesIn(waiting) };
    waiting = '';
    lost = 0;
    return taken;
  }

  function flush(): void {
    batch.flush();
    if (waiting === '') return;
    try {
      writeSync(STANDARD_OUTPUT, take().text);
    } catch {
      // Nobody is left to tell.
    }
  }

  return { write: batch.add, flush, end: async () => flush() };
}

/** Collects lines, and hands them on when they are many or a moment has passed. */
function batches(full: number, hand: (text: string) => void) {
  let held = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = held;
    held = '';
    if (text !== '') hand(text);
  };
  return {
    flush,
    add(line: string) {
      held += line;
      if (held.length > full) flush();
      else timer ??= setTimeout(flush, FLUSH_EVERY).unref();
    },
  };
}

function writeWhole(bytes: Buffer, done: (failed: boolean) => void): void {
  write(STANDARD_OUTPUT, bytes, (error, written) => {
    if (error) done(true);
    else if (written < bytes.length) writeWhole(bytes.subarray(written), done);
    else done(false);
  });
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function missing(lines: number): string {
  return `${JSON.stringify({ level: 40, time: new Date().toISOString(), lines, msg: 'log lines could not be written' })}\n`;
}
