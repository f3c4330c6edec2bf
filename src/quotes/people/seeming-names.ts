import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';
import { nameWords } from './names.js';
import { wordsOf } from './wording.js';

/** Two words that look like a full name and are none, as the other names of the article tell. Words are as `nameWords` gives them. */
export interface SeemingNames {
  /** Two names that a slip put side by side ("Blinken Wang warned"): each of them stands alone elsewhere and in a full name of its own. */
  twoPeople(words: readonly string[], mention: Mention): boolean;
  /** "AG Mukasey", "PM Cameron": an office by its letters before a surname that the article gives in full elsewhere. */
  officeByLetters(words: readonly string[], mention: Mention): boolean;
}

export function findSeemingNames(reading: Reading): SeemingNames {
  const singles = new Set<string | undefined>();
  /** The full names that each word is a part of. */
  const fullNamesWith = new Map<string, Set<string>>();
  for (const { head, name } of reading.mentions) {
    if (!name) continue;
    if (name.first === name.last) singles.add(reading.tokens[head]?.lower);
    else noteFullName(nameWords(wordsOf(reading, name)));
  }
  return {
    twoPeople(words, { category }) {
      if (words.length !== 2 || category !== 'unknown') return false;
      return words.every((word) => singles.has(word) && inSeveral(word));
    },
    officeByLetters(words, { name }) {
      const first = reading.tokens[name?.first ?? 0]?.text ?? '';
      return words.length === 2 && /^\p{Lu}{2,4}$/u.test(first) && inSeveral(words[1] as string);
    },
  };

  function noteFullName(words: readonly string[]): void {
    const whole = words.join(' ');
    for (const word of words) fullNamesWith.set(word, (fullNamesWith.get(word) ?? new Set()).add(whole));
  }

  function inSeveral(word: string): boolean {
    return (fullNamesWith.get(word)?.size ?? 0) > 1;
  }
}
