import { fstatSync, write, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { atMost } from './at-most.js';

const STANDARD_OUTPUT = 1;
/** Characters that are written at once where lines come quickly: a write for each line is an eighth of the work of a busy bot. */
const BATCH = 4_096;
/** Milliseconds after which lines are written in any case. */
const FLUSH_EVERY = 100;
/** Characters that wait for a slow reader or disk; what comes beyond is dropped. */
const MOST_WAITING = 1_000_000;
/** Milliseconds for which a reader or disk that takes nothing is waited for at the end. */
const END_WITHIN = 1_000;
const NEW_LINE = 0x0a;

/** Where log lines go. Nothing here throws or waits for a reader that is gone or a disk that is full: lines are lost instead, and their number is told. */
export interface LogOutput {
  /** @param line with its line end */
  write(line: string): void;
  /** Hands over what waits, as far as that goes at once. */
  flush(): void;
  /** The same, and waits until it is written, for a second at most. */
  end(): Promise<void>;
}

/** Where batches of lines go on their way out. */
interface Sink {
  take(lines: string): void;
  flush(): void;
  written(): Promise<void>;
}

/** Standard output: a terminal, a pipe or socket (a container's, a service's), or a file or device. */
export function standardOutput(): LogOutput {
  if (isatty(STANDARD_OUTPUT)) return outputTo(streamSink(), 0);
  // As big integers, which Node.js keeps apart: after a plain look at a pipe it no longer follows links to packages (realpathSync takes the pipe for theirs).
  const status = fstatSync(STANDARD_OUTPUT, { bigint: true });
  return outputTo(status.isFIFO() || status.isSocket() ? streamSink() : fileSink(), BATCH);
}

function outputTo(sink: Sink, batchAt: number): LogOutput {
  const batch = batches(batchAt, sink.take);
  return {
    write: batch.add,
    flush() {
      batch.flush();
      sink.flush();
    },
    async end() {
      batch.flush();
      await atMost(END_WITHIN, sink.written());
      sink.flush();
    },
  };
}

/**
 * Node's own stream, which holds nothing up where the other side of a pipe does not read (on Windows it does, and a terminal everywhere). One that failed
 * once (EPIPE, EIO) is gone for good, and nobody is left to be told of lines.
 */
function streamSink(): Sink {
  const { stdout } = process;
  let gone = false;
  let lost = 0;
  stdout.on('error', () => {
    gone = true;
  });
  return {
    take(lines) {
      if (gone) return;
      if (stdout.writableLength > MOST_WAITING) {
        lost += linesIn(lines);
        return;
      }
      stdout.write(`${missing(lost)}${lines}`);
      lost = 0;
    },
    flush() {},
    written: () => new Promise((resolve) => (gone ? resolve() : stdout.write('', () => resolve()))),
  };
}

/**
 * A file, or a device such as /dev/null. A write that fails (a full disk) loses its lines and is no reason not to try the next: the disk may have room again.
 */
function fileSink(): Sink {
  let waiting = '';
  let writing: Promise<void> | undefined;
  let lost = 0;
  /** A disk that became full within a line has kept its beginning. */
  let cutOff = false;

  function next(): void {
    if (writing || waiting === '') return;
    const claimed = lost;
    const head = Buffer.from(opening());
    const lines = Buffer.from(waiting);
    waiting = '';
    lost = 0;
    writing = writeWhole(Buffer.concat([head, lines])).then((left) => {
      writing = undefined;
      if (left < head.length + lines.length) cutOff = left > 0 && lines.at(-left - 1) !== NEW_LINE;
      lost += linesIn(lines.subarray(lines.length - Math.min(left, lines.length)).toString());
      // What was to be said of lines before has not been said either.
      if (left > lines.length) lost += claimed;
      next();
    });
  }

  function opening(): string {
    return `${cutOff ? '\n' : ''}${missing(lost)}`;
  }

  return {
    take(lines) {
      if (waiting.length > MOST_WAITING) lost += linesIn(lines);
      else waiting += lines;
      next();
    },
    flush() {
      if (writing || waiting === '') return;
      try {
        writeSync(STANDARD_OUTPUT, `${opening()}${waiting}`);
      } catch {
        // Nobody is left to tell.
      }
      waiting = '';
    },
    async written() {
      while (writing) await writing;
    },
  };
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

/** Resolves to the number of bytes that could not be written. */
function writeWhole(bytes: Buffer): Promise<number> {
  return new Promise((resolve) => {
    write(STANDARD_OUTPUT, bytes, (error, written) => {
      if (error) resolve(bytes.length);
      else if (written < bytes.length) resolve(writeWhole(bytes.subarray(written)));
      else resolve(0);
    });
  });
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

/** A line that says how many are missing, where any are. */
function missing(lines: number): string {
  if (lines === 0) return '';
  return `${JSON.stringify({ level: 40, time: new Date().toISOString(), lines, msg: 'log lines could not be written' })}\n`;
}
