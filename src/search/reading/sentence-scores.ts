import type { Numbers } from '../packing/numbers.js';
import { type Postings, tellingness } from './postings.js';
import type { Found } from './term-index.js';
import { boostOf } from './term-index.js';

/** MiniSearch's parameters of BM25+, which it has from Lv and Zhai, "Lower-Bounding Term Frequency Normalization" (2011). */
const K = 1.2;
const B = 0.7;
const DELTA = 0.5;

/**
 * The sentences of one story that hold any of the terms, best first, scored as MiniSearch does with an index of the story by itself (a test holds the two
 * against each other). Such an index for each story would be larger than all else that is kept of it, or be made anew for each question.
 * @param lengths how many different terms each sentence has
 */
export function scoredSentences(terms: readonly string[], postings: Postings, lengths: Numbers): Found[] {
  const scores = new Map<number, { readonly id: number; score: number; terms: number }>();
  // To MiniSearch a sentence without words has one, the empty one.
  const lengthOf = (sentence: number) => Math.max(1, lengths[sentence] as number);
  let total = 0;
  for (const sentence of lengths.keys()) total += lengthOf(sentence);
  const average = total / lengths.length;
  for (const term of terms) {
    const posting = postings.posting(term);
    if (!posting) continue;
    const { sentences, counts } = posting;
    const boost = boostOf(term);
    const inverse = tellingness(sentences.length, lengths.length);
    for (let at = 0; at < sentences.length; at++) {
      const id = sentences[at] as number;
      const count = counts[at] as number;
      const frequency = (count * (K + 1)) / (count + K * (1 - B + (B * lengthOf(id)) / average));
      const score = boost * (inverse * (DELTA + frequency));
      const known = scores.get(id);
      if (known === undefined) scores.set(id, { id, score, terms: 1 });
      else {
        known.score += score;
        known.terms++;
      }
    }
  }
  return Array.from(scores.values(), ({ id, score, terms: held }) => ({ id, score: score * held })).sort(
    (a, b) => b.score - a.score,
  );
}
