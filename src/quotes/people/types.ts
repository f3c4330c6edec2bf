import type { SpeakerKind } from '../types.js';

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
  /** Positions among the article's mentions, in order. */
  readonly mentions: number[];
}
