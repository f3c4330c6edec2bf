import type { Word } from './words.js';

/** An acronym stands for so many words. */
const FEWEST = 2;
const MOST = 6;

/**
 * The acronyms that a name could be shortened to, folded: "Ku Klux Klan" to "kkk", "Prime Minister Abhisit" to "pm" too. Small words inside a
 * name count for nothing. At most five for every word.
 */
export function acronymsOf(name: readonly Word[]): string[] {
  const initials = name.filter(({ capital, stop }) => capital && !stop).map(({ folded }) => folded.charAt(0));
  return initials.flatMap((_, from) => {
    const longest = Math.min(MOST, initials.length - from);
    return Array.from({ length: Math.max(0, longest - FEWEST + 1) }, (_, more) =>
      initials.slice(from, from + FEWEST + more).join(''),
    );
  });
}
