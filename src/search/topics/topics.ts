import { QUESTION_WORDS } from '../../language/terms/question-words.js';
import { type Word, wordsOf } from '../../language/terms/words.js';
import { isSaid } from '../check/article-words.js';
import type { Story } from '../types.js';

/** Something that quotations of a story speak of, in the article's words. */
export interface Topic {
  readonly label: string;
  /** Quotations that speak of it. */
  readonly count: number;
}

const LONGEST_TOPIC = 3;
const SHORTEST_WORD = 3;

/** The names and phrases of content words within quotations, in the order of the text. */
export function topicsIn({ article: { text }, quotations }: Story): Topic[] {
  const found = new Map<string, { label: string; quotations: Set<object> }>();
  for (const quotation of quotations.filter(isSaid)) {
    for (const phrase of phrasesOf(text, wordsOf(text, quotation.start, quotation.end))) {
      const first = phrase[0] as Word;
      const label = text.slice(first.start, (phrase.at(-1) as Word).end).replace(/['’ʼ]s$/, '');
      const key = phrase.map((word) => word.term).join(' ');
      const known = found.get(key);
      if (known) known.quotations.add(quotation);
      else found.set(key, { label, quotations: new Set([quotation]) });
    }
  }
  return Array.from(found.values(), ({ label, quotations: { size } }) => ({ label, count: size }));
}

/** Most often spoken of first, then longest. */
export function compareTopics(one: Topic, other: Topic): number {
  return other.count - one.count || wordsIn(other) - wordsIn(one);
}

function wordsIn({ label }: Topic): number {
  return label.split(/[ -]/).length;
}

/** Runs of content words with nothing but a space between them. Longer runs are taken at their end, where the noun is. */
function phrasesOf(text: string, words: readonly Word[]): Word[][] {
  const phrases: Word[][] = [];
  let run: Word[] = [];
  for (const word of words) {
    const previous = run.at(-1);
    const joined = previous !== undefined && /^[ -]$/.test(text.slice(previous.end, word.start));
    if (telling(word) && (run.length === 0 || joined)) {
      run.push(word);
      continue;
    }
    if (run.length > 0) phrases.push(run);
    run = telling(word) ? [word] : [];
  }
  if (run.length > 0) phrases.push(run);
  return phrases.map((phrase) => phrase.slice(-LONGEST_TOPIC));
}

function telling(word: Word): boolean {
  const short = word.folded.length < SHORTEST_WORD && !word.capital;
  return !word.stop && !short && !QUESTION_WORDS.has(word.folded) && !/ly$|^\d+$/.test(word.folded);
}
