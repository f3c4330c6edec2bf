import { list } from './list.js';
import { readTable, viewOf } from './table.js';

const TO_NINETEEN = [
  ...list(
    `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`,
  ),
];
const TENS = [...list('twenty thirty forty fifty sixty seventy eighty ninety')];

/** Numbers as words; "one" is left out, it is mostly a pronoun. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...TO_NINETEEN.map((word, index): [string, number] => [word, index + 2]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** Other words for numbers: `number` by its form, `learned` as an amount that the weights of search know. */
const OTHERS = readTable(
  ['number', 'learned'],
  `
  number: one first second fourth fifth sixth seventh eighth ninth tenth
  number learned: hundred thousand million billion trillion dozen third
  learned: hundreds thousands millions billions dozens half quarter`,
);

export const NUMBER_WORDS: ReadonlySet<string> = new Set([...NUMBERS.keys(), ...viewOf(OTHERS, 'number')]);
/** Words for amounts, as the weights of search have learned them. */
export const LEARNED_NUMBER_WORDS: ReadonlySet<string> = new Set([...NUMBERS.keys(), ...viewOf(OTHERS, 'learned')]);
