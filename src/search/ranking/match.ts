import type { Question, QuestionTerm } from '../question/question.js';
import { BEGINNING, type SentenceView } from '../reading/sentence-view.js';
import type { TermWeights } from '../reading/term-weights.js';
import { weightOf } from '../reading/term-weights.js';
import { rarityOf } from '../words/common-words.js';
import { synonymsOf } from '../words/synonyms.js';

/** Words that questions are asked with count for less. */
const WEAK = 0.3;
/** A relative counts for less than the word itself, a synonym for less than that. */
const KIN = 0.6;
const SYNONYM = 0.4;

/** A term of the question with what it weighs in these articles. */
export interface WeightedTerm extends QuestionTerm {
  readonly weight: number;
  /** How rare it is in English at large, 0 to 1. */
  readonly rarity: number;
  /** Sentences of the article that hold it. */
  readonly sentences: number;
  /** Stands somewhere in the articles. */
  readonly known: boolean;
  readonly synonyms: readonly string[];
}

/** A question weighed for one index: the part of the work that all its candidates share. */
export interface WeighedQuestion {
  readonly question: Question;
  readonly terms: readonly WeightedTerm[];
  /** Sum of all weights; never 0. */
  readonly total: number;
  /** Sum of the weights of the terms that are known; may be 0. */
  readonly knownTotal: number;
  /** Sum over names alone; may be 0. */
  readonly nameTotal: number;
  /** Terms of the question, for telling what is new in a sentence. */
  readonly asked: ReadonlySet<string>;
  /** The known terms from the most telling down. */
  readonly rarest: readonly WeightedTerm[];
  /** Stop words of the question, weighed too. */
  readonly stops: readonly { readonly term: string; readonly weight: number }[];
}

export function weigh(question: Question, weights: TermWeights): WeighedQuestion {
  const terms = question.terms.map((term) => ({
    ...term,
    weight: weightOf(weights, term.term) * (term.weak ? WEAK : 1) || Number.EPSILON,
    rarity: rarityOf(term.term) * (term.weak ? WEAK : 1),
    sentences: weights.frequency.get(term.term) ?? 0,
    known: weights.frequency.has(term.term),
    synonyms: synonymsOf(term.term).filter((synonym) => weights.frequency.has(synonym)),
  }));
  const sum = (some: readonly WeightedTerm[]) => some.reduce((total, term) => total + term.weight, 0);
  const content = new Set(terms.map((term) => term.term));
  return {
    question,
    terms,
    total: sum(terms) || 1,
    knownTotal: sum(terms.filter((term) => term.known)),
    nameTotal: sum(terms.filter((term) => term.name)),
    asked: content,
    rarest: terms.filter((term) => term.known && !term.weak).sort((a, b) => b.weight - a.weight),
    stops: question.every
      .filter((term) => !content.has(term))
      .map((term) => ({ term, weight: weightOf(weights, term) })),
  };
}

/** How much of a question one sentence holds. */
export interface Match {
  /** For each term of the question: 1 it stands here, KIN a relative does, SYNONYM a synonym, 0 none. */
  readonly held: readonly number[];
  /** Weight of the terms that stand here. */
  readonly weight: number;
  /** The same with relatives and synonyms. */
  readonly loose: number;
  /** Weight of the terms that only synonyms stand for. */
  readonly synonyms: number;
}

export function matchOf(asked: WeighedQuestion, view: SentenceView): Match {
  let weight = 0;
  let loose = 0;
  let synonyms = 0;
  const held = asked.terms.map((term) => {
    if (view.positions.has(term.term)) {
      weight += term.weight;
      loose += term.weight;
      return 1;
    }
    const likeness = hasKin(term.folded, view) ? KIN : hasSynonym(term, view) ? SYNONYM : 0;
    if (likeness === SYNONYM) synonyms += term.weight;
    loose += term.weight * likeness;
    return likeness;
  });
  return { held, weight, loose, synonyms };
}

function hasKin(folded: string, view: SentenceView): boolean {
  return folded.length >= BEGINNING && view.beginnings.has(folded.slice(0, BEGINNING));
}

function hasSynonym(term: WeightedTerm, view: SentenceView): boolean {
  return term.synonyms.some((synonym) => view.positions.has(synonym));
}
