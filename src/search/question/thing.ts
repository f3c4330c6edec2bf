import { QUESTION_WORDS } from '../words/stop-words.js';
import type { Word } from '../words/words.js';

const ASKING = /^(?:who|what)$/;
const BEING = /^(?:is|was|are|were)$/;
/** Words with which a noun phrase ends. */
const ENDS =
  /^(?:of|in|at|on|for|from|to|with|by|about|after|before|during|since|under|behind|between|that|which|who|whose|when|where|and|or|if|as|than|like)$/;

/**
 * The noun of what "who is …?" or "what is …?" asks for ("the *mayor* of Munich", "Putin's *salary*"); null for a name and for any other question.
 */
export function thingAsked(words: readonly Word[]): Word | null {
  if (!ASKING.test(words[0]?.folded ?? '') || !BEING.test(words[1]?.folded ?? '')) return null;
  const called = words.findIndex(({ folded }, at) => folded === 'name' && words[at + 1]?.folded === 'of');
  const begin = called < 0 ? 2 : called + 2;
  let end = begin;
  while (end < words.length && !ENDS.test((words[end] as Word).folded)) end++;
  const noun = words[end - 1];
  const closed = end === words.length || /^(?:of|in|at|for)$/.test((words[end] as Word).folded);
  if (!noun || end === begin || !closed || noun.stop || noun.capital || QUESTION_WORDS.has(noun.folded)) return null;
  return noun;
}
