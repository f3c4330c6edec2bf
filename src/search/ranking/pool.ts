import type { Question } from '../question/question.js';
import { once } from '../reading/once.js';
import type { SentenceView } from '../reading/sentence-view.js';
import type { StoryIndex } from '../reading/story-index.js';
import { type Match, matchOf, type WeighedQuestion, weigh } from './match.js';

/** The sentences of one story that are looked at for one question, and what is known of them. */
export interface Pool {
  readonly asked: WeighedQuestion;
  /** All sentences of the story. */
  readonly views: readonly SentenceView[];
  /** Indexes of the sentences to rank, best by MiniSearch first. */
  readonly candidates: readonly number[];
  /** MiniSearch's score of a sentence of the story, by index; absent: 0. */
  readonly scores: ReadonlyMap<number, number>;
  /** The best score over all stories. */
  readonly best: number;
  /** What a sentence shares with the question; remembered, since neighbours ask for it too. Null outside the story. */
  matchAt(index: number): Match | null;
  /** Index of the first sentence of the story with the term; -1 without. */
  firstWith(term: string): number;
  /** The question asks for several: "which countries". */
  readonly plural: boolean;
  /** Terms of the article's title: what the whole article is about. */
  readonly title: ReadonlySet<string>;
  /** The most rarity that a candidate holds, relatives and synonyms counted. */
  bestRare(): number;
  rareAt(index: number): number;
  /** The largest share of the question's weight that a paragraph of a candidate holds. */
  bestParagraph(): number;
  /** The most weight that any candidate holds, relatives and synonyms counted. */
  bestLoose(): number;
}

/** Articles this short are looked at whole. Sentences. */
const WHOLE = 40;
/** So many of MiniSearch's candidates are ranked. */
export const MOST_CANDIDATES = 60;
/** The neighbours of so many of the best candidates are ranked too: pronouns hide the words asked for. */
const WITH_NEIGHBOURS = 12;

export function poolOf(question: Question, story: StoryIndex, scores: ReadonlyMap<number, number>): Pool {
  const { views, weights } = story;
  const best = Math.max(0, ...scores.values());
  const matches = new Map<number, Match>();
  const firsts = new Map<string, number>();
  const asked = weigh(question, weights);
  const candidates = candidatesOf(views, scores);
  const matchAt = (index: number): Match | null => {
    const known = matches.get(index);
    if (known) return known;
    const view = views[index];
    if (!view) return null;
    const match = matchOf(asked, view);
    matches.set(index, match);
    return match;
  };
  return {
    asked,
    views,
    candidates,
    scores,
    best: best || 1,
    matchAt,
    firstWith(term) {
      const known = firsts.get(term);
      if (known !== undefined) return known;
      const first = views.findIndex((view) => view.positions.has(term));
      firsts.set(term, first);
      return first;
    },
    title: story.title,
    plural: question.words.some(({ folded, term }) => term === question.focus && /[^s]s$/.test(folded)),
    rareAt: (index) => rareHeld(asked, matchAt(index)),
    bestRare: once(() => Math.max(0, ...candidates.map((index) => rareHeld(asked, matchAt(index))))),
    bestParagraph: once(() => bestParagraphOf(asked, views, candidates, matchAt)),
    bestLoose: once(() => Math.max(0, ...candidates.map((index) => matchAt(index)?.loose ?? 0))),
  };
}

function candidatesOf(views: readonly SentenceView[], scores: ReadonlyMap<number, number>): number[] {
  const candidates = new Set([...scores.keys()].slice(0, MOST_CANDIDATES));
  if (views.length <= WHOLE) for (const index of views.keys()) candidates.add(index);
  else
    for (const index of [...candidates].slice(0, WITH_NEIGHBOURS))
      for (const near of [index - 1, index + 1])
        if (views[near] && views[near].sentence.paragraph === views[index]?.sentence.paragraph) candidates.add(near);
  return [...candidates];
}

function bestParagraphOf(
  { terms, total }: WeighedQuestion,
  views: readonly SentenceView[],
  candidates: readonly number[],
  matchAt: (index: number) => Match | null,
): number {
  const held = new Map<number, Set<number>>();
  for (const index of candidates) {
    const paragraph = views[index]?.sentence.paragraph ?? 0;
    const own = held.get(paragraph) ?? new Set();
    held.set(paragraph, own);
    for (const [at, one] of (matchAt(index)?.held ?? []).entries()) if (one === 1) own.add(at);
  }
  let best = 0;
  for (const own of held.values()) {
    let weight = 0;
    for (const at of own) weight += terms[at]?.weight ?? 0;
    best = Math.max(best, weight);
  }
  return best / total;
}

function rareHeld({ terms }: WeighedQuestion, match: Match | null): number {
  return terms.reduce((sum, term, at) => sum + term.rarity * (match?.held[at] ?? 0), 0);
}
