import { LEARNED_BODY_WORDS } from '../../language/lexicon/bodies.js';
import { LEARNED_NUMBER_WORDS } from '../../language/lexicon/numbers.js';
import { LEARNED_PLACE_ENDINGS, LEARNED_PLACES } from '../../language/lexicon/places.js';
import { LEARNED_DATE_WORDS, PERIODS, STEPS, TIME_UNITS } from '../../language/lexicon/times.js';
import { LEARNED_TITLES } from '../../language/lexicon/titles.js';
import type { Span } from '../../language/span.js';
import { countryOf } from '../../language/terms/countries.js';
import type { Word } from '../../language/terms/words.js';
import { isYearNumber } from './year-number.js';

/**
 * What an answer can be. `name` is a run of capitals of which nothing more is known; a `period` is told from the article's date
 * ("last month"), and answers "when" less often than a date does.
 */
export type AnswerType =
  | 'person'
  | 'place'
  | 'organisation'
  | 'name'
  | 'date'
  | 'period'
  | 'number'
  | 'money'
  | 'duration';

/** A stretch of a sentence that could be an answer, by its form. */
export interface TypedSpan extends Span {
  readonly type: AnswerType;
  /** Index of its first word among the words of the sentence, and of the word behind its last. */
  readonly first: number;
  readonly behind: number;
  /** Terms of its words, without stop words. */
  readonly terms: readonly string[];
}

const DECADE = /^(?:1[0-9]|20)?\d0s$/;
/** A sign of money before a number. */
const MONEY = /[$€£¥₹]/;
const BEFORE_PLACE = new Set('in at near from to outside across around into throughout inside of'.split(' '));
const JOINS_NAMES = new Set(['of', 'the', 'de', 'al', 'van', 'von', 'bin', 'and', 'for']);
/** Names are joined over at most this many small words ("Bank of the West"). */
const LONGEST_JOIN = 2;

/** Names, dates, numbers and amounts among the words of one sentence, in order, none overlapping. */
export function typedSpans(text: string, words: readonly Word[]): TypedSpan[] {
  const spans: TypedSpan[] = [];
  let at = 0;
  while (at < words.length) {
    const found =
      periodAt(words, at) ?? dateAt(text, words, at) ?? numberAt(text, words, at) ?? nameAt(text, words, at);
    if (!found) {
      at++;
      continue;
    }
    const inside = words.slice(at, found.until);
    spans.push({
      start: (inside[0] as Word).start,
      end: (inside.at(-1) as Word).end,
      type: found.type,
      first: at,
      behind: found.until,
      terms: inside.filter((word) => !word.stop).map((word) => word.term),
    });
    at = found.until;
  }
  return spans;
}

interface Found {
  readonly until: number;
  readonly type: AnswerType;
}

function dateAt(text: string, words: readonly Word[], at: number): Found | null {
  if (!isDateWord(text, words, at)) return null;
  let until = at + 1;
  while (until < words.length && (isDateWord(text, words, until) || isDayNumber(text, words, until))) until++;
  return { until, type: 'date' };
}

function periodAt(words: readonly Word[], at: number): Found | null {
  const is = STEPS.has(words[at]?.folded ?? '') && PERIODS.has(words[at + 1]?.folded ?? '');
  return is ? { until: at + 2, type: 'period' } : null;
}

function isDateWord(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (isYearNumber(word))
    return !TIME_UNITS.has(words[at + 1]?.folded ?? '') && !MONEY.test(text[word.start - 1] ?? '');
  if (DECADE.test(word.folded)) return true;
  if (!LEARNED_DATE_WORDS.has(word.folded)) return false;
  // "may" and "march" are verbs, "second" an ordinal: only with a capital.
  return word.capital || !/^(?:may|march|sun|sat|august|second)$/.test(word.folded);
}

function isDayNumber(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word || !before || !/^\d{1,2}(?:st|nd|rd|th)?$/.test(word.folded)) return false;
  return text.slice(before.end, word.start).length <= 2;
}

function numberAt(text: string, words: readonly Word[], at: number): Found | null {
  const word = words[at] as Word;
  const digits = /^\d/.test(word.folded);
  if (!digits && !LEARNED_NUMBER_WORDS.has(word.folded)) return null;
  let until = at + 1;
  while (
    until < words.length &&
    (LEARNED_NUMBER_WORDS.has((words[until] as Word).folded) || /^\d/.test((words[until] as Word).folded))
  )
    until++;
  const next = words[until]?.folded ?? '';
  const money =
    MONEY.test(text[word.start - 1] ?? '') || /^(?:dollars?|euros?|pounds?|cents?|yen|yuan|rupees?)$/.test(next);
  if (money) return { until, type: 'money' };
  return { until, type: TIME_UNITS.has(next) ? 'duration' : 'number' };
}

function nameAt(text: string, words: readonly Word[], at: number): Found | null {
  const first = words[at] as Word;
  if (!first.capital || first.stop) return null;
  let until = at + 1;
  while (until < words.length) {
    const next = words[until] as Word;
    const gap = text.slice((words[until - 1] as Word).end, next.start);
    if (next.capital && !next.stop && /^(?:[ .\-–]|\. )$/.test(gap)) {
      until++;
      continue;
    }
    const joined = joinedName(text, words, until);
    if (joined === 0) break;
    until += joined;
  }
  return { until, type: nameType(text, words, at, until) };
}

/** How many words are taken when a name goes on over small words ("University of Notre Dame"); 0 when it does not. */
function joinedName(text: string, words: readonly Word[], at: number): number {
  if (words[at]?.folded === 'and') return 0;
  for (let count = 1; count <= LONGEST_JOIN; count++) {
    const small = words[at + count - 1];
    const next = words[at + count];
    if (!small || !next || !JOINS_NAMES.has(small.folded) || small.capital) return 0;
    if (text.slice((words[at + count - 2] as Word).end, small.start) !== ' ') return 0;
    if (next.capital && !next.stop && text.slice(small.end, next.start) === ' ') return count + 1;
  }
  return 0;
}

function nameType(text: string, words: readonly Word[], from: number, to: number): AnswerType {
  const folded = words.slice(from, to).map((word) => word.folded);
  const last = folded.at(-1) ?? '';
  const before = words[from - 1];
  if (folded.some((word) => LEARNED_BODY_WORDS.has(word))) return 'organisation';
  if (folded.some((word) => LEARNED_TITLES.has(word)) && folded.length > 1) return 'person';
  if (before && LEARNED_TITLES.has(before.folded) && before.end === (words[from] as Word).start - 1) return 'person';
  const country = (words[from] as Word).term === 'usa' || LEARNED_PLACES.has(countryOf(folded[0] ?? '') ?? '');
  if (country || LEARNED_PLACE_ENDINGS.has(last) || folded.some((word) => LEARNED_PLACES.has(word))) return 'place';
  const acronym =
    to - from === 1 && /^\p{Lu}{2,}$/u.test(text.slice((words[from] as Word).start, (words[from] as Word).end));
  if (acronym) return 'organisation';
  if (folded.length === 1 && before && BEFORE_PLACE.has(before.folded) && before.folded !== 'of') return 'place';
  if (folded.length === 2 || folded.length === 3) return 'person';
  return 'name';
}
