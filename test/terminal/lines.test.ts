import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { eachLine } from '../../src/terminal/lines.js';

function collector() {
  let written = '';
  const stream = new PassThrough();
  stream.on('data', (chunk) => {
    written += String(chunk);
  });
  return { stream, text: () => written };
}

async function work(input: string, job: (value: unknown) => Iterable<unknown>) {
  const output = collector();
  const errors = collector();
  const counts = await eachLine({ input: Readable.from([input]), output: output.stream, errors: errors.stream }, job);
  return { counts, output: output.text(), errors: errors.text() };
}

describe('eachLine', () => {
  test('a line of JSON in, lines of JSON out, in order', async () => {
    const { output, counts } = await work('1\n\n2\r\n3', (value) => [value, { twice: Number(value) * 2 }]);
    expect(output).toBe('1\n{"twice":2}\n2\n{"twice":4}\n3\n{"twice":6}\n');
    expect(counts).toEqual({ good: 3, bad: 0 });
  });

  test('a bad line is named and the others are still worked on', async () => {
    const result = await work('1\n{oops\n"bad"\n4', (value) => {
      if (value === 'bad') throw new Error('id: expected string');
      return [value];
    });
    expect(result.output).toBe('1\n4\n');
    expect(result.errors).toMatch(/^line 2: .*JSON.*\nline 3: id: expected string\n$/);
    expect(result.counts).toEqual({ good: 2, bad: 2 });
  });

  test('waits for a slow reader instead of filling memory', async () => {
    let waiting = 0;
    let most = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        waiting++;
        most = Math.max(most, waiting);
        setImmediate(() => {
          waiting--;
          done();
        });
      },
    });
    const lines = Array.from({ length: 200 }, (_, index) => index).join('\n');
    await eachLine({ input: Readable.from([lines]), output: slow, errors: collector().stream }, (value) => [value]);
    expect(most).toBe(1);
    expect(slow.writableLength).toBeLessThanOrEqual(4);
  });
});
