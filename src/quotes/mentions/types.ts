import type { Span } from '../../language/span.js';

/** What a mention is likely to name, as far as its own words tell. */
export type Category = 'person' | 'body' | 'document' | 'place' | 'time' | 'thing' | 'unknown';

/** Token positions, `last` inclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A noun phrase, name or pronoun of the writer's own text (nothing inside quotations). Offsets leave out what follows the head. */
export interface Mention extends Span, TokenRange {
  /** Position among the article's mentions, in the order of the text. */
  readonly index: number;
  /** Position of its outer sentence. */
  readonly sentence: number;
  readonly kind: 'name' | 'nominal' | 'pronoun' | 'relative';
  /** Token of the head: "spokesman" in "a spokesman for the party", the last word of a name. */
  readonly head: number;
  /** Last token of the phrases that hang on it: "a spokesman for the party". Equal to `last` where there are none. */
  readonly extent: number;
  /** The personal name in it ("Dmitry Peskov" of "Kremlin spokesman Dmitry Peskov"), or the whole name of a body; null for others. */
  readonly name: TokenRange | null;
  readonly category: Category;
  readonly determiner: 'the' | 'a' | 'possessive' | 'demonstrative' | 'quantity' | 'none';
  readonly plural: boolean;
  /** Followed by 's: it owns what comes next. */
  readonly possessive: boolean;
  /** The larger mention that it is a part of ("Trump" in "Trump’s campaign manager"), or -1. */
  readonly owner: number;
  /** As titles and pronouns tell: Mr. is a man; undefined where nothing tells. */
  readonly gender: 'male' | 'female' | undefined;
}
