import { AUXILIARIES } from '../../language/lexicon/function-words.js';
import { QUESTION_WORDS } from '../../language/terms/question-words.js';
import type { Word } from '../../language/terms/words.js';
import type { AnswerType } from '../typed/typed-spans.js';

/** What a question asks for, by its words. */
export type QuestionKind =
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-long'
  | 'how-much'
  | 'why'
  | 'how'
  | 'which'
  | 'what'
  | 'yes-no'
  | 'other';

/** Kinds that a number answers. */
export const COUNTING: ReadonlySet<QuestionKind> = new Set(['how-many', 'how-much', 'how-long']);

export interface Asked {
  readonly kind: QuestionKind;
  readonly wanted: readonly AnswerType[];
  readonly focus: string | null;
}

const PEOPLE: readonly AnswerType[] = ['person', 'name', 'organisation'];
const PLACES: readonly AnswerType[] = ['place', 'name'];
const COUNTS: readonly AnswerType[] = ['number', 'money', 'duration'];
const SPANS: readonly AnswerType[] = ['duration', 'number'];
const DATES: readonly AnswerType[] = ['date', 'period'];

/** Folded nouns after "what" and "which" that tell the form of the answer. */
const NOUNS: readonly (readonly [RegExp, QuestionKind, readonly AnswerType[]])[] = [
  [/^(?:year|years|date|day|month|time|decade|century|era)$/, 'when', DATES],
  [
    /^(?:city|cities|country|countries|nation|nations|place|places|state|states|town|region|continent|location|county|province|capital|island|river|river|street|area|venue)$/,
    'where',
    PLACES,
  ],
  [
    /^(?:percent|percentage|number|amount|age|population|size|total|rate|proportion|share|temperature|distance|score|rank|ranking|height|length|weight|speed)$/,
    'how-many',
    COUNTS,
  ],
  [/^(?:price|cost|sum|budget|salary|value|revenue|bail|fine)$/, 'how-much', ['money', 'number']],
  [
    /^(?:person|people|man|woman|actor|actress|singer|artist|author|writer|king|queen|president|leader|player|director|politician|producer|composer|judge|minister|official|officials|contestant|scientist|philosopher|pope|emperor|general|architect)$/,
    'who',
    PEOPLE,
  ],
  [
    /^(?:company|companies|team|teams|club|organization|organisation|group|groups|university|school|party|agency|newspaper|magazine|network|band|song|album|film|movie|book|show|game|award|language|airline)$/,
    'which',
    ['organisation', 'name', 'person', 'place'],
  ],
];
const SMALL = new Set('the a an of other two three four five main first last type kind sort'.split(' '));

/** The kind of a question by its first question word (wherever that stands), the form of the answer, and the noun asked for. */
export function kindOf(words: readonly Word[]): Asked {
  const at = words.findIndex((word) => /^(?:who|whom|whose|when|where|why|how|what|which)$/.test(word.folded));
  if (at < 0) {
    const first = words[0]?.folded ?? '';
    return { kind: AUXILIARIES.has(first) ? 'yes-no' : 'other', wanted: [], focus: null };
  }
  const next = words[at + 1];
  const after = next?.folded ?? '';
  switch ((words[at] as Word).folded) {
    case 'who':
    case 'whom':
      return { kind: 'who', wanted: PEOPLE, focus: null };
    case 'whose':
      return { kind: 'who', wanted: PEOPLE, focus: focusAfter(words, at)?.term ?? null };
    case 'when':
      return { kind: 'when', wanted: DATES, focus: null };
    case 'where':
      return { kind: 'where', wanted: PLACES, focus: null };
    case 'why':
      return { kind: 'why', wanted: [], focus: null };
    case 'how':
      return howKind(words, at, after);
    default:
      return whatKind(words, at);
  }
}

const PLURAL = /[^s]s$|^(?:people|men|women|children|police)$/;

export function isPlural(folded: string): boolean {
  return PLURAL.test(folded);
}

/** What is counted: the first plural ("how many nuclear *warheads*"), or else the next word. */
function countedAfter(words: readonly Word[], from: number): Word | null {
  let to = from;
  while (words[to]?.stop === false && to < from + 4) to++;
  const phrase = words.slice(from, to);
  return phrase.find(({ folded }) => isPlural(folded)) ?? phrase[0] ?? null;
}

function nextTerm(words: readonly Word[], at: number): string | null {
  const next = words[at + 2];
  return next?.stop === false ? next.term : null;
}

/** "How many days?" */
function isUnitOfTime(word: Word | undefined): boolean {
  return /^(?:second|minute|hour|day|week|month|year|decade)s$/.test(word?.folded ?? '');
}

function howKind(words: readonly Word[], at: number, after: string): Asked {
  const focus = (after === 'many' ? countedAfter(words, at + 2) : null)?.term ?? null;
  if (after === 'many') return { kind: 'how-many', wanted: isUnitOfTime(words[at + 2]) ? SPANS : ['number'], focus };
  if (after === 'much') return { kind: 'how-much', wanted: ['money', 'number'], focus: nextTerm(words, at) };
  if (after === 'long' && words[at + 2]?.folded === 'ago') return { kind: 'when', wanted: DATES, focus: null };
  if (after === 'long') return { kind: 'how-long', wanted: ['duration', 'date', 'number'], focus: null };
  if (/^(?:old|far|tall|high|big|large|fast|deep|heavy|wide|often|few|young|hot|cold|small)$/.test(after))
    return { kind: 'how-many', wanted: COUNTS, focus: null };
  return { kind: 'how', wanted: [], focus: null };
}

function whatKind(words: readonly Word[], at: number): Asked {
  const noun = focusAfter(words, at);
  const direct = noun !== null;
  const asked = noun ?? (AUXILIARIES.has(words[at + 1]?.folded ?? '') ? nounAfterThe(words, at + 2) : null);
  for (const [pattern, kind, wanted] of NOUNS)
    if (asked && pattern.test(asked.folded) && (direct || kind !== 'which')) return { kind, wanted, focus: asked.term };
  return { kind: direct ? 'which' : 'what', wanted: [], focus: noun?.term ?? null };
}

/** The noun right after "which" or "what" ("what other *treaty*"), or null when a verb follows. */
function focusAfter(words: readonly Word[], at: number): Word | null {
  let index = at + 1;
  while (index < words.length && SMALL.has((words[index] as Word).folded)) index++;
  const word = words[index];
  if (!word || word.stop || AUXILIARIES.has(word.folded)) return null;
  if (NOUNS.some(([pattern]) => pattern.test(word.folded))) return word;
  // "What happened?", "what caused …": a verb.
  if (QUESTION_WORDS.has(word.folded) || /[^ewr]ed$/.test(word.folded)) return null;
  // "which nuclear weapons treaty is": the last word before a verb or a small word is the noun.
  let last = index;
  while (last + 1 < words.length && last - index < 2 && !stops(words[last + 1] as Word)) last++;
  const closed = words[last + 1] === undefined || AUXILIARIES.has((words[last + 1] as Word).folded);
  return (closed ? words[last] : word) as Word;
}

function nounAfterThe(words: readonly Word[], at: number): Word | null {
  const article = words[at];
  if (!article || !/^(?:the|a|an|his|her|its|their)$/.test(article.folded)) return null;
  return words[at + 1] ?? null;
}

function stops(word: Word): boolean {
  return word.stop || AUXILIARIES.has(word.folded);
}
