import type { Span } from '../../language/span.js';
import type { Quotation } from '../../quotes/types.js';
import type { SentenceView } from '../index/sentence-view.js';
import type { Weights } from '../models.js';
import type { Question } from '../question/question.js';
import type { RankedStory } from '../ranking/rank-story.js';
import type { Answer, Passage, Story } from '../types.js';
import { excerptOf } from './passage.js';
import { phraseOf } from './phrase.js';
import { answerProbability } from './refusal.js';

/** Hits that an answer has at most. */
export const MOST_HITS = 10;

/**
 * The passage for one sentence.
 * @param shown sentences that have been shown before
 */
export function passageOf(
  views: readonly SentenceView[],
  at: number,
  score: number,
  question: Question | null,
  shown?: ReadonlySet<number>,
): Passage {
  const view = views[at] as SentenceView;
  const terms = question?.terms ?? [];
  const { start, end, answer } = excerptOf(
    views,
    at,
    () => terms.flatMap(({ term }) => view.positions.get(term) ?? []).map((place) => view.words[place] as Span),
    shown,
  );
  const saying = view.quotations.find(isPlainlySaid) ?? view.statements[0];
  return {
    story: view.story,
    paragraph: view.sentence.paragraph,
    sentence: view.sentence.index,
    start,
    end,
    answer,
    phrase: question ? phraseOf(question, view, answer) : null,
    speaker: saying?.speaker ?? null,
    score,
    shares: terms.some(({ term, weak }) => !weak && view.positions.has(term)),
  };
}

/**
 * The best passages over all ranked stories, best first, at most MOST_HITS, no sentence twice. Scores tell the sentences of one story apart;
 * between stories counts how likely the story answers and, if it does, this sentence of it.
 */
export function bestHits(
  stories: readonly RankedStory[],
  question: Question,
  refusal: Weights,
  passage: MakePassage,
): Passage[] {
  return stories
    .flatMap((story) => {
      const likely = stories.length > 1 ? Math.log(answerProbability(story, refusal) + Number.EPSILON) : 0;
      const most = story.ranked[0]?.score ?? 0;
      const sum = story.ranked.reduce((total, { score }) => total + Math.exp(score - most), 0);
      const rest = most + Math.log(sum || 1);
      return story.ranked
        .slice(0, MOST_HITS)
        .map(({ index: at, score }) => ({ views: story.index.views, at, score, order: likely + score - rest }));
    })
    .sort((a, b) => b.order - a.order)
    .slice(0, MOST_HITS)
    .map(({ views, at, score }) => passage(views, at, score, question));
}

/** Under a sentence of the writer's that quotes a few words, a name that is only likely would be taken for who says the sentence. */
function isPlainlySaid({ kind, speaker }: Quotation): boolean {
  return speaker !== null && (kind === 'speech' || speaker.confidence === 'certain');
}

/** Makes a passage of a sentence. */
export type MakePassage = (
  views: readonly SentenceView[],
  at: number,
  score: number,
  question: Question | null,
) => Passage;

/** Makes one passage after another: none has neighbours that an earlier one shows. */
export function passagesInTurn(): MakePassage {
  const shown = new Map<Story, Set<number>>();
  return (views, at, score, question) => {
    const passage = passageOf(views, at, score, question, shown.get((views[at] as SentenceView).story));
    noteShown(passage, shown);
    return passage;
  };
}

/** Adds the sentences of a passage to those that are shown. */
function noteShown({ story, sentence, start, end }: Passage, shown: Map<Story, Set<number>>): void {
  const known = shown.get(story) ?? new Set();
  shown.set(story, known);
  const { sentences } = story.article;
  known.add(sentence);
  for (let at = sentence - 1; (sentences[at]?.start ?? -1) >= start; at--) known.add(at);
  for (let at = sentence + 1; (sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++) known.add(at);
}

/** The hits with the passages of a sentence (of a story) put first. */
export function withFirst(hits: readonly Passage[], first: readonly Passage[]): Passage[] {
  const seen = new Map<Story, Set<number>>();
  return [...first, ...hits]
    .filter(({ story, sentence }) => {
      const known = seen.get(story) ?? new Set();
      seen.set(story, known);
      return !known.has(sentence) && known.add(sentence);
    })
    .slice(0, MOST_HITS);
}

/**
 * What a person is shown: no sentence that an earlier passage has shown, and of a question that the articles do not answer only what has at
 * least a telling word of it.
 */
export function worthShowing({ answered, hits }: Answer): readonly Passage[] {
  const worth = answered ? hits : hits.filter(({ shares }) => shares);
  return worth.filter((hit, at) => !worth.slice(0, at).some((earlier) => covers(earlier, hit)));
}

function covers(earlier: Passage, { story, answer }: Passage): boolean {
  return earlier.story === story && earlier.start <= answer.start && answer.end <= earlier.end;
}
