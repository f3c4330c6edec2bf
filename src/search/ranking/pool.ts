import type { SentenceView } from '../index/sentence-view.js';
import type { StoryIndex } from '../index/story-index.js';
import type { Question } from '../question/question.js';
import { contextShare } from './context.js';
import { type Matches, matchesOf } from './matches.js';
import { type WeighedQuestion, weigh } from './weigh.js';

/** The sentences of one story that are looked at for one question, and what is known of them. */
export interface Pool {
  readonly asked: WeighedQuestion;
  readonly matches: Matches;
  readonly story: StoryIndex;
  /** All sentences of the story. */
  readonly views: readonly SentenceView[];
  /** Indexes of the sentences to rank, best by MiniSearch first. */
  readonly candidates: readonly number[];
  /** MiniSearch's score of every sentence of the story, by index. */
  readonly scores: Float64Array;
  /** The best score; never 0. */
  readonly best: number;
  /** Sentences that speak of a day that the question tells. */
  readonly sameDay: ReadonlySet<number>;
  /** The question asks for several: "which countries". */
  readonly plural: boolean;
  /** What the best candidates hold. */
  readonly most: Most;
}

/** The most that any candidate holds, relatives and synonyms counted. */
interface Most {
  readonly rare: number;
  readonly loose: number;
  /** The largest share of the question's weight that one holds together with what it is read with. */
  readonly context: number;
  /** The largest share of the question's weight that the candidates of one paragraph hold, to the letter. */
  readonly paragraph: number;
}

/** Articles this short are looked at whole. Sentences. */
const WHOLE = 40;
/** So many of MiniSearch's candidates are ranked. */
const MOST_CANDIDATES = 60;
/** The neighbours of so many of the best candidates are ranked too: pronouns hide the words asked for. */
const WITH_NEIGHBOURS = 12;

/** Retrieves what of a story may answer a question. */
export function poolOf(question: Question, story: StoryIndex): Pool {
  const { views } = story;
  const { scores, best } = story.scored(question.every, MOST_CANDIDATES);
  const candidates = candidatesOf(views, best);
  const asked = weigh(question, story);
  const matches = matchesOf(asked, story);
  return {
    asked,
    matches,
    story,
    views,
    candidates,
    scores,
    best: scores[best[0] ?? -1] || 1,
    sameDay: new Set(asked.terms.flatMap((term) => term.dated)),
    plural: question.words.some(({ folded, term }) => term === question.focus && /[^s]s$/.test(folded)),
    most: {
      rare: largest(candidates, (index) => matches.rare[index] as number),
      loose: largest(candidates, (index) => matches.loose[index] as number),
      context: largest(candidates, (index) => contextShare(asked, matches, story, index)),
      paragraph: bestParagraphOf(asked, views, candidates, matches),
    },
  };
}

function candidatesOf(views: readonly SentenceView[], found: readonly number[]): number[] {
  const candidates = new Set(found);
  if (views.length <= WHOLE) for (const index of views.keys()) candidates.add(index);
  else
    for (const index of [...candidates].slice(0, WITH_NEIGHBOURS))
      for (const near of [index - 1, index + 1])
        if (views[near] && views[near].sentence.paragraph === views[index]?.sentence.paragraph) candidates.add(near);
  return [...candidates];
}

function largest(candidates: readonly number[], measure: (index: number) => number): number {
  let most = 0;
  for (const index of candidates) most = Math.max(most, measure(index));
  return most;
}

function bestParagraphOf(
  { terms, total }: WeighedQuestion,
  views: readonly SentenceView[],
  candidates: readonly number[],
  matches: Matches,
): number {
  const byParagraph = new Map<number, number[]>();
  for (const index of candidates) {
    if (matches.weight[index] === 0) continue;
    const paragraph = views[index]?.sentence.paragraph ?? 0;
    const known = byParagraph.get(paragraph);
    if (known) known.push(index);
    else byParagraph.set(paragraph, [index]);
  }
  let best = 0;
  for (const indexes of byParagraph.values()) {
    let weight = 0;
    for (const term of terms) if (indexes.some((index) => matches.held(index, term.at) === 1)) weight += term.weight;
    best = Math.max(best, weight);
  }
  return best / total;
}
