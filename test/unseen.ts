/**
 * What is not seen, by a list of its own (Unicode 17, Default_Ignorable_Code_Point in DerivedCoreProperties.txt, and the marks of
 * interlinear annotation), so that tests do not ask the program what it should do.
 */
const RANGES: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];
/** Letters that are drawn as a gap. */
export const FILLERS = ['\u115f', '\u1160', '\u3164', '\uffa0'];

const hex = (code: number) => `\\u{${code.toString(16)}}`;
export const UNSEEN = new RegExp(`[${RANGES.map(([from, to]) => `${hex(from)}-${hex(to)}`).join('')}]`, 'u');
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');
const ALL_FILLERS = new RegExp(`[${FILLERS.join('')}]`, 'gu');

/** The controls that turn the direction of writing. */
const DIRECTION = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

/** One of every range, and all the controls of direction. */
export const SAMPLES: readonly string[] = [
  ...DIRECTION,
  ...RANGES.flatMap(([from, to]) => [String.fromCodePoint(from), String.fromCodePoint(to)]),
  '\u200c',
  '\u{e0061}',
];

/** The characters of a text that are seen, gaps as spaces: equal for two texts that differ in nothing that is seen. */
export function visible(text: string): string {
  return text.replace(ALL_FILLERS, ' ').replace(ALL_UNSEEN, '');
}

/** Everything in a payload that a person reads, or has read to them; what only comes back to us is left out. */
export function textsRead(payload: unknown): string[] {
  if (typeof payload === 'string') return [payload];
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([key, value]) =>
    key === 'custom_id' || key === 'value' ? [] : textsRead(value),
  );
}
