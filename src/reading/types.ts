import type { Sentence, Span } from '../language/span.js';

/** One non-empty line of the text, without the white space around it. */
export interface Paragraph extends Span {
  /** As a reader counts: non-empty lines from 1, headings included. */
  readonly number: number;
  /** A heading between paragraphs rather than a paragraph of the story. */
  readonly heading: boolean;
  readonly sentences: readonly Sentence[];
}

/** What the front matter of a seed file may say. */
export interface ArticleDetails {
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
  /** ISO 8601 date or date and time. */
  readonly published?: string;
}

/** An article as read: the text to the letter, and where its paragraphs and sentences are. */
export interface Article extends Omit<ArticleDetails, 'title'> {
  /** The file's name without its ending: what people and buttons name it by. */
  readonly id: string;
  /** From the front matter, or else the article's own first words. */
  readonly title: string;
  /** The text without byte order mark and front matter, a file's line ends as line feeds; every Span points into it. */
  readonly text: string;
  /** Place and agency before the first sentence ("Hong Kong (CNN)"), which belong to no sentence. */
  readonly dateline: Span | null;
  readonly paragraphs: readonly Paragraph[];
  /** All sentences in order: `sentences[i].index === i`. */
  readonly sentences: readonly Sentence[];
}
