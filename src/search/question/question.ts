import { QUESTION_WORDS } from '../../language/terms/question-words.js';
import { type Word, wordsOf } from '../../language/terms/words.js';
import type { AnswerType } from '../typed/typed-spans.js';
import { kindOf, type QuestionKind } from './kinds.js';

/** A word of the question that the answer may share. */
export interface QuestionTerm {
  readonly term: string;
  readonly folded: string;
  readonly typed: string;
  /** Written with a capital although no sentence begins there, or a number: a name, most likely. */
  readonly name: boolean;
  /** "say", "person", "happened": asked with rather than asked for. */
  readonly weak: boolean;
  /** Taken for this term, which the articles have, although something else was typed. */
  readonly corrected: boolean;
}

/** What is understood of a question before any article is looked at. */
export interface Question {
  readonly text: string;
  readonly words: readonly Word[];
  readonly kind: QuestionKind;
  /** The forms an answer may have; empty when any will do. */
  readonly wanted: readonly AnswerType[];
  /** Term of the noun that the question asks for ("which *treaty*"), or null. */
  readonly focus: string | null;
  /** In order, none twice, without stop words (with them when there is nothing else). */
  readonly terms: readonly QuestionTerm[];
  /** Every term of the question, stop words too, none twice. */
  readonly every: readonly string[];
}

/** Longer questions are cut: no answer gets better by them. UTF-16 units. */
export const LONGEST_QUESTION = 2_000;

/** Reads a question. Any string will do. */
export function readQuestion(text: string): Question {
  const words = wordsOf(text.slice(0, LONGEST_QUESTION));
  const content = words.filter((word) => !word.stop);
  const asked = content.length > 0 ? content : words;
  const { kind, wanted, focus } = kindOf(words);
  return {
    text,
    words,
    kind,
    wanted,
    focus,
    terms: distinct(asked).map((word) => ({
      term: word.term,
      folded: word.folded,
      typed: text.slice(word.start, word.end),
      name: (word.capital && word.start > 0) || /^\d/.test(word.folded),
      weak: QUESTION_WORDS.has(word.folded) || isHappening(words, word),
      corrected: false,
    })),
    every: [...new Set(words.map((word) => word.term))],
  };
}

const TAKE = /^(?:take|takes|took|taken|taking)$/;
const GO = /^(?:go|goes|going|went|gone)$/;

/** Part of "take place" or "go on": no more telling than "happen". */
function isHappening(words: readonly Word[], word: Word): boolean {
  const at = words.indexOf(word);
  const before = words[at - 1]?.folded ?? '';
  const after = words[at + 1]?.folded ?? '';
  if (word.folded === 'place') return TAKE.test(before);
  return (after === 'place' && TAKE.test(word.folded)) || (after === 'on' && GO.test(word.folded));
}

function distinct(words: readonly Word[]): Word[] {
  const seen = new Set<string>();
  return words.filter((word) => !seen.has(word.term) && seen.add(word.term));
}
