import type { StoryIndex } from '../index/story-index.js';
import type { Question } from '../question/question.js';
import { type Days, daysIn } from '../typed/days.js';

/**
 * For the terms of a question that tell days ("yesterday", "2022") the sentences that speak of the same days in whatever words, or of days among
 * them; reckoned from the article's date. Empty for an article without one.
 */
export function sameDays(question: Question, { today, days }: StoryIndex): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  if (today === null) return found;
  for (const asked of daysIn(question.words, today)) {
    const sentences = [...new Set(days.filter((told) => isWithin(told, asked)).map(({ sentence }) => sentence))];
    for (const { term } of question.words.slice(asked.first, asked.behind)) found.set(term, sentences);
  }
  return found;
}

type Range = Pick<Days, 'from' | 'to'>;

function isWithin(one: Range, other: Range): boolean {
  return one.from >= other.from && one.to <= other.to;
}
