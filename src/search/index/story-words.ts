import type { Word } from '../../language/terms/words.js';
import type { Lexicon } from './lexicon.js';
import type { ShelvedStory } from './shelved.js';

/** The words of a story's sentences, made anew from the columns each time: nobody needs them all. */
export interface StoryWords {
  /** In order. */
  wordsIn(sentence: number): Word[];
  /** Those of a sentence, of a long one so many around an offset of the text. */
  wordsAround(sentence: number, offset: number, most: number): Word[];
  /** The terms of the words of some sentences, `[from, to)`. */
  termsIn(from: number, to: number): string[];
}

export function storyWords({ words }: ShelvedStory, lexicon: Lexicon): StoryWords {
  const { lexemes, lexeme, start, length, capital, first } = words;
  const lexemeOf = (word: number) => lexicon.at(lexemes[lexeme[word] as number] as number);
  const firstOf = (sentence: number) => first[sentence] as number;

  function wordAt(at: number): Word {
    const { folded, term, stop } = lexemeOf(at);
    const from = start[at] as number;
    return { start: from, end: from + (length[at] as number), folded, term, capital: capital[at] === 1, stop };
  }

  function wordsFrom(from: number, to: number): Word[] {
    return Array.from({ length: to - from }, (_, at) => wordAt(from + at));
  }

  /** The first word of a range that does not begin before an offset; they are in order, so halve. */
  function firstFrom(offset: number, from: number, to: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((start[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    wordsIn: (sentence) => wordsFrom(firstOf(sentence), firstOf(sentence + 1)),
    wordsAround(sentence, offset, most) {
      const [opening, end] = [firstOf(sentence), firstOf(sentence + 1)];
      if (end - opening <= most) return wordsFrom(opening, end);
      const from = Math.max(opening, firstFrom(offset, opening, end) - Math.floor(most / 2));
      return wordsFrom(from, Math.min(end, from + most));
    },
    termsIn(from, to) {
      const terms: string[] = [];
      for (let at = firstOf(from); at < firstOf(to); at++) terms.push(lexemeOf(at).term);
      return terms;
    },
  };
}
