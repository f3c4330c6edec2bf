import { withinDistance } from '../../language/terms/distance.js';
import { eachInSteps, type Steps, withoutPause } from '../../platform/steps.js';
import type { Lexicon } from './lexicon.js';
import type { ShelvedStory } from './shelved.js';

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

/** Different words, and words at all, between two steps. */
const STEP = 2_000;
const MANY = 50_000;

interface Entry extends Known {
  /** How often it stands there, and how often with a capital. */
  count: number;
  capitals: number;
  /** Its place among the words of its length. */
  at: number;
}

/** Words of one length, and the letters of each as bits: words that differ in more letters than are allowed are passed over by a look at these. */
interface Bucket {
  readonly entries: Entry[];
  readonly letters: number[];
}

/** A vocabulary of stories that come and go. */
export interface SharedVocabulary extends Vocabulary {
  add(shelved: ShelvedStory): Steps;
  remove(shelved: ShelvedStory): Steps;
}

export function createVocabulary(lexicon: Lexicon): SharedVocabulary {
  const known = new Map<string, Entry>();
  const buckets = new Map<number, Bucket>();
  return {
    *add(shelved) {
      yield* eachInSteps(yield* countedIn(shelved), STEP, ({ lexeme, count, capitals, first }) => {
        const { folded, term, stop } = lexicon.at(lexeme);
        if (stop || folded.length < SHORTEST) return;
        const entry = known.get(folded) ?? enter({ folded, term, written: writtenAt(shelved, first) });
        entry.count += count;
        entry.capitals += capitals;
      });
    },
    *remove(shelved) {
      yield* eachInSteps(yield* countedIn(shelved), STEP, ({ lexeme, count, capitals }) => {
        const { folded, stop } = lexicon.at(lexeme);
        const entry = stop ? undefined : known.get(folded);
        if (!entry) return;
        entry.count -= count;
        entry.capitals -= capitals;
        if (entry.count === 0) strike(entry);
      });
    },
    nearest: (folded) => nearestOf(folded, buckets),
  };

  function enter(word: Known): Entry {
    const bucket = buckets.get(word.folded.length) ?? { entries: [], letters: [] };
    buckets.set(word.folded.length, bucket);
    const entry: Entry = { ...word, count: 0, capitals: 0, at: bucket.entries.length };
    bucket.entries.push(entry);
    bucket.letters.push(lettersOf(word.folded));
    known.set(word.folded, entry);
    return entry;
  }

  /** The last of its length takes its place. */
  function strike({ folded, at }: Entry): void {
    const { entries, letters } = buckets.get(folded.length) as Bucket;
    const last = entries.pop() as Entry;
    const lastLetters = letters.pop() as number;
    if (last.at !== at) {
      entries[at] = last;
      letters[at] = lastLetters;
      last.at = at;
    }
    known.delete(folded);
  }
}

/** The vocabulary of one story by itself. */
export function vocabularyOfStory(shelved: ShelvedStory, lexicon: Lexicon): Vocabulary {
  const vocabulary = createVocabulary(lexicon);
  withoutPause(vocabulary.add(shelved));
  return vocabulary;
}

interface Counted {
  readonly lexeme: number;
  /** Index of the first word that it is. */
  readonly first: number;
  count: number;
  capitals: number;
}

/** How often each lexeme of a story stands in it, in order of its first place. */
function* countedIn({ words }: ShelvedStory): Steps<Iterable<Counted>> {
  const { lexemes, lexeme, capital } = words;
  const counted = new Map<number, Counted>();
  let at = 0;
  yield* eachInSteps(lexeme, MANY, (own) => {
    const number = lexemes[own] as number;
    const known = counted.get(number);
    const capitals = capital[at] as number;
    if (known === undefined) counted.set(number, { lexeme: number, first: at, count: 1, capitals });
    else {
      known.count += 1;
      known.capitals += capitals;
    }
    at += 1;
  });
  return counted.values();
}

function writtenAt({ story, words }: ShelvedStory, at: number): string {
  const start = words.start[at] as number;
  return story.article.text.slice(start, start + (words.length[at] as number)).replace(/['’ʼ]s$/, '');
}

const LETTERS = 26;
const A = 97;

/** A bit for each letter from a to z, and one of six for every other. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) - A;
    letters |= 1 << (code >= 0 && code < LETTERS ? code : LETTERS + (word.charCodeAt(at) % 6));
  }
  return letters;
}

function bitsIn(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

function nearestOf(folded: string, buckets: ReadonlyMap<number, Bucket>): Known | null {
  if (folded.length < SHORTEST || !/^\p{L}/u.test(folded)) return null;
  const allowed = folded.length >= SHORTEST_COMMON ? 2 : 1;
  const letters = lettersOf(folded);
  const near: Entry[] = [];
  for (let length = folded.length - allowed; length <= folded.length + allowed; length++) {
    const bucket = buckets.get(length);
    for (let at = 0; at < (bucket?.letters.length ?? 0); at++) {
      // A letter that is changed takes one away and brings another.
      if (bitsIn((bucket?.letters[at] as number) ^ letters) > 2 * allowed) continue;
      const entry = bucket?.entries[at] as Entry;
      if (withinDistance(folded, entry.folded, allowed) && plausible(folded, entry)) near.push(entry);
    }
  }
  const [best] = near.sort(
    (a, b) =>
      wrongness(folded, a.folded) - wrongness(folded, b.folded) ||
      b.count - a.count ||
      b.folded.length - a.folded.length,
  );
  return best ?? null;
}

/** Names may be spelled in many ways; a common word one letter off is more often another word. */
function plausible(folded: string, { folded: known, count, capitals }: Entry): boolean {
  const name = capitals === count;
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
