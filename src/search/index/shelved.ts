import type { Numbers } from '../../platform/numbers.js';
import type { Steps } from '../../platform/steps.js';
import { type ArticleWords, articleWords } from '../check/article-words.js';
import type { Offers } from '../packing/offers.js';
import type { PreparedStory, ToldDays } from '../packing/prepare.js';
import type { PackedWords } from '../packing/words.js';
import type { Story } from '../types.js';
import { createDictionary, type Dictionary } from './dictionary.js';
import { createLexicon, type Lexicon } from './lexicon.js';

/** A story on a shelf. Its words are numbers of the shelf's dictionaries, which all its stories share. */
export interface ShelvedStory {
  readonly story: Story;
  readonly words: WordColumns;
  readonly checked: ArticleWords;
  /** The different keys of its words. */
  readonly heldKeys: Uint32Array;
  readonly acronyms: PreparedStory['acronyms'];
  readonly days: readonly ToldDays[];
  readonly offers: Offers;
}

/** The words of all sentences; see PackedWords. */
export interface WordColumns extends Omit<PackedWords, 'lexemes'> {
  /** The numbers of the different words in the lexicon. */
  readonly lexemes: Uint32Array;
}

/** What the stories of a shelf share. */
export interface Dictionaries {
  readonly lexicon: Lexicon;
  readonly keys: Dictionary<string>;
}

export function createDictionaries(): Dictionaries {
  return { lexicon: createLexicon(), keys: createDictionary((key) => key) };
}

/** Numbers a story's words as the dictionaries do. `takeOff` gives the numbers back. */
export function* putOn(
  { words, checked, ...prepared }: PreparedStory,
  { lexicon, keys }: Dictionaries,
): Steps<ShelvedStory> {
  const { story, acronyms, days, offers } = prepared;
  const lexemes = yield* lexicon.hold(words.lexemes);
  const heldKeys = yield* keys.hold(checked.keys);
  const ownKeys = renumbered(checked.key, heldKeys);
  yield;
  return {
    story,
    words: { ...words, lexemes },
    checked: articleWords(story, { keys: ownKeys, start: checked.start, length: checked.length }),
    heldKeys,
    acronyms,
    days,
    offers,
  };
}

export function* takeOff({ words, heldKeys }: ShelvedStory, { lexicon, keys }: Dictionaries): Steps {
  yield* lexicon.release(words.lexemes);
  yield* keys.release(heldKeys);
}

/** A loop, since `from` with a function takes ten times as long, and a book has hundreds of thousands of words. */
function renumbered(places: Numbers, numbers: Uint32Array): Uint32Array {
  const found = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at += 1) found[at] = numbers[places[at] as number] as number;
  return found;
}
