import { checkedWords } from '../check/claim.js';
import { sentenceAt } from '../index/sentence-view.js';
import type { Weights } from '../models.js';
import { type Question, readQuestion } from '../question/question.js';
import { readSaidQuestion, readWhoIs, readWhoSaid } from '../question/said-question.js';
import type { RankedStory } from '../ranking/rank-story.js';
import type { Shelf } from '../shelf/shelf.js';
import type { Answer, Check, Passage, Said, Scope } from '../types.js';
import { correct, takenTerms } from './correct.js';
import { bestHits, type MakePassage, MOST_HITS, passagesInTurn, withFirst } from './hits.js';
import { introductionOf } from './introduction.js';
import { ANSWERED_FROM, answerProbability } from './refusal.js';
import { saidByFirst } from './said.js';
import { silentPassages } from './silent.js';

/** Fewer words than this after "who said" are no quotation to check. */
const FEWEST_CLAIMED = 3;

/** Answers a question from a shelf of stories; any string will do. */
export function answerFrom(shelf: Shelf, text: string, check: (words: string) => Check, scope?: Scope): Answer {
  const { question, corrections } = correct(
    readQuestion(text),
    (term) => shelf.knows(term, scope),
    () => shelf.vocabulary(scope),
  );
  const stories = question.terms.length > 0 ? shelf.rank(question, scope) : [];
  const known = question.terms.some(({ term }) => shelf.knows(term, scope));
  const passage = passagesInTurn();
  const found = said(shelf, text, scope);
  const introduced = introductions(text, question, stories, passage);
  const claimed = claimedPassages(shelf, text, question, check, passage);
  const silent = found ? [] : silentPassages(text, question, stories, passage);
  const answered =
    claimed.length > 0 ||
    introduced.length > 0 ||
    (found ? found.onTopic : silent.length === 0 && isAnswered(stories, shelf.models.refusal));
  const first = found?.onTopic
    ? [...saidPassages(shelf, found, question, passage), ...claimed]
    : [...claimed, ...introduced, ...silent.map(({ passage }) => passage)];
  const ranked = known || question.kind !== 'other' ? bestHits(stories, question, shelf.models.refusal, passage) : [];
  const shown = withFirst(ranked, first);
  return {
    question: text,
    answered: answered && shown.length > 0,
    hits: shown,
    corrections,
    suggestions: shown.length === 0 || !answered ? shelf.suggest(question, scope) : [],
    ...(found ? { said: found } : {}),
    ...(silent[0] && !answered ? { silent: silent[0].name } : {}),
  };
}

function isAnswered(stories: readonly RankedStory[], model: Weights): boolean {
  return stories.some((story) => answerProbability(story, model) >= ANSWERED_FROM);
}

function said(shelf: Shelf, text: string, scope?: Scope): Said | null {
  const asked = readSaidQuestion(text);
  if (!asked) return null;
  return saidByFirst(shelf.speakers(asked.who, scope).speakers, asked.topic, shelf, scope);
}

/** "Who is …?": the sentence of each story that introduces them. */
function introductions(
  text: string,
  question: Question,
  stories: readonly RankedStory[],
  make: MakePassage,
): Passage[] {
  if (readWhoIs(text) === null) return [];
  const taken = takenTerms(question);
  return stories.flatMap(({ index, ranked }) => {
    const found = introductionOf(text, index, taken);
    if (!found) return [];
    const passage = make(index.views, found.index, ranked[0]?.score ?? 0, null);
    const inside = found.phrase && found.phrase.start >= passage.start && found.phrase.end <= passage.end;
    return [{ ...passage, phrase: inside ? found.phrase : null }];
  });
}

/** The sentences of what somebody said on the topic, in the order of `found`. */
function saidPassages(shelf: Shelf, { story, found, topic }: Said, question: Question, make: MakePassage): Passage[] {
  // What they said at all is ranked like any answer; only on a topic does the search of quotations know better.
  if (topic === null) return [];
  const { views } = shelf.index(story);
  return found.slice(0, MOST_HITS).flatMap(({ quotation, score }) => {
    const at = sentenceAt(story.article.sentences, quotation.start);
    return at < 0 ? [] : [make(views, at, score, question)];
  });
}

/** "Who said …?": the sentences where the words stand. */
function claimedPassages(
  shelf: Shelf,
  text: string,
  question: Question,
  check: (words: string) => Check,
  make: MakePassage,
): Passage[] {
  const words = readWhoSaid(text);
  if (!words || checkedWords(words).length < FEWEST_CLAIMED) return [];
  return check(words)
    .places.slice(0, MOST_HITS)
    .flatMap(({ story, start }) => {
      const at = sentenceAt(story.article.sentences, start);
      return at < 0 ? [] : [make(shelf.index(story).views, at, 1, question)];
    });
}
