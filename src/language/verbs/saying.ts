import { type SAYING_MARKS, SAYING_VERBS } from '../lexicon/saying-verbs.js';
import { viewOf } from '../lexicon/table.js';
import { type FormKind, formsOf, verbForm } from './forms.js';

const SAYING = viewOf(SAYING_VERBS, 'saying');
const JUDGING = viewOf(SAYING_VERBS, 'judging');
const THINKING = viewOf(SAYING_VERBS, 'thinking');

/** What a verb does with words. */
export type VerbClass = 'saying' | 'judging' | 'thinking' | 'other';

export function verbClass(base: string): VerbClass {
  if (SAYING.has(base)) return 'saying';
  if (JUDGING.has(base)) return 'judging';
  return THINKING.has(base) ? 'thinking' : 'other';
}

/** Verbs of saying that bring a clause with what was said. */
export const REPORTING = viewOf(SAYING_VERBS, 'reports');
/** Verbs by which an outlet or a document passes on what somebody else said. */
export const PASSING_ON = viewOf(SAYING_VERBS, 'passes-on');
/** Verbs with which a question asks what somebody said. */
export const ASKED_WITH = viewOf(SAYING_VERBS, 'asked-with');
/** Verbs that say that somebody says something and no more. */
export const SAYING_PLAINLY = viewOf(SAYING_VERBS, 'plainly');

type Mark = (typeof SAYING_MARKS)[number];
/** The forms that are usual where a mark stands for a place in a sentence. */
const USUAL = {
  'what-did': 'pd',
  'what-they': 'sd',
  'how-did': 'p',
  whom: 'pd',
  who: 'd',
  more: 'pd',
  weak: 'psdg',
  tag: 'd',
} satisfies Partial<Record<Mark, string>>;
const LETTERS: ReadonlyMap<string, FormKind> = new Map([
  ['p', 'plain'],
  ['s', 'third'],
  ['d', 'past'],
  ['g', 'gerund'],
]);

/**
 * The words that may stand in such a place, which are forms of the verbs that have its mark.
 * @param usual the forms where the table names none
 */
export function sayingWords(place: keyof typeof USUAL, usual: string = USUAL[place]): string[] {
  return SAYING_VERBS.flatMap(({ words, marks }) => {
    const letters = marks.get(place);
    if (letters === undefined) return [];
    return words.flatMap((word) => [...(letters || usual)].flatMap((letter) => formsBy(word, letter)));
  });
}

function formsBy(base: string, letter: string): string[] {
  if (letter === 'h') return formsOf(base, 'participle').map((form) => `has ${form}`);
  const kind = LETTERS.get(letter);
  return kind ? formsOf(base, kind) : [];
}

/** Whether the word is a finite form of a verb of saying: "said", "writes". */
export function sayingForm(lower: string): boolean {
  const form = verbForm(lower);
  return form !== undefined && !form.plain && !form.gerund && SAYING.has(form.base);
}
