import { readWhoSaid } from './said-question.js';

/** What "who said …?" asks about. */
export interface Claimed {
  /** The words, without marks around them. */
  readonly words: string;
  /** Quotation marks stand among them: they are meant to the letter. */
  readonly marked: boolean;
}

const MARKED = /[“"„«]\s*\S/u;
const AROUND = /^[\s“”"„«»‘’']+|[\s“”"„«»‘’'?]+$/gu;
/** Without marks fewer are no words to check: "who said that?" UTF-16 units. */
const SHORTEST = 8;

/** The words whose speaker a question asks for; null for any other question. */
export function claimedIn(question: string): Claimed | null {
  const typed = readWhoSaid(question);
  if (typed === null) return null;
  const marked = MARKED.test(typed);
  const words = typed.replace(AROUND, '');
  return marked || words.length >= SHORTEST ? { words, marked } : null;
}
