import type { Word } from '../../language/terms/words.js';

/** Pronouns of a sentence, which stand for words that it does not have. */
export interface Pronouns {
  /** It begins with one, of whatever kind. */
  readonly first: boolean;
  /** One stands for a person. */
  readonly person: boolean;
}

const ANY = new Set('he she they it his her their its this these that those'.split(' '));
const PERSON = new Set(['he', 'she', 'his', 'her', 'him', 'they', 'their']);

export function pronounsOf(words: readonly Word[]): Pronouns {
  return { first: ANY.has(words[0]?.folded ?? ''), person: words.some(({ term }) => PERSON.has(term)) };
}
