import type { SentenceView } from '../reading/sentence-view.js';
import { withinDistance } from './distance.js';

/** A word of the articles that a misspelled one may stand for. */
export interface Known {
  readonly folded: string;
  readonly term: string;
  /** As the articles spell it. */
  readonly written: string;
}

/** The distinct words of some articles, for finding what a misspelled word was meant to be. */
export interface Vocabulary {
  /** The word that `folded` is most likely a misspelling of, or null. Only words that the articles do not have should be asked for. */
  nearest(folded: string): Known | null;
}

/** Shorter words are too much alike. Letters. */
const SHORTEST = 4;
const SHORTEST_COMMON = 6;
/** From this length on a name may have two letters wrong. */
const TWO_WRONG_FROM = 8;

interface Entry extends Known {
  readonly name: boolean;
  readonly count: number;
}

export function vocabularyOf(views: Iterable<SentenceView>): Vocabulary {
  const counted = new Map<string, { term: string; written: string; capitals: number; count: number }>();
  for (const view of views) {
    for (const word of view.words) {
      if (word.stop || word.folded.length < SHORTEST) continue;
      const known = counted.get(word.folded);
      if (known) {
        known.count++;
        if (word.capital) known.capitals++;
        continue;
      }
      const written = view.story.article.text.slice(word.start, word.end).replace(/['’ʼ]s$/, '');
      counted.set(word.folded, { term: word.term, written, capitals: word.capital ? 1 : 0, count: 1 });
    }
  }
  const entries = Array.from(counted, ([folded, { term, written, capitals, count }]): Entry => {
    return { folded, term, written, count, name: capitals === count };
  });
  return { nearest: (folded) => nearestOf(folded, entries) };
}

function nearestOf(folded: string, entries: readonly Entry[]): Known | null {
  if (folded.length < SHORTEST || !/^\p{L}/u.test(folded)) return null;
  const allowed = folded.length >= SHORTEST_COMMON ? 2 : 1;
  const [best] = entries
    .filter((entry) => withinDistance(folded, entry.folded, allowed) && plausible(folded, entry))
    .sort(
      (a, b) =>
        wrongness(folded, a.folded) - wrongness(folded, b.folded) ||
        b.count - a.count ||
        b.folded.length - a.folded.length,
    );
  return best ?? null;
}

/** Names may be spelled in many ways; a common word one letter off is more often another word. */
function plausible(folded: string, { folded: known, name }: Entry): boolean {
  const wrong = wrongness(folded, known);
  const transposed = sorted(folded) === sorted(known);
  if (name)
    return (
      wrong === 1 ||
      transposed ||
      Math.min(folded.length, known.length) >= TWO_WRONG_FROM - (folded[0] === known[0] ? 1 : 0)
    );
  return folded.length >= SHORTEST_COMMON && folded[0] === known[0] && (wrong === 1 || transposed);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** 1 when one letter more, less or other; 2 otherwise (nothing further away is asked about). */
function wrongness(typed: string, known: string): number {
  let start = 0;
  while (start < typed.length && typed[start] === known[start]) start++;
  let end = 0;
  while (end < Math.min(typed.length, known.length) - start && typed.at(-1 - end) === known.at(-1 - end)) end++;
  return Math.max(typed.length, known.length) - start - end <= 1 ? 1 : 2;
}
