import type { Numbers } from '../../platform/numbers.js';
import { once } from '../../platform/once.js';
import { type Postings, tellingness } from './postings.js';
import { boostOf } from './term-index.js';

/** MiniSearch's parameters of BM25+, which it has from Lv and Zhai, "Lower-Bounding Term Frequency Normalization" (2011). */
const K = 1.2;
const B = 0.7;
const DELTA = 0.5;

/** What MiniSearch's formula makes of the sentences of one story for some terms. */
export interface Scored {
  /** Of every sentence, by its index; 0 where it holds none of the terms. */
  readonly scores: Float64Array;
  /** Indexes of the best sentences, best first. */
  readonly best: readonly number[];
}

/**
 * Scores the sentences of one story as MiniSearch does with an index of the story by itself (a test holds the two against each other). Such an index for each
 * story would be larger than all else that is kept of it, or be made anew for each question.
 * @param lengths how many different terms each sentence has
 * @returns scores them for terms, and tells the best so many
 */
export function sentenceScores(
  postings: Postings,
  lengths: Numbers,
): (terms: readonly string[], most?: number) => Scored {
  // To MiniSearch a sentence without words has one, the empty one.
  const lengthOf = (sentence: number) => Math.max(1, lengths[sentence] as number);
  const average = once(() => {
    let total = 0;
    for (let sentence = 0; sentence < lengths.length; sentence++) total += lengthOf(sentence);
    return total / lengths.length;
  });
  return (terms, most = lengths.length) => {
    const scores = new Float64Array(lengths.length);
    const held = new Uint32Array(lengths.length);
    const found: number[] = [];
    for (const term of terms) {
      const posting = postings.posting(term);
      if (!posting) continue;
      const { sentences, counts } = posting;
      const boost = boostOf(term);
      const inverse = tellingness(sentences.length, lengths.length);
      for (let at = 0; at < sentences.length; at++) {
        const sentence = sentences[at] as number;
        const count = counts[at] as number;
        const frequency = (count * (K + 1)) / (count + K * (1 - B + (B * lengthOf(sentence)) / average()));
        if (held[sentence] === 0) found.push(sentence);
        scores[sentence] = (scores[sentence] as number) + boost * (inverse * (DELTA + frequency));
        held[sentence] = (held[sentence] as number) + 1;
      }
    }
    for (const sentence of found) scores[sentence] = (scores[sentence] as number) * (held[sentence] as number);
    return { scores, best: bestOf(found, scores, most) };
  };
}

/** The best of some, best first; equal ones in the order in which they come. Of a book's many thousands only those are put in order that can be among them. */
function bestOf(found: readonly number[], scores: Float64Array, most: number): number[] {
  const scoreOf = (sentence: number) => scores[sentence] as number;
  const least = found.length > most ? (Float64Array.from(found, scoreOf).sort().at(-most) as number) : 0;
  return found
    .filter((sentence) => scoreOf(sentence) >= least)
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, most);
}
