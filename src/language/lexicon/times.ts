import { list } from './list.js';
import { readTable, valuesOf, viewOf } from './table.js';

/** In their order, from Monday. */
export const WEEKDAYS = [...list('monday tuesday wednesday thursday friday saturday sunday')];
export const MONTHS = [
  ...list('january february march april may june july august september october november december'),
];
/** Months as they are shortened; each begins the name of its month. */
export const SHORT_MONTHS = list('jan feb mar apr jun jul aug sep sept oct nov dec');

/**
 * The other words for times, in lower case.
 * - `time` tells when, without a preposition too
 * - `learned` makes a date, as the weights of search know it
 * - `unit` times are counted in it; `period` what "last", "this" and "next" (`step/`: how many on from this one) stand before
 * - `day/` how many days on from today
 */
const TIMES = readTable(
  ['time', 'learned', 'unit', 'period', 'day', 'step'],
  `
  time: mondays tuesdays wednesdays thursdays fridays saturdays sundays jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. morning afternoon
    evening night moment weekends mornings evenings christmas easter thanksgiving halloween ramadan hanukkah
  time learned day/0: today tonight
  time learned day/-1: yesterday
  time learned day/1: tomorrow
  time learned: noon midnight
  time unit: day decade hour minute second days weeks months years decades centuries hours minutes seconds
  time unit period: week month year
  time learned period: weekend spring summer autumn winter
  time learned unit: century
  time period: fall
  learned: ago
  step/-1: last
  step/0: this
  step/1: next`,
);

const NAMED = [...WEEKDAYS, ...MONTHS, ...SHORT_MONTHS];
export const TIME_WORDS: ReadonlySet<string> = new Set([...NAMED, ...viewOf(TIMES, 'time')]);
/** Words that make a date, as the weights of search have learned them. */
export const LEARNED_DATE_WORDS: ReadonlySet<string> = new Set([...NAMED, ...viewOf(TIMES, 'learned')]);
export const TIME_UNITS = viewOf(TIMES, 'unit');
/** What may stand behind "last", "this" and "next". */
export const PERIODS = viewOf(TIMES, 'period');
/** "Last", "this", "next", and how many on from this one each is. */
export const STEPS = numbersOf('step');
/** "Yesterday" and the like, and how many days on from today each is. */
export const NEAR_DAYS = numbersOf('day');

function numbersOf(mark: 'step' | 'day'): ReadonlyMap<string, number> {
  return new Map([...valuesOf(TIMES, mark)].map(([word, value]) => [word, Number(value)]));
}
