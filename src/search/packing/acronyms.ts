import { acronymsOf } from '../../language/terms/acronyms.js';
import type { Word } from '../../language/terms/words.js';
import { type Numbers, numbersOf } from '../../platform/numbers.js';
import type { TypedSpan } from '../typed/typed-spans.js';

/** What the names of a story could be shortened to, and the sentences that have such a name. */
export interface PackedAcronyms {
  /** Each once. */
  readonly acronyms: readonly string[];
  /** The sentences of all of them one after another, ascending for each, and for each where its own begin; one entry more for the end. */
  readonly sentences: Numbers;
  readonly first: Numbers;
}

/** @param typed the stretches of each sentence that could be an answer */
export function packAcronyms(
  words: readonly (readonly Word[])[],
  typed: readonly (readonly TypedSpan[])[],
): PackedAcronyms {
  const found = new Map<string, number[]>();
  for (const [sentence, spans] of typed.entries()) {
    for (const { first, behind } of spans) {
      for (const acronym of acronymsOf(words[sentence]?.slice(first, behind) ?? [])) {
        const known = found.get(acronym);
        if (known === undefined) found.set(acronym, [sentence]);
        else if (known.at(-1) !== sentence) known.push(sentence);
      }
    }
  }
  const lists = [...found.values()];
  let count = 0;
  return {
    acronyms: [...found.keys()],
    sentences: numbersOf(lists.flat()),
    first: numbersOf([0, ...lists.map(({ length }) => (count += length))]),
  };
}

/** The sentences with a name that could be shortened so. */
export function sentencesOfAcronym({ acronyms, sentences, first }: PackedAcronyms, acronym: string): readonly number[] {
  const at = acronyms.indexOf(acronym);
  return at < 0 ? [] : [...sentences.subarray(first[at], first[at + 1])];
}
