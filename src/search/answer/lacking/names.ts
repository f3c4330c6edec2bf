import { isCommonWord } from '../../../language/terms/rarity.js';
import type { Pool } from '../../ranking/pool.js';
import { isMet, type WeightedTerm } from '../../ranking/weigh.js';

/** The question is about somebody whose name stands nowhere in the article. */
export function namesUnknown(pool: Pool): boolean {
  return lacksSpeaker(pool) || hasUnknownName(pool) || doubtsUnknown(pool);
}

/** "What did X say?" of somebody who is not named. */
function lacksSpeaker({ asked }: Pool): boolean {
  const { said } = asked.question;
  if (said === null) return false;
  const words = new Set(said.words.map(({ folded }) => folded));
  const named = asked.strong.filter(({ folded }) => words.has(folded));
  const isName = ({ name, term }: WeightedTerm) => name || !isCommonWord(term);
  return named.some(isName) && named.every(isUnknown);
}

/** "Did Wang meet the Pope?" where no pope is named: neither yes nor no. */
function doubtsUnknown({ asked: { question, terms } }: Pool): boolean {
  return question.kind === 'yes-no' && terms.some((term) => term.name && !/^\d/.test(term.folded) && isUnknown(term));
}

/** Initials are shortened in many ways. Letters. */
const SHORTEST = 3;

/** Two words of one name, both nowhere: one alone may be spelled otherwise. */
function hasUnknownName({ asked: { question, terms } }: Pool): boolean {
  const unknown = new Set(
    terms.filter((term) => term.name && isUnknown(term) && /^\p{L}+$/u.test(term.folded)).map(({ term }) => term),
  );
  return question.words.some((word, at) => {
    const next = question.words[at + 1];
    if (!next || !unknown.has(word.term) || !unknown.has(next.term)) return false;
    return word.spaced && Math.min(word.folded.length, next.folded.length) >= SHORTEST;
  });
}

function isUnknown(term: WeightedTerm): boolean {
  return !isMet(term) && !term.corrected;
}
