import { type Postings, postingsOf } from './postings.js';
import type { SentenceView } from './sentence-view.js';

/** An acronym stands for so many words. */
const FEWEST = 2;
const MOST = 6;

/**
 * Sentences by the acronyms that their names could be shortened to, folded: "Ku Klux Klan" by "kkk", "Prime Minister Abhisit" by "pm" too. Small
 * words inside a name count for nothing. Linear in the words.
 */
export function acronymsOf(views: readonly SentenceView[]): Postings {
  return postingsOf(views, initialsOf);
}

function initialsOf({ typed, words }: SentenceView): string[] {
  return typed.flatMap(({ first, behind }) => {
    const initials = words
      .slice(first, behind)
      .filter(({ capital, stop }) => capital && !stop)
      .map(({ folded }) => folded.charAt(0));
    return initials.flatMap((_, from) =>
      Array.from({ length: Math.max(0, Math.min(MOST, initials.length - from) - FEWEST + 1) }, (_, more) =>
        initials.slice(from, from + FEWEST + more).join(''),
      ),
    );
  });
}
