import type { OuterSentence, Token } from '../../language/tokens/types.js';

/** Words that the article writes small somewhere, and words it writes large inside a sentence: tells names at the start of a sentence. */
export interface Capitals {
  readonly small: ReadonlySet<string>;
  readonly large: ReadonlySet<string>;
}

/** Counts the capitals of an article; headlines and the first words of sentences do not tell. */
export function countCapitals(tokens: readonly Token[], sentences: readonly OuterSentence[]): Capitals {
  const small = new Set<string>();
  const large = new Set<string>();
  for (const { first, last } of sentences) {
    const titled = inTitleCase(tokens, first, last);
    for (let at = first; at <= last; at++) {
      const token = tokens[at] as Token;
      if (token.kind !== 'word') continue;
      if (!token.capital) small.add(token.lower);
      else if (at > first && !titled) large.add(token.lower);
    }
  }
  return { small, large };
}

/** Words of four letters and more, and the part of them with a capital, that make a sentence a headline. */
const TITLE_WORDS = 4;
const TITLE_SHARE = 0.7;

/** Whether a sentence is written Like a Headline. */
export function inTitleCase(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0;
  let large = 0;
  for (let at = first; at <= last; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (token.capital) large++;
  }
  return words >= TITLE_WORDS && large >= words * TITLE_SHARE;
}
