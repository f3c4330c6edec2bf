import { type Subject, subjectsIn } from '../topics/subjects.js';
import { type Topic, topicsIn } from '../topics/topics.js';
import { dayOf, daysIn } from '../typed/days.js';
import { typedSpans } from '../typed/typed-spans.js';
import type { Story } from '../types.js';
import { type PackedAcronyms, packAcronyms } from './acronyms.js';
import { type PackedChecked, packChecked } from './checked.js';
import { type Offers, offersOf } from './offers.js';
import { type PackedWords, packWords, sentenceWords } from './words.js';

/**
 * A story with all that takes long to find out about its words. Made once, wherever there is time (a thread beside the bot), and handed over from there: in columns of numbers, since an object for each word would be twenty times as large.
 */
export interface PreparedStory {
  readonly story: Story;
  readonly words: PackedWords;
  readonly checked: PackedChecked;
  readonly acronyms: PackedAcronyms;
  /** The days that sentences speak of, where it is known when the article was published. */
  readonly days: readonly ToldDays[];
  readonly subjects: readonly Subject[];
  readonly topics: readonly Topic[];
  readonly offers: Offers;
}

/** Some days, first and last included, as days since 1970-01-01, and the sentence that speaks of them. */
export interface ToldDays {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** Slow: milliseconds for an ordinary article, in proportion to its length. */
export function prepareStory(story: Story): PreparedStory {
  const { article } = story;
  const words = sentenceWords(article);
  const typed = words.map((sentence) => typedSpans(article.text, sentence));
  const today = dayOf(article.published);
  return {
    story,
    words: packWords(words),
    checked: packChecked(article),
    acronyms: packAcronyms(words, typed),
    days:
      today === null
        ? []
        : words.flatMap((one, sentence) => daysIn(one, today).map(({ from, to }) => ({ sentence, from, to }))),
    subjects: subjectsIn(article, typed),
    topics: topicsIn(story),
    offers: offersOf(story),
  };
}
