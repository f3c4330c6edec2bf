import type { Check, Correction, Passage, Said } from './types.js';

/** How sure an answer is; `nearest` does not answer, and is what comes nearest. */
export type Certainty = 'sure' | 'likely' | 'nearest';

/** What every kind of answer has. */
interface Common {
  readonly certainty: Certainty;
  /** What comes to be shown, best first: passages that answer, or what comes nearest, or nothing. */
  readonly hits: readonly Passage[];
  readonly corrections: readonly Correction[];
  /** When nothing answers: words that the articles do speak of, in their spelling, best first. */
  readonly suggestions: readonly string[];
}

/** Passages answer, as the model weighs them. */
export interface PassagesAnswer extends Common {
  readonly kind: 'passages';
  readonly answered: true;
  /** Estimated probability that the articles answer, 0 to 1; of the likeliest of them. */
  readonly probability: number;
}

/** "What did X say (about Y)?": their words on it, best first; the hits are where these stand. */
export interface SaidAnswer extends Common {
  readonly kind: 'said';
  readonly answered: true;
  readonly said: Said;
}

/** "Who said …?" of words that stand in the articles: the verdict on them; the hits are where they stand. */
export interface CheckAnswer extends Common {
  readonly kind: 'check';
  readonly answered: true;
  readonly check: Check;
}

/** "Who is …?": the first hit introduces them. */
export interface WhoIsAnswer extends Common {
  readonly kind: 'who-is';
  readonly answered: true;
}

/** Somebody is asked about whom the articles name, and neither quote nor report; the hits are where they are named. */
export interface SilentAnswer extends Common {
  readonly kind: 'silent';
  readonly answered: false;
  /** Their name as the article has it. */
  readonly silent: string;
}

/** The articles do not say. */
export interface Unanswered extends Common {
  readonly kind: 'unanswered';
  readonly answered: false;
  /** Where the model weighed it. */
  readonly probability?: number;
  /** What somebody said, where they said nothing on the topic asked for. */
  readonly said?: Said;
}

/** What the articles have for a question. A new kind of answer is a member here, made in answer/ask.ts; every view then has to show it. */
export type Finding = PassagesAnswer | SaidAnswer | CheckAnswer | WhoIsAnswer | SilentAnswer | Unanswered;

/** What was asked, and what the articles have for it. Discord, terminal and JSON show this and work out nothing of it again. */
export type Answer = Finding & { readonly question: string };

export type AnswerKind = Answer['kind'];
