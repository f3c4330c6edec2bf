import { setImmediate as nextTurn } from 'node:timers/promises';
import { ARRAY, CONSTANTS, KIND, KIND_BITS, type Packed } from './pack.js';

/** Milliseconds of work at a stretch. */
const STRETCH = 4;
/** Records from one look at the clock to the next. */
const LOOK_EVERY = 128;
const KIND_MASK = (1 << KIND_BITS) - 1;

/**
 * What was packed, with one object where there was one. However much it is, others have their turn in between.
 * @param rest awaited after each stretch
 */
export async function unpack(packed: Packed, rest: () => Promise<unknown> = () => nextTurn()): Promise<unknown> {
  const { shapes, strings, numbers, columns, records, root } = packed;
  const made: unknown[] = [];
  let at = 0;

  function value(reference: number): unknown {
    const number = reference >> KIND_BITS;
    switch (reference & KIND_MASK) {
      case KIND.integer:
        return number;
      case KIND.number:
        return numbers[number];
      case KIND.string:
        return strings[number];
      case KIND.record:
        return made[number];
      case KIND.column:
        // What came from another process lies within its whole message, which it would keep.
        return columns[number]?.slice();
      default:
        return CONSTANTS[number];
    }
  }

  function next(): number {
    at += 1;
    return records[at - 1] as number;
  }

  function array(): unknown[] {
    // Of its length from the first: what grows one by one has room for more.
    const elements = new Array<unknown>(next());
    for (let index = 0; index < elements.length; index += 1) elements[index] = value(next());
    return elements;
  }

  function object(keys: readonly string[]): Record<string, unknown> {
    const one: Record<string, unknown> = {};
    for (const key of keys) one[key] = value(next());
    return one;
  }

  let began = performance.now();
  while (at < records.length) {
    const shape = next();
    made.push(shape === ARRAY ? array() : object(shapes[shape] as readonly string[]));
    if (made.length % LOOK_EVERY === 0 && performance.now() - began > STRETCH) {
      await rest();
      began = performance.now();
    }
  }
  return value(root);
}
