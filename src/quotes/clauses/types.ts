import type { VerbClass } from '../../language/verbs/saying.js';
import type { TokenRange } from '../mentions/types.js';

/** How the one who does the saying was found. */
export type SubjectPath =
  | 'direct'
  | 'insertion'
  | 'relative'
  | 'shared'
  | 'inverted'
  | 'participle'
  | 'infinitive'
  | 'agent'
  | 'owner'
  | 'object'
  | 'none';

/** Words that may bring somebody's words: a verb with its helpers, "according to", a noun such as "statement". Token positions, `last` inclusive. */
export interface Cue extends TokenRange {
  readonly index: number;
  readonly sentence: number;
  /** Token of the main verb or noun. */
  readonly main: number;
  /** Base form: "say" for "has said"; "according to"; the noun in the singular. */
  readonly base: string;
  readonly kind: 'verb' | 'according' | 'noun';
  readonly class: VerbClass;
  readonly finite: boolean;
  readonly passive: boolean;
  /** Begins with "will", "would" and the like. */
  readonly modal: boolean;
  readonly negated: boolean;
  /** Mention of the one who says, or -1. */
  readonly subject: number;
  readonly path: SubjectPath;
}
