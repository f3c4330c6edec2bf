/** Whole numbers from 0, in as few bytes each as the largest of them needs. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

const BYTE = 0xff;
const TWO_BYTES = 0xffff;

export function numbersOf(values: readonly number[]): Numbers {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  if (most <= BYTE) return Uint8Array.from(values);
  return most <= TWO_BYTES ? Uint16Array.from(values) : Uint32Array.from(values);
}
