import { fold } from '../../language/terms/words.js';
import { seen } from '../../platform/seen/unseen.js';
import type { Tallied } from '../index/tally.js';
import { type Offers, type SpeakerOffer, type WordsOffer, wordsOfQuotation } from '../packing/offers.js';
import { best } from '../topics/best.js';
import { compareTopics } from '../topics/topics.js';
import type { Story, Suggestion } from '../types.js';

/** Discord shows so many at most. */
const MOST_SUGGESTIONS = 25;

/** Topics that begin with what was typed, then those that hold it at the start of a word; all for an empty text. Those most spoken of first. */
export function topicsFor(typed: string, topics: Iterable<Tallied>): Suggestion[] {
  return offered<Tallied, null>(
    typed,
    [{ offers: topics, of: null }],
    (one, other) => compareTopics(one.offer, other.offer),
    ({ offer: { label } }) => ({ label, value: label }),
    ({ offer: { folded } }) => folded,
  );
}

/** Speakers, most quoted first. */
export function speakersFor(typed: string, stories: readonly Offering[]): Suggestion[] {
  return offered<SpeakerOffer, null>(
    typed,
    stories.map(({ offers: { speakers } }) => ({ offers: speakers, of: null })),
    (one, other) => other.offer.count - one.offer.count,
    ({ offer: { label, value } }) => ({ label, value }),
    ({ offer: { value } }) => value,
  );
}

/** Quotations, in the order of the text. */
export function wordsFor(typed: string, stories: readonly Offering[]): Suggestion[] {
  return offered<WordsOffer, Story>(
    typed,
    stories.map(({ story, offers: { words } }) => ({ offers: words, of: story })),
    () => 0,
    ({ offer: { quotation }, of: { article, quotations } }) => {
      const words = wordsOfQuotation(article, quotations[quotation] as (typeof quotations)[number]);
      return { label: words, value: words };
    },
    ({ offer: { folded } }) => folded,
  );
}

/** A story with what it offers. */
export interface Offering {
  readonly story: Story;
  readonly offers: Offers;
}

/** Something offered, and whose offer it is. */
interface Offer<T, Of> {
  readonly offer: T;
  readonly of: Of;
}

/**
 * First what begins with the typed text, then what has a word that does; each once, never an empty one. Goes once through all.
 * @param sameOf what two offers have in common that are one
 */
function offered<T extends { readonly folded: string }, Of>(
  typed: string,
  all: Iterable<{ readonly offers: Iterable<T>; readonly of: Of }>,
  compare: (one: Offer<T, Of>, other: Offer<T, Of>) => number,
  suggestionOf: (one: Offer<T, Of>) => Suggestion,
  sameOf: (one: Offer<T, Of>) => string,
): Suggestion[] {
  const wanted = fold(seen(typed).trim()).replace(/\s+/g, ' ');
  const begin = best(MOST_SUGGESTIONS, compare, sameOf);
  const hold = best(MOST_SUGGESTIONS, compare, sameOf);
  for (const { offers, of } of all) {
    for (const offer of offers) {
      const { folded } = offer;
      if (folded.startsWith(wanted) || folded.includes(`\n${wanted}`)) begin.take({ offer, of });
      else if (folded.includes(` ${wanted}`) || folded.includes(`-${wanted}`)) hold.take({ offer, of });
    }
  }
  const suggestions = new Map<string, Suggestion>();
  for (const one of [...begin.taken, ...hold.taken]) {
    const suggestion = suggestionOf(one);
    if (suggestion.value.trim() !== '' && !suggestions.has(suggestion.value))
      suggestions.set(suggestion.value, suggestion);
  }
  return [...suggestions.values()].slice(0, MOST_SUGGESTIONS);
}
