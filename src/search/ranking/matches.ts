import type { StoryIndex } from '../reading/story-index.js';
import { BEGINNING } from '../shelf/lexicon.js';
import type { WeighedQuestion } from './weigh.js';

/** A relative counts for less than the word itself, a synonym for less than that. */
export const KIN = 0.6;
export const SYNONYM = 0.4;

/** What every sentence of a story holds of a question, by the index of the sentence. */
export interface Matches {
  /** Weight of the terms that stand there. */
  readonly weight: readonly number[];
  /** The same with relatives and synonyms. */
  readonly loose: readonly number[];
  /** Weight of the terms that only synonyms stand for. */
  readonly synonyms: readonly number[];
  /** Rarity of the terms, relatives and synonyms for their part. */
  readonly rare: readonly number[];
  /** Weight of the terms that stand there in the form in which they are asked for. */
  readonly sameForm: readonly number[];
  /** How many of the question's stop words stand there, and their weight. */
  readonly stops: readonly number[];
  readonly stopWeight: readonly number[];
  /** For a sentence and a term (its `at`): 1 the term stands there (or the day that it tells, or the name that it shortens), KIN a relative does, SYNONYM a synonym, 0 none or no such sentence. */
  held(index: number, at: number): number;
}

/** Goes through the sentences that hold something of the question, rather than asking every sentence. */
export function matchesOf({ terms, stops }: WeighedQuestion, story: StoryIndex): Matches {
  const sentences = story.views.length;
  const columns = terms.length;
  const held = zeros(sentences * columns);
  const column = () => zeros(sentences);
  const sums = { weight: column(), loose: column(), synonyms: column(), rare: column() };
  const [sameForm, stopCount, stopWeight] = [column(), column(), column()];
  for (const term of terms) {
    const hold = (found: readonly number[] | undefined, likeness: number) => {
      for (const index of found ?? []) {
        const cell = index * columns + term.at;
        if (held[cell] === 0) held[cell] = likeness;
      }
    };
    hold(story.terms.get(term.term), 1);
    hold(term.dated, 1);
    hold(term.spelledOut, 1);
    if (term.folded.length >= BEGINNING) hold(story.beginnings.get(term.folded.slice(0, BEGINNING)), KIN);
    for (const synonym of term.synonyms) hold(story.terms.get(synonym), SYNONYM);
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
      const likeness = held[index * columns + at] as number;
      if (likeness === 0) continue;
      if (likeness === 1) add(sums.weight, index, weight);
      if (likeness === SYNONYM) add(sums.synonyms, index, weight);
      add(sums.loose, index, weight * likeness);
      add(sums.rare, index, rarity * likeness);
    }
  }
  return {
    ...sums,
    sameForm,
    stops: stopCount,
    stopWeight,
    held: (index, at) => (index < 0 || index >= sentences ? 0 : (held[index * columns + at] as number)),
  };
}

/** Plain numbers: typed arrays of this size are slower to make than to use. */
function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}

function add(sums: number[], index: number, value: number): void {
  sums[index] = (sums[index] as number) + value;
}
