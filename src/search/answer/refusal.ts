import type { Weights } from '../models.js';
import type { Match, WeightedTerm } from '../ranking/match.js';
import type { Pool } from '../ranking/pool.js';
import type { Ranked } from '../ranking/rank.js';

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
const WIDE = 4;

/** What tells a question that the articles answer from one that they do not. Numbers by name, most of them 0 to 1. */
export function answerabilityOf({ pool, ranked }: AskedStory): Record<string, number> {
  const { asked } = pool;
  const telling = asked.terms.filter((term) => !term.weak);
  const terms = telling.length > 0 ? telling : asked.terms;
  const best = ranked.slice(0, LOOKED_AT).map(({ index }) => index);
  const first = best[0] ?? -1;
  const mass = (term: WeightedTerm) => term.rarity * (term.corrected ? CORRECTED : 1);
  const paragraphs = best.map((index) => paragraphOf(pool, index));
  const windows = best.map((index) => windowOf(pool, index, BESIDE));
  const own = shareHeld(asked.terms, [pool.matchAt(first)], mass);
  const paragraph = Math.max(0, ...paragraphs.map((around) => shareHeld(asked.terms, around, mass)));
  const window = Math.max(0, ...windows.map((around) => shareHeld(asked.terms, around, mass)));
  const loose = Math.max(0, ...paragraphs.map((around) => shareLoose(asked.terms, around, mass)));
  const central = terms.filter((term) => windows[0]?.some((match) => match?.held[asked.terms.indexOf(term)] === 1));
  const wide = Math.max(0, ...best.map((index) => shareHeld(asked.terms, windowOf(pool, index, WIDE), mass)));
  const names = terms.filter((term) => term.name);
  const unknown = terms.filter((term) => !term.known);
  const share = (some: readonly WeightedTerm[]) => some.length / Math.max(1, terms.length);
  const total = sum(terms, mass) || 1;
  const rarest = (some: readonly WeightedTerm[]) => Math.max(0, ...some.map((term) => term.rarity));
  return {
    bias: 1,
    paragraph: Math.max(0, ...paragraphs.map((around) => shareHeld(asked.terms, around, weight))),
    paragraphRare: paragraph,
    paragraphSquared: paragraph * paragraph,
    paragraphLoose: loose,
    windowRare: window,
    ownRare: own,
    known: asked.knownTotal / asked.total,
    knownRare:
      sum(
        terms.filter((term) => term.known),
        mass,
      ) / total,
    unknownRarest: rarest(unknown),
    unknownSecond: unknown.length > 1 ? 1 : 0,
    heldRarest: rarest(
      asked.terms.filter((term, at) => !term.weak && paragraphs[0]?.some((match) => match?.held[at] === 1)),
    ),
    unknownNames: share(names.filter((term) => !term.known)),
    knownNames: share(names.filter((term) => term.known && !term.corrected)),
    corrected: share(terms.filter((term) => term.corrected)),
    fewTerms: terms.length <= 2 ? 1 : 0,
    oneTerm: terms.length <= 1 ? 1 : 0,
    manyTerms: terms.length >= 6 ? 1 : 0,
    allKnown: unknown.length === 0 ? 1 : 0,
    knownLoose:
      sum(
        terms.filter((term) => term.known || term.synonyms.length > 0),
        mass,
      ) / total,
    vague: 1 - total / Math.max(1, terms.length),
    mass: Math.min(1, total / MUCH),
    paragraphMass: Math.min(1, (paragraph * sum(asked.terms, mass)) / MUCH),
    score: Math.min(1, pool.best / HIGH),
    rankScore: Math.max(-1, Math.min(1, (ranked[0]?.score ?? 0) / HIGH)),
    scorePerTerm: Math.min(1, pool.best / HIGH_PER_TERM / Math.max(1, asked.terms.length)),
    lead: Math.min(1, ((ranked[0]?.score ?? 0) - (ranked[1]?.score ?? 0)) / FAR_AHEAD),
    pronoun: asked.question.words.some((word) => PRONOUN.test(word.folded)) ? 1 : 0,
    heldOften: Math.min(1, Math.max(0, ...central.map((term) => term.sentences)) / OFTEN),
    wideRare: wide,
    scattered:
      sum(
        terms.filter((term) => term.known),
        mass,
      ) /
        total -
      wide,
    alone: terms.length > 1 && own < 1 - 1e-9 && wide <= own + 1e-9 ? 1 : 0,
    size: Math.log(pool.views.length) / 6,
    brief: pool.views.length <= BRIEF ? 1 : 0,
    briefParagraph: pool.views.length <= BRIEF ? window : 0,
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
/** Shorter articles are news: they say little beyond their subject. Sentences. */
const BRIEF = 80;
/** A word that was only taken for one of the article's proves half as much. */
const CORRECTED = 0.5;

/** Estimated probability that the best hit answers the question, 0 to 1. */
export function answerProbability(story: AskedStory, model: Weights): number {
  if (!sharesAnything(story.pool) || isBesideThePoint(story.pool) || lacksNumber(story)) return 0;
  const features = answerabilityOf(story);
  let logOdds = 0;
  for (const name in features) logOdds += (features[name] as number) * (model[name] ?? 0);
  return 1 / (1 + Math.exp(-logOdds));
}

/** A question of which no telling word stands in the article, in any form, is about something else; one without any may be answered. */
function sharesAnything({ asked }: Pool): boolean {
  const telling = asked.terms.filter((term) => !term.weak);
  const asks = asked.question.kind !== 'other' || telling.length === 0;
  return (asks && telling.length === 0) || telling.some((term) => term.known || term.synonyms.length > 0);
}

/** Of two words, an everyday one that the article has once proves nothing when it does not have the other. */
const EVERYDAY = 0.55;

/**
 * A question of two telling words of which the article says nothing together: it has each once, far from the other; or it has only an
 * everyday one, once. Among news questions with known answers fewer than 1 in 1,000 are such.
 */
function isBesideThePoint({ asked, firstWith }: Pool): boolean {
  const [one, other, ...more] = asked.terms.filter((term) => !term.weak);
  if (!one || !other || more.length > 0) return false;
  if (one.sentences === 1 && other.sentences === 1) return Math.abs(firstWith(one.term) - firstWith(other.term)) > WIDE;
  const missing = [one, other].find((term) => !term.known && term.synonyms.length === 0);
  const held = [one, other].find((term) => term.known);
  return missing !== undefined && held !== undefined && held.sentences === 1 && held.rarity < EVERYDAY;
}

const NUMBERS: ReadonlySet<string> = new Set(['how-many', 'how-much', 'how-long']);

/** A number is asked for, the best sentence has none of the form, and the article lacks a word of the question besides. */
function lacksNumber({ pool, ranked }: AskedStory): boolean {
  const { question, terms, asked } = pool.asked;
  const view = pool.views[ranked[0]?.index ?? -1];
  if (!view || !NUMBERS.has(question.kind) || !terms.some((term) => !term.weak && !term.known)) return false;
  return !view.typed.some((span) => question.wanted.includes(span.type) && !span.terms.some((term) => asked.has(term)));
}

/** Below this the articles are said not to answer. The bias of the model is fitted to it. */
export const ANSWERED_FROM = 0.5;

type Mass = (term: WeightedTerm) => number;

const weight: Mass = (term) => term.weight;

function sum(terms: readonly WeightedTerm[], mass: Mass): number {
  return terms.reduce((total, term) => total + mass(term), 0);
}

function shareHeld(terms: readonly WeightedTerm[], matches: readonly (Match | null)[], mass: Mass): number {
  let held = 0;
  for (const [at, term] of terms.entries()) if (matches.some((match) => match?.held[at] === 1)) held += mass(term);
  return held / (sum(terms, mass) || 1);
}

/** The same with relatives and synonyms for their part. */
function shareLoose(terms: readonly WeightedTerm[], matches: readonly (Match | null)[], mass: Mass): number {
  let held = 0;
  for (const [at, term] of terms.entries())
    held += Math.max(0, ...matches.map((match) => match?.held[at] ?? 0)) * mass(term);
  return held / (sum(terms, mass) || 1);
}

/** The sentence and the neighbours of its paragraph. */
function paragraphOf(pool: Pool, index: number): (Match | null)[] {
  const home = pool.views[index]?.sentence.paragraph;
  const around: (Match | null)[] = [];
  for (let at = index - REACH; at <= index + REACH; at++)
    if (pool.views[at]?.sentence.paragraph === home) around.push(pool.matchAt(at));
  return around;
}

function windowOf(pool: Pool, index: number, reach: number): (Match | null)[] {
  const around: (Match | null)[] = [];
  for (let at = index - reach; at <= index + reach; at++) around.push(pool.matchAt(at));
  return around;
}
