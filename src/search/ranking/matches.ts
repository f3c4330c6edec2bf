import { BEGINNING } from '../index/lexicon.js';
import type { StoryIndex } from '../index/story-index.js';
import type { WeighedQuestion } from './weigh.js';

/** A relative counts for less than the word itself, a synonym for less than that. */
export const KIN = 0.6;
export const SYNONYM = 0.4;

/** How a sentence holds a term; what that counts for is in LIKENESS. A byte for each term of each sentence, of which a book has many. */
const NOT = 0;
const ITSELF = 1;
const AS_KIN = 2;
const AS_SYNONYM = 3;
const LIKENESS = [0, 1, KIN, SYNONYM] as const;

/** What every sentence of a story holds of a question, by the index of the sentence. */
export interface Matches {
  /** Weight of the terms that stand there. */
  readonly weight: Float64Array;
  /** The same with relatives and synonyms. */
  readonly loose: Float64Array;
  /** Weight of the terms that only synonyms stand for. */
  readonly synonyms: Float64Array;
  /** Rarity of the terms, relatives and synonyms for their part. */
  readonly rare: Float64Array;
  /** Weight of the terms that stand there in the form in which they are asked for. */
  readonly sameForm: Float64Array;
  /** How many of the question's stop words stand there, and their weight. */
  readonly stops: Float64Array;
  readonly stopWeight: Float64Array;
  /** For a sentence and a term (its `at`): 1 the term stands there (or the day that it tells, or the name that it shortens), KIN a relative does, SYNONYM a synonym, 0 none or no such sentence. */
  held(index: number, at: number): number;
}

/** Goes through the sentences that hold something of the question, rather than asking every sentence. */
export function matchesOf({ terms, stops }: WeighedQuestion, story: StoryIndex): Matches {
  const sentences = story.views.length;
  const columns = terms.length;
  const held = new Uint8Array(sentences * columns);
  const column = () => new Float64Array(sentences);
  const sums = { weight: column(), loose: column(), synonyms: column(), rare: column() };
  const [sameForm, stopCount, stopWeight] = [column(), column(), column()];
  for (const term of terms) {
    const hold = (found: readonly number[] | undefined, how: number) => {
      for (const index of found ?? []) {
        const cell = index * columns + term.at;
        if (held[cell] === NOT) held[cell] = how;
      }
    };
    hold(story.terms.get(term.term), ITSELF);
    hold(term.dated, ITSELF);
    hold(term.spelledOut, ITSELF);
    if (term.folded.length >= BEGINNING) hold(story.beginnings.get(term.folded.slice(0, BEGINNING)), AS_KIN);
    for (const synonym of term.synonyms) hold(story.terms.get(synonym), AS_SYNONYM);
    for (const index of story.forms.get(term.folded) ?? []) add(sameForm, index, term.weight);
  }
  for (const stop of stops) {
    for (const index of story.terms.get(stop.term) ?? []) {
      add(stopCount, index, 1);
      add(stopWeight, index, stop.weight);
    }
  }
  for (let index = 0; index < sentences; index++) {
    for (const { at, weight, rarity } of terms) {
      const how = held[index * columns + at] as number;
      if (how === NOT) continue;
      const likeness = LIKENESS[how] as number;
      if (how === ITSELF) add(sums.weight, index, weight);
      if (how === AS_SYNONYM) add(sums.synonyms, index, weight);
      add(sums.loose, index, weight * likeness);
      add(sums.rare, index, rarity * likeness);
    }
  }
  return {
    ...sums,
    sameForm,
    stops: stopCount,
    stopWeight,
    held: (index, at) =>
      index < 0 || index >= sentences ? 0 : (LIKENESS[held[index * columns + at] as number] as number),
  };
}

function add(sums: Float64Array, index: number, value: number): void {
  sums[index] = (sums[index] as number) + value;
}
