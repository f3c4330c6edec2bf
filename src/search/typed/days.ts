import { MONTHS, NEAR_DAYS, SHORT_MONTHS, STEPS, WEEKDAYS } from '../../language/lexicon/times.js';
import type { Word } from '../../language/terms/words.js';
import { isYearNumber } from './year-number.js';

/** Some days, first and last included, as days since 1970-01-01. */
export interface Days {
  readonly from: number;
  readonly to: number;
  /** Index of the first word that tells them, and of the word behind the last. */
  readonly first: number;
  readonly behind: number;
}

const DAY = 86_400_000;
const WEEK = 7;

/** The day of an ISO 8601 date or date and time, as it is written; null for anything else. */
export function dayOf(published: string | undefined): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '');
  return match ? dayNumber(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : null;
}

/** The days that a sentence or a question of that day speaks of, in order: "on Tuesday", "last week", "5 May", "in 2022". */
export function daysIn(words: readonly Word[], today: number): Days[] {
  const found: Days[] = [];
  // News speaks of the days behind it, unless it says what will be.
  const ahead = words.some(({ folded }) => folded === 'will');
  let at = 0;
  while (at < words.length) {
    const days = relativeDays(words, at, today, ahead) ?? calendarDays(words, at, today);
    if (days) found.push(days);
    at = days?.behind ?? at + 1;
  }
  return found;
}

function relativeDays(words: readonly Word[], at: number, today: number, willBe: boolean): Days | null {
  const word = words[at]?.folded ?? '';
  const near = NEAR_DAYS.get(word);
  if (near !== undefined) return { from: today + near, to: today + near, first: at, behind: at + 1 };
  const step = STEPS.get(word);
  const unit = words[at + 1]?.folded ?? '';
  if (step !== undefined) {
    const period = periodOf(unit, step, today);
    if (period) return { ...period, first: at, behind: at + 2 };
  }
  const weekday = WEEKDAYS.indexOf(step === undefined ? word : unit);
  if (weekday < 0) return null;
  const behind = at + (step === undefined ? 1 : 2);
  const ahead = step === undefined ? willBe : step > 0;
  const since = (weekdayOf(today) - weekday + WEEK) % WEEK;
  const same = step === undefined || step === 0 ? 0 : WEEK;
  const day = ahead ? today + ((WEEK - since) % WEEK || same) : today - (since || same);
  return { from: day, to: day, first: at, behind };
}

/** The week (from Monday), weekend, month or year that is so many steps from this one. */
function periodOf(unit: string, step: number, today: number): { from: number; to: number } | null {
  const monday = today - weekdayOf(today) + step * WEEK;
  const date = new Date(today * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === 'week') return { from: monday, to: monday + 6 };
  if (unit === 'weekend') return { from: monday + 5, to: monday + 6 };
  if (unit === 'month') return monthOf(year, month + step);
  if (unit === 'year') return yearOf(year + step);
  return null;
}

/** "5 May 2023", "May 5", "May 2023", "May", "2023". Without a year the nearest is meant. */
function calendarDays(words: readonly Word[], at: number, today: number): Days | null {
  const year = yearAt(words, at);
  if (year !== null) return { ...yearOf(year), first: at, behind: at + 1 };
  const before = dayOfMonthAt(words, at);
  const monthAt = before === null ? at : at + 1;
  const month = monthOfWord(words[monthAt]);
  if (month < 0) return null;
  const after = before === null ? dayOfMonthAt(words, monthAt + 1) : null;
  const dayOfMonth = before ?? after;
  const yearIndex = monthAt + (after === null ? 1 : 2);
  const told = yearAt(words, yearIndex);
  const span = (inYear: number) => {
    if (dayOfMonth === null) return monthOf(inYear, month);
    const day = dayNumber(inYear, month, dayOfMonth);
    return { from: day, to: day };
  };
  const now = new Date(today * DAY).getUTCFullYear();
  const nearest = [now - 1, now, now + 1]
    .map(span)
    .reduce((one, other) => (Math.abs(other.from - today) < Math.abs(one.from - today) ? other : one));
  return { ...(told === null ? nearest : span(told)), first: at, behind: told === null ? yearIndex : yearIndex + 1 };
}

/** What tells that a number of four digits is a year: a month or "in", "since" before it. "1,200" and "1500 people" are none. */
const BEFORE_YEAR = /^(?:in|since|until|till|during|early|late|mid|summer|autumn|fall|winter|spring)$/;

function yearAt(words: readonly Word[], at: number): number | null {
  const word = words[at];
  if (!word || !isYearNumber(word)) return null;
  const before = words[at - 1];
  const dated =
    BEFORE_YEAR.test(before?.folded ?? '') || monthOfWord(before) >= 0 || dayOfMonthAt(words, at - 1) !== null;
  return dated ? Number(word.folded) : null;
}

function dayOfMonthAt(words: readonly Word[], at: number): number | null {
  const match = /^([12]?\d|3[01])(?:st|nd|rd|th)?$/.exec(words[at]?.folded ?? '');
  return match && Number(match[1]) > 0 ? Number(match[1]) : null;
}

/** 0 to 11, or -1; "may" and "march" are months only with a capital. */
function monthOfWord(word: Word | undefined): number {
  if (!word?.capital) return -1;
  return MONTHS.findIndex(
    (name) => name === word.folded || (SHORT_MONTHS.has(word.folded) && name.startsWith(word.folded)),
  );
}

function monthOf(year: number, month: number) {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) - 1 };
}

function yearOf(year: number) {
  return { from: dayNumber(year, 0, 1), to: dayNumber(year + 1, 0, 1) - 1 };
}

/** 0 for Monday. */
function weekdayOf(day: number): number {
  return (((day + 3) % WEEK) + WEEK) % WEEK;
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / DAY;
}
