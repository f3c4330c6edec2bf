import type { SpeakerKind } from '../types.js';

/** What is asked of a name with every pronoun and quotation; a name may be as long as a text. */
export interface NameParts {
  /** The last word in lower case with straight apostrophes; "" for one who has no name. */
  readonly surname: string;
  /** Whether there is no other word. */
  readonly single: boolean;
}

/** Somebody or something that the article names, with all the mentions that name them. */
export interface Entity {
  readonly index: number;
  kind: SpeakerKind;
  /** A country or city that may stand for its government. */
  readonly place: boolean;
  /** As they should be shown: the fullest name, or the words used for someone without a name. */
  name: string;
  /** The words around a name say that it is a person's: a title, a given name. */
  personal: boolean;
  gender: 'male' | 'female' | undefined;
  /** Who issued a document, where the article says it ("a statement from the ministry"): its words are theirs. */
  issuer: Entity | null;
  /** Filled when it is first asked for, by when the name is settled (`namePartsOf`). */
  parts: NameParts | null;
  /** Positions among the article's mentions, in order. */
  readonly mentions: number[];
}
