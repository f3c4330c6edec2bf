import { seen } from '../../seen/unseen.js';
import { isSaid } from '../checking/article-words.js';
import type { Story, Suggestion } from '../types.js';
import { fold } from '../words/words.js';
import type { Topic } from './topics.js';

/** Discord shows so many at most. */
export const MOST_SUGGESTIONS = 25;

/** Topics that begin with what was typed, then those that hold it at the start of a word; all for an empty text. */
export function topicsFor(typed: string, topics: readonly Topic[]): Suggestion[] {
  return offer(
    typed,
    topics.map(({ label }) => ({ label, value: label })),
  );
}

/** Speakers, most quoted first. */
export function speakersFor(typed: string, stories: readonly Story[]): Suggestion[] {
  const entries = stories.flatMap((story) =>
    story.speakers.map((speaker) => ({
      label: speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name,
      value: speaker.name,
      aliases: speaker.mentions.map(({ start, end }) => story.article.text.slice(start, end)),
      count: story.quotations.filter((quotation) => quotation.speaker?.speaker === speaker).length,
    })),
  );
  return offer(
    typed,
    entries.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
  );
}

/** Quotations, in the order of the text. */
export function wordsFor(typed: string, stories: readonly Story[]): Suggestion[] {
  const quotations = stories.flatMap((story) =>
    story.quotations.filter(isSaid).map(({ start, end }) => {
      const words = seen(story.article.text.slice(start, end)).trim();
      return { label: words, value: words };
    }),
  );
  return offer(typed, quotations);
}

interface Offer extends Suggestion {
  readonly aliases?: readonly string[];
}

/** First what begins with the typed text, then what has a word that does; each once, never an empty one. */
function offer(typed: string, offers: readonly Offer[]): Suggestion[] {
  const wanted = fold(typed.trim()).replace(/\s+/g, ' ');
  const begin: Offer[] = [];
  const hold: Offer[] = [];
  for (const one of offers) {
    const texts = [one.label, ...(one.aliases ?? [])].map((text) => fold(seen(text)));
    if (texts.some((text) => text.startsWith(wanted))) begin.push(one);
    else if (texts.some((text) => text.includes(` ${wanted}`) || text.includes(`-${wanted}`))) hold.push(one);
  }
  const offered = new Set<string>();
  return [...begin, ...hold]
    .filter(({ value }) => value.trim() !== '' && !offered.has(value) && offered.add(value))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ label, value }) => ({ label, value }));
}
