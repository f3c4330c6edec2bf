import { LEARNED_PLACES } from '../../language/lexicon/places.js';
import { synonymsOf } from '../../language/terms/synonyms.js';
import { termOf } from '../../language/terms/words.js';
import { ASKED_WITH } from '../../language/verbs/saying.js';
import { tellingness } from '../index/postings.js';
import type { StoryIndex } from '../index/story-index.js';
import type { Question, QuestionTerm } from '../question/question.js';
import { sameDays } from './same-day.js';

/** Words that questions are asked with count for less. */
const WEAK = 0.3;

/** Terms with which a question asks what somebody said. */
const SAYING = new Set([...ASKED_WITH, 'according'].map(termOf));
const NAMING = new Set(['name', 'title', 'call', 'known', 'nicknam', 'nam']);

/** A term of the question with what it weighs in these articles. */
export interface WeightedTerm extends QuestionTerm {
  /** Its column among the terms of the question. */
  readonly at: number;
  readonly weight: number;
  /** How rare it is beyond this article, 0 to 1. */
  readonly rarity: number;
  /** Sentences of the article that hold it. */
  readonly sentences: number;
  /** Stands somewhere in the articles. */
  readonly known: boolean;
  /** Sentences that speak of the day that it tells, in whatever words. */
  readonly dated: readonly number[];
  /** Sentences that have the name that it is an acronym of. */
  readonly spelledOut: readonly number[];
  /** Those that the article has. */
  readonly synonyms: readonly string[];
}

/** The articles have the word, or a synonym of it. */
export function isMet({ known, synonyms }: WeightedTerm): boolean {
  return known || synonyms.length > 0;
}

/** A stop word of the question. */
export interface WeightedStop {
  readonly term: string;
  readonly weight: number;
}

/** A question weighed for one index: the part of the work that all its candidates share. */
export interface WeighedQuestion {
  readonly question: Question;
  readonly terms: readonly WeightedTerm[];
  /** Those that are asked for rather than asked with. */
  readonly strong: readonly WeightedTerm[];
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
  readonly stops: readonly WeightedStop[];
  readonly stopTotal: number;
  /** Asks what somebody said, by a verb of saying. */
  readonly saying: boolean;
  /** Asks for a name, by a word for it. */
  readonly naming: boolean;
  /** For every word of the question in its order the column of its term; stop words behind the terms. */
  readonly columns: readonly number[];
}

const NONE: readonly number[] = [];

export function weigh(question: Question, story: StoryIndex): WeighedQuestion {
  const days = sameDays(question, story);
  const terms = question.terms.map(({ term, folded, typed, name, weak, corrected }, at): WeightedTerm => {
    const dated = days.get(term) ?? NONE;
    const own = story.terms.get(term)?.length ?? 0;
    const spelledOut = story.spelledOut(term);
    const sentences = Math.max(own, dated.length, spelledOut.length);
    // Spelled out, since a spread with more behind it is slow and this is done for every word asked.
    return {
      term,
      folded,
      typed,
      name: name || story.isName(term) || LEARNED_PLACES.has(folded),
      weak,
      corrected,
      at,
      weight: tellingness(sentences, story.views.length) * (weak ? WEAK : 1) || Number.EPSILON,
      rarity: story.rarityOf(term) * (weak ? WEAK : 1),
      sentences,
      known: sentences > 0,
      dated,
      spelledOut,
      synonyms: synonymsOf(term).filter((synonym) => story.terms.has(synonym)),
    };
  });
  const asked = new Set(terms.map((term) => term.term));
  const stops = question.every
    .filter((term) => !asked.has(term))
    .map((term) => ({ term, weight: story.weightOf(term) }));
  const columns = new Map([...terms, ...stops].map(({ term }, column) => [term, column]));
  const strong = terms.filter((term) => !term.weak);
  return {
    question,
    terms,
    strong,
    total: weightOf(terms) || 1,
    knownTotal: weightOf(terms.filter((term) => term.known)),
    nameTotal: weightOf(terms.filter((term) => term.name)),
    asked,
    rarest: strong.filter((term) => term.known).sort((a, b) => b.weight - a.weight),
    stops,
    stopTotal: stops.reduce((total, { weight }) => total + weight, 0),
    saying: terms.some(({ term }) => SAYING.has(term)),
    naming: terms.some(({ term }) => NAMING.has(term)),
    columns: question.words.map(({ term }) => columns.get(term) ?? -1),
  };
}

function weightOf(terms: readonly WeightedTerm[]): number {
  return terms.reduce((total, term) => total + term.weight, 0);
}
