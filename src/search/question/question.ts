import { QUESTION_WORDS } from '../../language/terms/question-words.js';
import { type Word, wordsOf } from '../../language/terms/words.js';
import type { AnswerType } from '../typed/typed-spans.js';
import { type Claimed, claimedIn } from './claimed.js';
import { kindOf, type QuestionKind } from './kinds.js';
import { asksHowMany, type Measure, measureIn } from './measures.js';
import { readSaidQuestion, readWhoIs } from './said-question.js';
import { BEING, thingAsked } from './thing.js';

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

/** A word of the question. */
export interface QuestionWord extends Word {
  /** A space and nothing else stands between it and the next: both may be one name. */
  readonly spaced: boolean;
}

/** Of whom it is asked what they said, and on what. */
export interface AskedOf {
  /** As typed: speakers are found by it. */
  readonly who: string;
  /** Its words. */
  readonly words: readonly Word[];
  /** Null: everything. */
  readonly topic: Topic | null;
}

/** What words are about. */
export interface Topic {
  readonly typed: string;
  /** Its telling terms, none twice. */
  readonly terms: readonly string[];
}

/** What is understood of a question before any article is looked at: all that anything after it goes by. Its text is read here alone. */
export interface Question {
  readonly words: readonly QuestionWord[];
  readonly kind: QuestionKind;
  /** The forms an answer may have; empty when any will do. */
  readonly wanted: readonly AnswerType[];
  /** Term of the noun that the question asks for ("which *treaty*"), or null. */
  readonly focus: string | null;
  /** Term of the noun that "who is …?" and "what is …?" ask for ("the *mayor* of Munich"), or null. */
  readonly thing: string | null;
  /** "What did X say (about Y)?" */
  readonly said: AskedOf | null;
  /** The words of the name (or role) of "who is …?", small ones left out. */
  readonly whoIs: readonly Word[] | null;
  /** "Who said …?" */
  readonly claimed: Claimed | null;
  /** The measure asked for: "how old" somebody is. */
  readonly measure: Measure | null;
  /** Asks "how many". */
  readonly howMany: boolean;
  /** Its second word is a form of "be": "who is …?", "what were …?" */
  readonly being: boolean;
  /** Asks what something stands for. */
  readonly standsFor: boolean;
  /** In order, none twice, without stop words (with them when there is nothing else). */
  readonly terms: readonly QuestionTerm[];
  /** Every term of the question, stop words too, none twice. */
  readonly every: readonly string[];
}

/** Longer questions are cut: no answer gets better by them. UTF-16 units. */
const LONGEST_QUESTION = 2_000;

/** Reads a question. Any string will do. */
export function readQuestion(typed: string): Question {
  const text = typed.slice(0, LONGEST_QUESTION);
  const words = wordsOf(text).map(
    (word, at, all): QuestionWord => ({
      ...word,
      spaced: text.slice(word.end, all[at + 1]?.start ?? word.end) === ' ',
    }),
  );
  const content = words.filter((word) => !word.stop);
  const asked = content.length > 0 ? content : words;
  const whoIs = readWhoIs(text);
  return {
    words,
    ...kindOf(words),
    thing: thingAsked(text, words)?.term ?? null,
    said: saidOf(text),
    whoIs: whoIs === null ? null : wordsOf(whoIs).filter((word) => !word.stop),
    claimed: claimedIn(text),
    measure: measureIn(text),
    howMany: asksHowMany(text),
    being: BEING.test(words[1]?.folded ?? ''),
    standsFor: words.some(({ folded }, at) => folded === 'stand' && words[at + 1]?.folded === 'for'),
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

function saidOf(text: string): AskedOf | null {
  const asked = readSaidQuestion(text);
  if (asked === null) return null;
  const { who, topic } = asked;
  return { who, words: wordsOf(who), topic: topic === null ? null : { typed: topic, terms: tellingTerms(topic) } };
}

function tellingTerms(topic: string): string[] {
  return distinct(wordsOf(topic).filter((word) => !word.stop)).map(({ term }) => term);
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

function distinct(words: readonly Word[]): readonly Word[] {
  const seen = new Set<string>();
  return words.filter((word) => !seen.has(word.term) && seen.add(word.term));
}
