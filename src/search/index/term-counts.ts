import type { TermCounts } from '../../language/terms/rarity.js';
import type { Steps } from '../../platform/steps.js';
import type { Lexicon } from './lexicon.js';
import type { ShelvedStory } from './shelved.js';

/** Sentences between two steps. */
const STEP = 1_000;

/** In how many sentences each term of a story stands. */
export function* termCounts({ words }: ShelvedStory, lexicon: Lexicon): Steps<TermCounts> {
  const { lexemes, lexeme, first } = words;
  const counts = new Map<string, number>();
  const lastIn = new Map<string, number>();
  for (let sentence = 0; sentence + 1 < first.length; sentence++) {
    for (let at = first[sentence] as number; at < (first[sentence + 1] as number); at++) {
      const { term } = lexicon.at(lexemes[lexeme[at] as number] as number);
      if (lastIn.get(term) === sentence) continue;
      lastIn.set(term, sentence);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    if (sentence % STEP === STEP - 1) yield;
  }
  return counts;
}
