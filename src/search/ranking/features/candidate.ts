import type { SentenceView } from '../../index/sentence-view.js';
import type { TypedSpan } from '../../typed/typed-spans.js';
import type { Pool } from '../pool.js';

/** A sentence of a pool as its question sees it: what several features are made of. */
export interface Candidate {
  readonly index: number;
  /** Its place among the candidates, from 0. */
  readonly rank: number;
  readonly view: SentenceView;
  /** By column of the question's terms (stop words behind them): where among the words it stands; undefined where it does not. */
  readonly places: readonly (readonly number[] | undefined)[];
  /** Stretches that could be an answer and have something that the question does not name. */
  readonly fresh: readonly TypedSpan[];
  /** Those of them that have nothing that the question names. */
  readonly unnamed: readonly TypedSpan[];
  /** First and last sentence of its paragraph that are near. */
  readonly from: number;
  readonly to: number;
}

/** The paragraph of a sentence is looked at this far around it. Sentences. */
const REACH = 8;

export function candidateOf(pool: Pool, index: number, rank: number): Candidate {
  const { views, matches, asked } = pool;
  const view = views[index] as SentenceView;
  const stops = (matches.stops[index] as number) > 0;
  const places = [
    ...asked.terms.map(({ term, at }) => (matches.held(index, at) === 1 ? view.positions.get(term) : undefined)),
    ...asked.stops.map(({ term }) => (stops ? view.positions.get(term) : undefined)),
  ];
  const fresh = view.typed.filter(({ terms }) => terms.some((term) => !asked.asked.has(term)));
  let from = index;
  let to = index;
  while (index - from < REACH && views[from - 1]?.sentence.paragraph === view.sentence.paragraph) from--;
  while (to - index < REACH && views[to + 1]?.sentence.paragraph === view.sentence.paragraph) to++;
  return {
    index,
    rank,
    view,
    places,
    fresh,
    unnamed: view.typed.filter(({ terms }) => !terms.some((term) => asked.asked.has(term))),
    from,
    to,
  };
}
