import { readWhoSaid } from './said-question.js';

/** What "who said …?" asks about. */
export interface Claimed {
  /** The words, without marks around them. */
  readonly words: string;
  /** Quotation marks stand among them: they are meant to the letter. */
  readonly marked: boolean;
  /** They are words that somebody said, as far as the question tells: "who wrote the letter?" asks about a thing. */
  readonly spoken: boolean;
}

const MARKED = /[“"„«]\s*\S/u;
const AROUND = /^[\s“”"„«»‘’']+|[\s“”"„«»‘’'?]+$/gu;
/** Things are written and claimed as well as words. */
const OF_A_THING = /^\s*who\s+(?:wrote|claimed)\s+(?!that\b)/iu;
/** Without marks fewer are no words to check: "who said that?" UTF-16 units. */
const SHORTEST = 8;

/** The words whose speaker a question asks for; null for any other question. */
export function claimedIn(question: string): Claimed | null {
  const typed = readWhoSaid(question);
  if (typed === null) return null;
  const marked = MARKED.test(typed);
  const words = typed.replace(AROUND, '');
  return marked || words.length >= SHORTEST ? { words, marked, spoken: marked || !OF_A_THING.test(question) } : null;
}
