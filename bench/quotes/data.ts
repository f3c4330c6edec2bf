import { readFileSync } from 'node:fs';

/**
 * Annotated articles, one JSON object a line. Offsets are UTF-16 units of `text`; spans exclude the quotation marks.
 * The data are not part of this project: see bench/quotes/README.md for the format and where such data come from.
 */
export interface AnnotatedArticle {
  readonly id: string;
  readonly publisher: string;
  /** ISO date. */
  readonly date: string;
  readonly text: string;
  readonly quotes: readonly AnnotatedQuotation[];
  /** Quoted, but said by nobody: titles, scare quotes. */
  readonly unattributed: readonly AnnotatedSpan[];
  /** Not counted either way. */
  readonly optional: readonly AnnotatedSpan[];
}

export interface AnnotatedSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface AnnotatedQuotation extends AnnotatedSpan {
  /** `direct`: all of what is attributed is quoted; `mixed`: quoted words inside a paraphrase. */
  readonly kind: 'direct' | 'mixed';
  /** The words that name the source, as annotated. */
  readonly sourceText: string | null;
  readonly sourceStart: number | null;
  readonly sourceEnd: number | null;
  readonly sourceType: 'person' | 'org' | 'nominal' | 'pronoun' | 'null';
  readonly sourceHeads?: readonly string[];
  /** The fullest name in the article, names of several joined with " and "; null where nobody knows. */
  readonly sourceResolved: string | null;
  readonly resolvedHow: string;
  readonly alsoAccept?: readonly string[];
  readonly plural?: boolean;
  /** The pronoun in lower case where the source is one. */
  readonly pron?: string;
  readonly cueWhere: 'before' | 'after' | null;
  readonly cuePara: 'same' | 'other' | null;
  readonly reporting: boolean;
}

/** Reads a file of annotated articles. */
export function readAnnotated(file: string): AnnotatedArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as AnnotatedArticle);
}
