import { QUESTION_WORDS } from '../../language/terms/question-words.js';
import { isCommonWord } from '../../language/terms/rarity.js';
import type { Word } from '../../language/terms/words.js';
import type { Vocabulary } from '../index/vocabulary.js';
import type { Question, QuestionTerm } from '../question/question.js';
import type { Correction } from '../types.js';

/** A question with its misspelled words taken for words of the articles. */
export interface CorrectedQuestion {
  readonly question: Question;
  readonly corrections: readonly Correction[];
}

/**
 * Takes words that the articles do not have for words that they do have and that are nearly spelled so.
 * @param known whether a term stands in the articles
 */
export function correct(
  question: Question,
  known: (term: string) => boolean,
  vocabulary: () => Vocabulary,
): CorrectedQuestion {
  const corrections: Correction[] = [];
  const replaced = new Map<string, string>();
  const terms = question.terms.map((term): QuestionTerm => {
    // A common word is meant as it is typed, whether the articles have it or not.
    if (known(term.term) || QUESTION_WORDS.has(term.folded) || isCommonWord(term.term)) return term;
    const nearest = vocabulary().nearest(term.folded);
    if (!nearest) return term;
    corrections.push({ typed: term.typed, taken: nearest.written });
    replaced.set(term.term, nearest.term);
    return {
      ...term,
      term: nearest.term,
      folded: nearest.folded,
      name: /^\p{Lu}/u.test(nearest.written),
      corrected: true,
    };
  });
  if (corrections.length === 0) return { question, corrections };
  const taken = <W extends Word>(word: W): W => ({ ...word, term: replaced.get(word.term) ?? word.term });
  const words = question.words.map(taken);
  const { thing, said, whoIs } = question;
  return {
    question: {
      ...question,
      words,
      thing: thing === null ? null : (replaced.get(thing) ?? thing),
      said: said && { ...said, words: said.words.map(taken) },
      whoIs: whoIs === null ? null : whoIs.map(taken),
      terms,
      every: [...new Set(words.map((word) => word.term))],
    },
    corrections,
  };
}
