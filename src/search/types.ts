import type { Span } from '../language/span.js';
import type { LeftOut } from '../platform/seen/given.js';
import type { Attribution, Attributions, Quotation, Speaker, Statement } from '../quotes/types.js';
import type { Article } from '../reading/types.js';

/** An article with who says what in it: the unit that search works on. */
export interface Story extends Attributions {
  readonly article: Article;
}

/** A passage that may answer a question: at most 400 UTF-16 units of one paragraph, never cut inside a word. */
export interface Passage extends Span {
  readonly story: Story;
  /** Number of its paragraph, from 1. */
  readonly paragraph: number;
  /** Index of the sentence that the passage was ranked for; the passage grows from it. */
  readonly sentence: number;
  /** The sentence's own span within the passage: shown in bold. */
  readonly answer: Span;
  /** The answering phrase within the sentence, where the kind of question makes it clear. */
  readonly phrase: Span | null;
  /** Who says the quotation (or reported statement) that the sentence carries. */
  readonly speaker: Attribution | null;
  readonly score: number;
  /** The sentence has a telling word of the question. */
  readonly shares: boolean;
}

/** A word of the question that is not in the article, and what it was taken for. */
export interface Correction {
  readonly typed: string;
  readonly taken: string;
}

/** What somebody said, on a topic or at all. */
export interface Said {
  readonly story: Story;
  readonly speaker: Speaker;
  /** The topic as asked for, or null for everything. */
  readonly topic: string | null;
  /** False when there is nothing on the topic: `found` then holds what they did say. */
  readonly onTopic: boolean;
  readonly found: readonly FoundQuotation[];
  readonly statements: readonly Statement[];
}

export interface FoundQuotation {
  readonly story: Story;
  readonly quotation: Quotation;
  readonly score: number;
}

export interface QuotationQuery {
  readonly about?: string | undefined;
  /** Any name the article uses for the speaker, a role, or a misspelling of these. */
  readonly by?: string | undefined;
  /** An article's id; absent: all. */
  readonly article?: string | undefined;
}

export interface QuotationResult {
  /** By topic: best first; without a topic: in the order of the text. */
  readonly found: readonly FoundQuotation[];
  /** The speakers that `by` was understood as; empty when nobody of that name is quoted, or when `by` was not given. */
  readonly speakers: readonly Speaker[];
  /** Words of `by` or `about` that matched only loosely, and what they were taken for. */
  readonly corrections: readonly Correction[];
  /** Names or topics to try when nothing was found. */
  readonly suggestions: readonly string[];
}

/**
 * exact: the words, letter by letter, of a quotation (or a whole-word part of one), as they are seen.
 * typography: the same words; quotation marks, apostrophes, dashes, spaces, case or punctuation differ, or letters only look the same, or
 *   words are left out and the claim says so ("…", "[…]"); `differences` then shows which.
 * close: nearly the words of a quotation; `differences` shows where they part. Also the same words where direction controls have them
 *   drawn in another order.
 * other-speaker: exact or typography, but somebody else said it than was asked (`by`).
 * unquoted: the words stand in the article but nobody is quoted with them.
 * not-found: neither.
 */
export type Verdict = 'exact' | 'typography' | 'close' | 'other-speaker' | 'unquoted' | 'not-found';

/** One stretch of a word diff from the claimed words to the article's. */
export interface Difference {
  readonly kind: 'same' | 'claimed' | 'article';
  readonly text: string;
}

/** A place where the words (or the nearest to them) stand. */
export interface Place extends Span {
  readonly story: Story;
  readonly paragraph: number;
  /** The quotation they are part of; null when the words are not quoted there. */
  readonly quotation: Quotation | null;
}

/** What of checked words is not what it looks like; all 0 of words that are. */
export interface Disguise extends LeftOut {
  /** Letters and digits that look like the article's, or like those that they stand among, and are others. */
  readonly lookAlikes: number;
}

export interface Check {
  /** The words as they are seen: these were compared. */
  readonly words: string;
  readonly by: string | null;
  readonly verdict: Verdict;
  /** Everywhere the words stand, in the order of the text; the best place first when the verdict is close. Empty for not-found. */
  readonly places: readonly Place[];
  /** From the claimed words to those of the first place; empty when they are the same. */
  readonly differences: readonly Difference[];
  readonly disguise: Disguise;
}

/** Something to offer while a person types. */
export interface Suggestion {
  readonly label: string;
  readonly value: string;
}

export interface Scope {
  /** An article's id; absent: all articles. */
  readonly article?: string | undefined;
}
