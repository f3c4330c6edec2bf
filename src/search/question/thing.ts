import { QUESTION_WORDS } from '../../language/terms/question-words.js';
import { GENITIVE, type Word } from '../../language/terms/words.js';

const ASKING = /^(?:who|what)$/;
/** Forms of "be", folded. */
export const BEING = /^(?:is|was|are|were)$/;
/** Words with which a noun phrase ends. */
const ENDS =
  /^(?:of|in|at|on|for|from|to|with|by|about|after|before|during|since|under|behind|between|that|which|who|whose|when|where|and|or|if|as|than|like)$/;

/** Before a noun that is asked for stands a small word or a name in the genitive. */
const BEFORE = /^(?:the|a|an|his|her|its|their)$/;
/** These ask why, and the answer does without them. */
const WHY = /^(?:reason|reasons|cause|causes|purpose|result|aim|goal)$/;

/**
 * The noun of what "who is …?" or "what is …?" asks for ("the *mayor* of Munich", "Putin's *salary*", "the name of her *husband*"); null for a
 * name and for any other question.
 */
export function thingAsked(text: string, words: readonly Word[]): Word | null {
  if (!ASKING.test(words[0]?.folded ?? '') || !BEING.test(words[1]?.folded ?? '')) return null;
  const called = words.findIndex(({ folded }, at) => folded === 'name' && words[at + 1]?.folded === 'of');
  const begin = called < 0 ? 2 : called + 2;
  let end = begin;
  while (end < words.length && !ENDS.test((words[end] as Word).folded)) end++;
  const phrase = words.slice(begin, end);
  const noun = phrase.at(-1);
  const closed = end === words.length || /^(?:of|in|at|for)$/.test((words[end] as Word).folded);
  const isPhrase = phrase.some(
    ({ folded, start, end: to }) => BEFORE.test(folded) || GENITIVE.test(text.slice(start, to)),
  );
  if (!noun || !closed || !isPhrase || noun.stop || noun.capital) return null;
  return QUESTION_WORDS.has(noun.folded) || WHY.test(noun.folded) || /...ing$/.test(noun.folded) ? null : noun;
}
