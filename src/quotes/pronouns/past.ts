import type { History } from '../around/history.js';
import type { Mention } from '../mentions/types.js';
import type { Entity } from '../people/types.js';
import type { Beside } from './beside.js';
import type { NextSayer } from './next-sayer.js';

/** Speakers back that are told apart. */
export const SPEAKERS_BACK = 4;

/** What was decided before the pronoun, and what the article says beside it and next. */
export interface Past {
  readonly history: History;
  /** Who spoke last, each once, the latest first; the first `SPEAKERS_BACK` of them. */
  readonly latestSpeakers: readonly Entity[];
  /** The entity of every mention that has been resolved, pronouns included. */
  readonly resolved: readonly (Entity | null | undefined)[];
  /** The latest he or she of each gender that was resolved. */
  readonly latest: Readonly<Partial<Record<'male' | 'female', { entity: Entity; sentence: number }>>>;
  /** The same of those that were subjects alone: "he", not "him" or "his". */
  readonly latestSubject: Readonly<Partial<Record<'male' | 'female', { entity: Entity; sentence: number }>>>;
  /** How often an entity is named as the one who says something, in the whole article. */
  readonly sayings: ReadonlyMap<Entity, number>;
  /** Signs of the gender of people whose name does not tell. */
  readonly votes: ReadonlyMap<Entity, { readonly male: number; readonly female: number }>;
  /** Latest subject of a finite verb, and of a verb of saying. */
  readonly subject: Entity | null;
  readonly sayer: Entity | null;
  /** Subjects of the sentence before, and who opened the paragraph. */
  readonly sentenceBefore: Entity | null;
  readonly paragraphOpener: Entity | null;
  /** Everyone to whom words were given so far, quoted or reported, latest last, with the sentence. */
  readonly sources: readonly { readonly entity: Entity; readonly sentence: number }[];
  /** How often he and how often she has meant an entity. */
  readonly meant: ReadonlyMap<Entity, { readonly male: number; readonly female: number }>;
  readonly beside: Beside;
  nextSayer(pronoun: Mention): NextSayer | null;
}
