import { COUNTING, type QuestionKind } from '../question/kinds.js';
import type { Matches } from '../ranking/matches.js';
import type { Pool } from '../ranking/pool.js';
import type { Ranked } from '../ranking/rank.js';
import { isMet, type WeightedTerm } from '../ranking/weigh.js';

/** A story as one question sees it. */
export interface AskedStory {
  readonly pool: Pool;
  /** Best first. */
  readonly ranked: readonly Ranked[];
}

/** So many of the best sentences are looked at. */
const LOOKED_AT = 5;
/** A paragraph is looked at this far around a sentence. Sentences. */
const REACH = 3;
/** A sentence and its neighbours, whatever paragraph they are in. News puts each sentence into a paragraph of its own. */
const BESIDE = 1;
/** Words of a question that an article answers stand no further apart. Sentences. */
export const WIDE = 4;

/** What tells a question that the articles answer from one that they do not. Numbers by name, most of them 0 to 1. */
export function answerabilityOf({ pool, ranked }: AskedStory): Record<string, number> {
  const { asked, matches, views } = pool;
  const { strong } = asked;
  const terms = strong.length > 0 ? strong : asked.terms;
  const best = ranked.slice(0, LOOKED_AT).map(({ index }) => index);
  const first = best[0] ?? -1;
  const paragraphs = best.map((index) => paragraphOf(pool, index));
  const windows = best.map((index) => around(index, BESIDE));
  const own = shareHeld(pool, around(first, 0), mass);
  const paragraph = most(paragraphs, (range) => shareHeld(pool, range, mass));
  const window = most(windows, (range) => shareHeld(pool, range, mass));
  const central = terms.filter(({ at }) => windows[0] && holds(matches, windows[0], at));
  const wide = most(best, (index) => shareHeld(pool, around(index, WIDE), mass));
  const names = terms.filter((term) => term.name);
  const known = terms.filter((term) => term.known);
  const unknown = terms.filter((term) => !term.known);
  const share = (some: readonly WeightedTerm[]) => some.length / Math.max(1, terms.length);
  const total = sum(terms, mass) || 1;
  const knownRare = sum(known, mass) / total;
  const rarest = (some: readonly WeightedTerm[]) => most(some, (term) => term.rarity);
  const brief = views.length <= BRIEF ? 1 : 0;
  return {
    bias: 1,
    paragraph: most(paragraphs, (range) => shareHeld(pool, range, weight)),
    paragraphRare: paragraph,
    paragraphSquared: paragraph * paragraph,
    paragraphLoose: most(paragraphs, (range) => shareLoose(pool, range, mass)),
    windowRare: window,
    ownRare: own,
    known: asked.knownTotal / asked.total,
    knownRare,
    unknownRarest: rarest(unknown),
    unknownSecond: unknown.length > 1 ? 1 : 0,
    heldRarest: rarest(strong.filter(({ at }) => paragraphs[0] && holds(matches, paragraphs[0], at))),
    unknownNames: share(names.filter((term) => !term.known)),
    knownNames: share(names.filter((term) => term.known && !term.corrected)),
    corrected: share(terms.filter((term) => term.corrected)),
    fewTerms: terms.length <= 2 ? 1 : 0,
    oneTerm: terms.length <= 1 ? 1 : 0,
    manyTerms: terms.length >= 6 ? 1 : 0,
    allKnown: unknown.length === 0 ? 1 : 0,
    knownLoose: sum(terms.filter(isMet), mass) / total,
    vague: 1 - total / Math.max(1, terms.length),
    mass: Math.min(1, total / MUCH),
    paragraphMass: Math.min(1, (paragraph * sum(asked.terms, mass)) / MUCH),
    score: Math.min(1, pool.best / HIGH),
    rankScore: Math.max(-1, Math.min(1, (ranked[0]?.score ?? 0) / HIGH)),
    scorePerTerm: Math.min(1, pool.best / HIGH_PER_TERM / Math.max(1, asked.terms.length)),
    lead: Math.min(1, ((ranked[0]?.score ?? 0) - (ranked[1]?.score ?? 0)) / FAR_AHEAD),
    pronoun: asked.question.words.some((word) => PRONOUN.test(word.folded)) ? 1 : 0,
    heldOften: Math.min(1, most(central, (term) => term.sentences) / OFTEN),
    wideRare: wide,
    scattered: knownRare - wide,
    alone: terms.length > 1 && own < 1 - 1e-9 && wide <= own + 1e-9 ? 1 : 0,
    size: Math.log(views.length) / 6,
    brief,
    briefParagraph: brief * window,
    unknownName: names.some((term) => !term.known) ? 1 : 0,
    recurring: sum(terms, (term) => mass(term) * Math.min(1, term.sentences / RECURRING)) / total,
    subject: Math.min(
      1,
      most(
        known.filter(({ rarity }) => rarity > EVERYDAY),
        (term) => term.sentences,
      ) / SUBJECT,
    ),
    rivals: rivals(ranked),
    unknownFocus: unknown.some(({ term }) => term === asked.question.focus) ? 1 : 0,
    ...formOf(asked.question.kind),
  };
}

/** Rare words, and MiniSearch's score, from which on more prove nothing more. */
const MUCH = 6;
const HIGH = 40;
const HIGH_PER_TERM = 10;
const FAR_AHEAD = 4;
/** A term of so many sentences is what the article is about. */
const OFTEN = 5;
const PRONOUN = /^(?:he|she|they|him|his|her|their|them|it|its)$/;
/** A word in so many sentences comes up again and again; one that is not everyday in so many is the article's subject. */
const RECURRING = 4;
const SUBJECT = 6;
const EVERYDAY = 0.5;
/** Shorter articles are news: they say little beyond their subject. Sentences. */
const BRIEF = 80;
/** A word that was only taken for one of the article's proves half as much. */
const CORRECTED = 0.5;

/** Some forms of question are answered, whatever their words, more often than others. */
function formOf(kind: QuestionKind): Record<string, number> {
  return {
    asksWho: kind === 'who' ? 1 : 0,
    asksWhat: kind === 'what' ? 1 : 0,
    asksWhen: kind === 'when' ? 1 : 0,
    asksWhere: kind === 'where' ? 1 : 0,
    asksNumber: COUNTING.has(kind) ? 1 : 0,
  };
}

/** How many sentences are about as good as the best: the logarithm of their number, each for its part. */
function rivals(ranked: readonly Ranked[]): number {
  const best = ranked[0]?.score ?? 0;
  return Math.log(ranked.reduce((total, { score }) => total + Math.exp(score - best), 0) || 1) / 4;
}

type Mass = (term: WeightedTerm) => number;

const weight: Mass = (term) => term.weight;
const mass: Mass = (term) => term.rarity * (term.corrected ? CORRECTED : 1);

function sum(terms: readonly WeightedTerm[], mass: Mass): number {
  return terms.reduce((total, term) => total + mass(term), 0);
}

/** The largest of some values; 0 without any. */
function most<T>(some: readonly T[], measure: (one: T) => number): number {
  return some.reduce((largest, one) => Math.max(largest, measure(one)), 0);
}

/** Sentences from the first to the last, both included; some may not be there. */
interface Range {
  readonly from: number;
  readonly to: number;
}

function holds(matches: Matches, { from, to }: Range, at: number): boolean {
  for (let index = from; index <= to; index++) if (matches.held(index, at) === 1) return true;
  return false;
}

function shareHeld({ asked, matches }: Pool, range: Range, mass: Mass): number {
  const held = asked.terms.reduce((total, term) => total + (holds(matches, range, term.at) ? mass(term) : 0), 0);
  return held / (sum(asked.terms, mass) || 1);
}

/** The same with relatives and synonyms for their part. */
function shareLoose({ asked, matches }: Pool, { from, to }: Range, mass: Mass): number {
  let held = 0;
  for (const term of asked.terms) {
    let likeness = 0;
    for (let index = from; index <= to; index++) likeness = Math.max(likeness, matches.held(index, term.at));
    held += likeness * mass(term);
  }
  return held / (sum(asked.terms, mass) || 1);
}

/** The sentence and the neighbours of its paragraph. */
function paragraphOf({ views }: Pool, index: number): Range {
  const home = views[index]?.sentence.paragraph;
  let from = index;
  let to = index;
  while (index - from < REACH && views[from - 1]?.sentence.paragraph === home) from--;
  while (to - index < REACH && views[to + 1]?.sentence.paragraph === home) to++;
  return { from, to };
}

function around(index: number, reach: number): Range {
  return { from: index - reach, to: index + reach };
}
