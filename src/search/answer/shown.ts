import type { Span } from '../../language/span.js';
import type { Quotation } from '../../quotes/types.js';
import type { Answer } from '../answers.js';
import type { SentenceView } from '../index/sentence-view.js';
import type { Question } from '../question/question.js';
import type { Passage, Story } from '../types.js';
import type { Hit } from './hits.js';
import { excerptOf } from './passage.js';
import { phraseOf } from './phrase.js';

/** A passage for each hit, in their order: none has neighbours that an earlier one shows. */
export function passagesOf(hits: readonly Hit[], question: Question): Passage[] {
  const shown = new Map<Story, Set<number>>();
  return hits.map((hit) => {
    const passage = passageOfHit(hit, question, shown.get((hit.views[hit.at] as SentenceView).story));
    noteShown(passage, shown);
    return passage;
  });
}

/** What introduces somebody is marked by the words that do it, not by what the question's words lead to. */
function passageOfHit(
  { views, at, score, introduces }: Hit,
  question: Question,
  shown: ReadonlySet<number> | undefined,
): Passage {
  if (introduces === undefined) return passageOf(views, at, score, question, shown);
  const passage = passageOf(views, at, score, null, shown);
  const inside = introduces && introduces.start >= passage.start && introduces.end <= passage.end;
  return { ...passage, phrase: inside ? introduces : null };
}

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

/** Under a sentence of the writer's that quotes a few words, a name that is only likely would be taken for who says the sentence. */
function isPlainlySaid({ kind, speaker }: Quotation): boolean {
  return speaker !== null && (kind === 'speech' || speaker.confidence === 'certain');
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

/**
 * What a person is shown: no sentence that an earlier passage has shown, and of a question that the articles do not answer only what has at
 * least a telling word of it.
 */
export function worthShowing({ answered, hits }: Pick<Answer, 'answered' | 'hits'>): readonly Passage[] {
  const worth = answered ? hits : hits.filter(({ shares }) => shares);
  return worth.filter((hit, at) => !worth.slice(0, at).some((earlier) => covers(earlier, hit)));
}

function covers(earlier: Passage, { story, answer }: Passage): boolean {
  return earlier.story === story && earlier.start <= answer.start && answer.end <= earlier.end;
}
