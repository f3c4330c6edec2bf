import type { SentenceView } from '../../index/sentence-view.js';
import type { Pool } from '../pool.js';
import type { WeighedQuestion } from '../weigh.js';
import type { Candidate } from './candidate.js';
import { COLUMN, type Row } from './columns.js';

const BE = new Set(['is', 'are', 'was', 'were', "'s"]);
const AMOUNTS = new Set(['number', 'duration', 'money', 'date', 'period']);
/** A subject stands among so many first words. */
const HEAD = 5;
/** Shares of the question's weight. */
const NEARLY_ALL = 0.8;
const LITTLE = 0.35;
/** A possible answer this near to a word asked for stands with it. Words. */
const BESIDE = 3;

/** How the sentence is built, held against how the question is. */
export function formFeatures(pool: Pool, candidate: Candidate, row: Row): void {
  termsHeld(pool, candidate, row);
  subjectInHead(pool, candidate, row);
  coverage(pool, candidate, row);
  const { asked, matches, story } = pool;
  const { index, view, places, unnamed } = candidate;
  const { strong, total } = asked;
  const { punctuation } = view;
  const rarest = asked.rarest[0];
  const introduces = rarest && story.terms.get(rarest.term)?.[0] === index ? 1 : 0;
  row[COLUMN.sameForm] = (matches.sameForm[index] as number) / total;
  row[COLUMN.stopWeight] = asked.stopTotal > 0 ? (matches.stopWeight[index] as number) / asked.stopTotal : 0;
  row[COLUMN.introduces] = introduces;
  row[COLUMN.introducesShort] = strong.length <= 2 ? introduces : 0;
  row[COLUMN.namingName] = asked.naming && unnamed.some(({ type }) => !AMOUNTS.has(type)) ? 1 : 0;
  row[COLUMN.defines] = defines(asked, view, places) ? 1 : 0;
  row[COLUMN.wantedBeside] = beside(asked, candidate);
  row[COLUMN.acronym] = asked.question.standsFor && isInParentheses(asked, view, places) ? 1 : 0;
  row[COLUMN.parenthesis] = punctuation.parenthesis ? 1 : 0;
  row[COLUMN.colon] = punctuation.colon ? 1 : 0;
  row[COLUMN.question] = punctuation.question ? 1 : 0;
  row[COLUMN.list] = Math.min(1, punctuation.commas / 6);
}

/** How many of the question's terms and numbers the sentence holds: to the letter, or relatives and synonyms too. */
function termsHeld({ asked: { terms, strong }, matches }: Pool, { index }: Candidate, row: Row): void {
  let own = 0;
  let kin = 0;
  let numbers = 0;
  let numbersHeld = 0;
  for (const { at, folded } of terms) {
    const held = matches.held(index, at);
    if (held > 0) kin++;
    if (held === 1) own++;
    if (!DIGIT.test(folded)) continue;
    numbers++;
    if (held === 1) numbersHeld++;
  }
  row[COLUMN.numbersHeld] = numbers > 0 && numbersHeld === numbers ? 1 : 0;
  row[COLUMN.numbersMissing] = numbersHeld < numbers ? 1 : 0;
  row[COLUMN.oneMissing] = kin === terms.length - 1 ? 1 : 0;
  row[COLUMN.noneMissing] = kin === terms.length ? 1 : 0;
  row[COLUMN.allOfMany] = strong.length >= 3 && kin === terms.length ? 1 : 0;
  row[COLUMN.manyHeld] = own >= 3 ? 1 : 0;
}

/** Whether what the question is about stands where a subject does, and whether its first and last terms are there at all. */
function subjectInHead({ asked: { strong, total }, matches }: Pool, { index, places }: Candidate, row: Row): void {
  let inHead = 0;
  let nameInHead = 0;
  for (const { at, weight, name } of strong) {
    if ((places[at]?.[0] ?? HEAD) >= HEAD) continue;
    inHead += weight;
    if (name) nameInHead = 1;
  }
  const has = (at: number | undefined) => (at !== undefined && matches.held(index, at) === 1 ? 1 : 0);
  row[COLUMN.firstTerm] = has(strong[0]?.at);
  row[COLUMN.lastTerm] = has(strong.at(-1)?.at);
  row[COLUMN.subjectInHead] = nameInHead;
  row[COLUMN.anyInHead] = inHead / total;
}

/** How much of the question's weight the sentence holds, against the most that any does. */
function coverage({ asked: { strong, total }, matches, most }: Pool, { index }: Candidate, row: Row): void {
  const loose = matches.loose[index] as number;
  const allStands = strong.length > 1 && most.loose >= total * NEARLY_ALL;
  row[COLUMN.bestCoverage] = loose > 0 && loose >= most.loose - 1e-9 ? 1 : 0;
  row[COLUMN.coverageGap] = (most.loose - loose) / total;
  row[COLUMN.nothingHeld] = loose === 0 ? 1 : 0;
  row[COLUMN.nothingHeldOfAll] = loose === 0 && allStands ? 1 : 0;
  row[COLUMN.littleHeldOfAll] = loose < total * LITTLE && allStands ? 1 : 0;
}

const DIGIT = /^\d/;

/** "X is …", "X, the …", "X (…": asked what something is, the first words name it and say what it is. */
function defines({ question, strong }: WeighedQuestion, view: SentenceView, places: Candidate['places']): boolean {
  if (strong.length === 0 || strong.length > 2 || !question.being) return false;
  const at = Math.max(...strong.map((term) => places[term.at]?.[0] ?? Number.POSITIVE_INFINITY));
  if (at >= HEAD + 2) return false;
  return view.words.slice(at + 1, at + 4).some((word) => BE.has(word.folded));
}

/** "What does NWO stand for?": "the National Weather Office (NWO)". */
function isInParentheses({ strong }: WeighedQuestion, view: SentenceView, places: Candidate['places']): boolean {
  const { text } = view.story.article;
  return strong.some(({ at }) => places[at]?.some((place) => text[(view.words[place]?.start ?? 0) - 1] === '('));
}

/** Something of the form asked for stands right beside a telling word of the question. */
function beside({ question, strong, total }: WeighedQuestion, { places, unnamed }: Candidate): number {
  let best = 0;
  for (const { type, first, terms } of unnamed) {
    if (!question.wanted.includes(type)) continue;
    const to = first + terms.length;
    for (const { at, weight } of strong)
      if (weight > best && places[at]?.some((place) => place >= first - BESIDE && place < to + BESIDE)) best = weight;
  }
  return best / total;
}
