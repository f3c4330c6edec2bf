import { type Numbers, numbersOf } from '../../platform/numbers.js';
import type { Article } from '../../reading/types.js';
import { checkedWords } from '../check/claim.js';

/** All words of an article as checking compares them, in columns. */
export interface PackedChecked {
  /** The different keys, each once. */
  readonly keys: readonly string[];
  /** For every word the place of its key. */
  readonly key: Numbers;
  /** Where it begins in the article's text, in UTF-16 units, and how many it has. */
  readonly start: Numbers;
  readonly length: Numbers;
}

export function packChecked({ text }: Article): PackedChecked {
  const numbers = new Map<string, number>();
  const words = checkedWords(text);
  return {
    key: numbersOf(words.map(({ key }) => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1)),
    start: numbersOf(words.map(({ start }) => start)),
    length: numbersOf(words.map(({ start, end }) => end - start)),
    keys: [...numbers.keys()],
  };
}
