import type { Steps } from '../../steps.js';
import { type ArticleWords, articleWords } from '../checking/article-words.js';
import type { Numbers } from '../packing/numbers.js';
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
  readonly acronyms: PreparedStory['acronyms'];
  readonly days: readonly ToldDays[];
  readonly offers: Offers;
}

/** The words of all sentences; see PackedWords. */
export interface WordColumns extends Pick<PackedWords, 'start' | 'length' | 'capital' | 'first' | 'terms'> {
  /** For every word its number in the lexicon. */
  readonly lexeme: Uint32Array;
  /** The different ones of these, ascending. */
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
  const own = yield* lexicon.hold(words.lexemes);
  const ownKeys = yield* keys.hold(checked.keys);
  const { start, length, capital, first, terms } = words;
  return {
    story,
    words: { lexemes: own.slice().sort(), lexeme: renumbered(words.lexeme, own), start, length, capital, first, terms },
    checked: articleWords(story, {
      keys: renumbered(checked.key, ownKeys),
      start: checked.start,
      length: checked.length,
    }),
    acronyms,
    days,
    offers,
  };
}

export function* takeOff({ words, checked }: ShelvedStory, { lexicon, keys }: Dictionaries): Steps {
  yield* lexicon.release(words.lexemes);
  yield* keys.release(Uint32Array.from(new Set(checked.keys)));
}

function renumbered(places: Numbers, numbers: Uint32Array): Uint32Array {
  return Uint32Array.from(places, (place) => numbers[place] as number);
}
