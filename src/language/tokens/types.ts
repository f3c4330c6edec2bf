import type { Span } from '../span.js';

/** A word, a number, a punctuation mark, or a whole quotation, which counts as one token so that the writer's own sentence can be read around it. */
export interface Token extends Span {
  /** As written; empty for a quotation. */
  readonly text: string;
  /** In lower case with straight apostrophes; "“”" for a quotation. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark' | 'possessive' | 'quotation';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Position of the quotation among the marked spans, or -1. */
  readonly quotation: number;
}

/** A sentence of the writer: quotations in it may hold several sentences of the speaker. Token positions, `last` inclusive. */
export interface OuterSentence {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  readonly heading: boolean;
}

/** The lower-case form of a quotation token. */
export const QUOTATION = '“”';
