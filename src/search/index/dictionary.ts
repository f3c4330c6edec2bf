import { eachInSteps, type Steps } from '../../platform/steps.js';

/** Values that many stories share, each kept once and named by a number for as long as a story holds it. */
export interface Dictionary<T> {
  /** The numbers of some values, in their order, each held once more from now. */
  hold(values: readonly T[]): Steps<Uint32Array>;
  /** Gives up what `hold` gave: a value that nobody holds is forgotten, and its number may be another's. */
  release(numbers: Uint32Array): Steps;
  numberOf(key: string): number | undefined;
  at(number: number): T;
  /** How many hold a value. */
  holders(number: number): number;
  /** Numbers are below this. */
  readonly size: number;
}

/** Values between two steps. */
const STEP = 2_000;

/** Told of values that nobody held before, and of those that nobody holds any more. */
export interface Watching<T> {
  come(value: T, number: number): void;
  gone(value: T, number: number): void;
}

export function createDictionary<T>(keyOf: (value: T) => string, watching?: Watching<T>): Dictionary<T> {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  /** How many hold each value. */
  const holders: number[] = [];
  const free: number[] = [];

  function hold(value: T): number {
    const key = keyOf(value);
    const known = numbers.get(key);
    const number = known ?? free.pop() ?? values.length;
    if (known === undefined) {
      numbers.set(key, number);
      values[number] = value;
      holders[number] = 0;
      watching?.come(value, number);
    }
    holders[number] = (holders[number] as number) + 1;
    return number;
  }

  function release(number: number): void {
    holders[number] = (holders[number] as number) - 1;
    if (holders[number] !== 0) return;
    const value = values[number] as T;
    numbers.delete(keyOf(value));
    free.push(number);
    watching?.gone(value, number);
  }

  return {
    *hold(some) {
      const held = new Uint32Array(some.length);
      let at = 0;
      yield* eachInSteps(some, STEP, (value) => {
        held[at] = hold(value);
        at += 1;
      });
      return held;
    },
    release: (some) => eachInSteps(some, STEP, release),
    numberOf: (key) => numbers.get(key),
    at: (number) => values[number] as T,
    holders: (number) => holders[number] ?? 0,
    get size() {
      return values.length;
    },
  };
}
