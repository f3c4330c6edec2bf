import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { harmlessJson, spelledOut } from '../platform/harmless.js';

/** How often the progress line is drawn, in lines. */
const PROGRESS_EVERY = 50;

export interface LineStreams {
  readonly input: Readable;
  readonly output: Writable;
  /** Where errors go; the progress line too, when it is a terminal. */
  readonly errors: Writable & { isTTY?: boolean };
}

/**
 * Turns each line of JSON into lines of JSON, one at a time, so that memory does not grow with their number.
 * A bad line is named on `errors` and the others are still worked on.
 * @returns how many lines were good and how many bad
 */
export async function eachLine(
  streams: LineStreams,
  work: (value: unknown) => Iterable<unknown>,
): Promise<{ good: number; bad: number }> {
  const { input, output, errors } = streams;
  let good = 0;
  let bad = 0;
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    try {
      const results = [...work(JSON.parse(line))].map((result) => `${harmlessJson(JSON.stringify(result))}\n`).join('');
      good++;
      if (!output.write(results)) await once(output, 'drain');
    } catch (error) {
      bad++;
      errors.write(`line ${number}: ${spelledOut((error as Error).message)}\n`);
    }
    if (errors.isTTY && number % PROGRESS_EVERY === 0) errors.write(`\r${number} lines`);
  }
  if (errors.isTTY && number >= PROGRESS_EVERY) errors.write(`\r${number} lines\n`);
  return { good, bad };
}

/** Lines as they are asked for. node:readline reads up to a thousand lines ahead, and a line is an article. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  // Pieces of a line that has not ended: joined once, so that a long line takes time in proportion to its length.
  let pieces: string[] = [];
  for await (const chunk of input.setEncoding('utf8')) {
    const [first = '', ...others] = String(chunk).split('\n');
    pieces.push(first);
    for (const other of others) {
      yield withoutReturn(pieces.join(''));
      pieces = [other];
    }
  }
  const rest = pieces.join('');
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
