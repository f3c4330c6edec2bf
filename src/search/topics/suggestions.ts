import { seen } from '../../seen/unseen.js';
import { type Offers, wordsOfQuotation } from '../packing/offers.js';
import type { Tallied } from '../shelf/tally.js';
import type { Story, Suggestion } from '../types.js';
import { fold } from '../words/words.js';
import { best } from './best.js';
import { compareTopics } from './topics.js';

/** Discord shows so many at most. */
export const MOST_SUGGESTIONS = 25;

/** Topics that begin with what was typed, then those that hold it at the start of a word; all for an empty text. Those most spoken of first. */
export function topicsFor(typed: string, topics: Iterable<Tallied>): Suggestion[] {
  return offered(
    typed,
    topics,
    compareTopics,
    ({ label }) => ({ label, value: label }),
    ({ key }) => key,
  );
}

/** Speakers, most quoted first. */
export function speakersFor(typed: string, offers: Iterable<Offers>): Suggestion[] {
  return offered(
    typed,
    each(offers, ({ speakers }) => speakers),
    (one, other) => other.count - one.count,
    ({ label, value }) => ({ label, value }),
    ({ value }) => value,
  );
}

/** Quotations, in the order of the text. */
export function wordsFor(
  typed: string,
  shelved: Iterable<{ readonly story: Story; readonly offers: Offers }>,
): Suggestion[] {
  return offered(
    typed,
    each(shelved, ({ story, offers }) => offers.words.map((offer) => ({ ...offer, story }))),
    () => 0,
    ({ story: { article, quotations }, quotation }) => {
      const words = wordsOfQuotation(article, quotations[quotation] as (typeof quotations)[number]);
      return { label: words, value: words };
    },
    ({ folded }) => folded,
  );
}

function* each<T, U>(all: Iterable<T>, parts: (one: T) => readonly U[]): Iterable<U> {
  for (const one of all) yield* parts(one);
}

/**
 * First what begins with the typed text, then what has a word that does; each once, never an empty one. Goes once through all.
 * @param sameOf what two offers have in common that are one
 */
function offered<T extends { readonly folded: string }>(
  typed: string,
  all: Iterable<T>,
  compare: (one: T, other: T) => number,
  suggestionOf: (one: T) => Suggestion,
  sameOf: (one: T) => string,
): Suggestion[] {
  const wanted = fold(seen(typed).trim()).replace(/\s+/g, ' ');
  const begin = best(MOST_SUGGESTIONS, compare, sameOf);
  const hold = best(MOST_SUGGESTIONS, compare, sameOf);
  for (const one of all) {
    if (one.folded.startsWith(wanted) || one.folded.includes(`\n${wanted}`)) begin.take(one);
    else if (one.folded.includes(` ${wanted}`) || one.folded.includes(`-${wanted}`)) hold.take(one);
  }
  const offers = new Map<string, Suggestion>();
  for (const one of [...begin.taken, ...hold.taken]) {
    const suggestion = suggestionOf(one);
    if (suggestion.value.trim() !== '' && !offers.has(suggestion.value)) offers.set(suggestion.value, suggestion);
  }
  return [...offers.values()].slice(0, MOST_SUGGESTIONS);
}
