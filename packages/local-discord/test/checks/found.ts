import { RestError } from '../../src/refusals.js';

/** What a reader refused, as `path [CODE]`, or `code message` for a refusal without fields; empty when it took the value. */
export function refused(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    return error.fieldErrors.length === 0
      ? [`${error.code} ${error.message}`]
      : error.fieldErrors.map(({ code, path }) => `${path.join('.')} [${code}]`);
  }
}

/** Text of a given length in UTF-16 units. */
export const long = (length: number) => 'x'.repeat(length);

/** A list made by a function of the index. */
export const many = <Entry>(length: number, make: (index: number) => Entry) =>
  Array.from({ length }, (_, index) => make(index));
