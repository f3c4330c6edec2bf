/** A stretch of a text: UTF-16 code-unit offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One sentence of an article; never crosses a paragraph. */
export interface Sentence extends Span {
  /** Position among all sentences of the article, from 0. */
  readonly index: number;
  /** Number of the paragraph it stands in, from 1. */
  readonly paragraph: number;
}
