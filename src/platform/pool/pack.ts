/**
 * Plain data in a few arrays of numbers and strings. They pass from thread to thread without a copy and from process to process at the speed of memory, and
 * are made objects again a little at a time (unpack.ts), where a structured clone of a long article would hold up whoever receives it.
 *
 * A reference is a number with its kind in the lowest three bits. Objects and arrays are records, numbered as they are written, each behind those it refers
 * to: the number of its shape and a reference a key, or ARRAY, the length, and a reference an element.
 */
export interface Packed {
  /** The keys of each shape of object. */
  readonly shapes: readonly (readonly string[])[];
  readonly strings: readonly string[];
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly records: Int32Array<ArrayBuffer>;
  /** Columns of numbers, which stay what they are. */
  readonly columns: readonly Column[];
  /** The reference to the whole. */
  readonly root: number;
}

/** A column of whole numbers with a memory of its own. */
export type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** In the place of a shape. */
export const ARRAY = -1;
export const KIND = { integer: 0, number: 1, string: 2, record: 3, constant: 4, column: 5 } as const;
export const KIND_BITS = 3;
export const CONSTANTS = [undefined, null, false, true] as const;

/** Larger integers are written as any other number. */
const LARGEST = 2 ** (31 - KIND_BITS) - 1;
const FIRST_LENGTH = 1_024;
/** In the place of a record's number while what it refers to is written. */
const UNFINISHED = -1;

/**
 * Packs what is made of objects, arrays, columns of numbers, strings, numbers, booleans, null and undefined. What is one object stays one.
 * @throws {TypeError} on anything else, and on an object that holds itself
 */
export function pack(value: unknown): Packed {
  const shapes: string[][] = [];
  const shapeNumbers = new Map<string, number>();
  const strings = new Map<string, number>();
  const numbers: number[] = [];
  const columns: Column[] = [];
  const numbered = new Map<object, number>();
  let records = new Int32Array(FIRST_LENGTH);
  let length = 0;
  let written = 0;

  function write(...parts: readonly (readonly number[])[]): void {
    const end = parts.reduce((sum, part) => sum + part.length, length);
    if (end > records.length) {
      const larger = new Int32Array(Math.max(2 * records.length, end));
      larger.set(records);
      records = larger;
    }
    for (const part of parts) {
      records.set(part, length);
      length += part.length;
    }
  }

  function shapeOf(keys: string[]): number {
    const name = JSON.stringify(keys);
    const known = shapeNumbers.get(name);
    if (known !== undefined) return known;
    shapeNumbers.set(name, shapes.length);
    return shapes.push(keys) - 1;
  }

  /** The number of its record, which is written where it is not yet. */
  function record(object: object): number {
    const known = numbered.get(object);
    if (known === UNFINISHED) throw new TypeError('an object that holds itself cannot be packed');
    if (known !== undefined) return known;
    numbered.set(object, UNFINISHED);
    if (Array.isArray(object)) write([ARRAY, object.length], object.map(reference));
    else if (isPlain(object)) write([shapeOf(Object.keys(object))], Object.values(object).map(reference));
    else throw new TypeError(`${object.constructor.name} cannot be packed`);
    numbered.set(object, written);
    written += 1;
    return written - 1;
  }

  function reference(one: unknown): number {
    if (typeof one === 'number') {
      if (Number.isInteger(one) && Math.abs(one) <= LARGEST && !Object.is(one, -0)) return refer(KIND.integer, one);
      return refer(KIND.number, numbers.push(one) - 1);
    }
    if (typeof one === 'string') {
      const known = strings.get(one);
      if (known !== undefined) return refer(KIND.string, known);
      strings.set(one, strings.size);
      return refer(KIND.string, strings.size - 1);
    }
    if (isColumn(one)) return refer(KIND.column, columns.push(one) - 1);
    if (typeof one === 'object' && one !== null) return refer(KIND.record, record(one));
    const constant = CONSTANTS.indexOf(one as (typeof CONSTANTS)[number]);
    if (constant < 0) throw new TypeError(`a ${typeof one} cannot be packed`);
    return refer(KIND.constant, constant);
  }

  const root = reference(value);
  return {
    shapes,
    strings: [...strings.keys()],
    numbers: Float64Array.from(numbers),
    records: records.slice(0, length),
    columns,
    root,
  };
}

function isColumn(value: unknown): value is Column {
  return value instanceof Uint8Array || value instanceof Uint16Array || value instanceof Uint32Array;
}

function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null;
}

function refer(kind: number, number: number): number {
  return (number << KIND_BITS) | kind;
}
