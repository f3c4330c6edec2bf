import type { Certainty, Finding } from '../answers.js';
import { checkedWords } from '../check/claim.js';
import { sentenceAt } from '../index/sentence-view.js';
import type { Question } from '../question/question.js';
import type { RankedStory } from '../ranking/rank-story.js';
import type { Shelf } from '../shelf/shelf.js';
import type { Check, Passage, Said, Scope } from '../types.js';
import { correct } from './correct.js';
import { bestHits, eachOnce, type Hit, MOST_HITS } from './hits.js';
import { introductionOf } from './introduction.js';
import { ANSWERED_FROM, answerProbability } from './refusal.js';
import { saidByFirst } from './said.js';
import { passagesOf } from './shown.js';
import { namingsOf } from './silent.js';

/** Where fewer words stand to the letter proves nothing. */
const FEWEST_STANDING = 3;

/**
 * Answers a question from a shelf of stories. This is the one place where it is decided of what kind an answer is.
 * @param check the verdict on words whose speaker is asked for
 */
export function answerFrom(shelf: Shelf, read: Question, check: (words: string) => Check, scope?: Scope): Finding {
  const { question, corrections } = correct(
    read,
    (term) => shelf.knows(term, scope),
    () => shelf.vocabulary(scope),
  );
  const ranked = question.terms.length > 0 ? shelf.rank(question, scope) : [];
  const stories = ranked.map((story) => ({ ...story, probability: answerProbability(story, shelf.models.refusal) }));
  const known = question.terms.some(({ term }) => shelf.knows(term, scope));
  const best = known || question.kind !== 'other' ? bestHits(stories) : [];
  const shown = (first: readonly Hit[]) => passagesOf(eachOnce([...first, ...best]), question);
  const answering = (hits: readonly Passage[]) => ({ answered: true, hits, corrections, suggestions: [] }) as const;
  const missing = (hits: readonly Passage[]) =>
    ({
      answered: false,
      certainty: 'nearest',
      hits,
      corrections,
      suggestions: shelf.suggest(question, scope),
    }) as const;

  const verdict = question.claimed && check(question.claimed.words);
  if (verdict && isAsked(verdict, question)) {
    const hits = shown(placesOf(shelf, verdict));
    // They are checked as they are typed.
    return {
      kind: 'check',
      ...answering(hits),
      corrections: [],
      check: verdict,
      certainty: certaintyOfCheck(verdict),
    };
  }
  const meant = question.said && shelf.speakers(question.said.who, scope);
  const said = meant && saidByFirst(meant.speakers, question.said.topic, shelf, scope);
  if (said) {
    const hits = shown(said.onTopic ? quotedOnTopic(shelf, said) : []);
    if (!said.onTopic || hits.length === 0) return { kind: 'unanswered', ...missing(hits), said };
    const spelled = corrections.length + meant.corrections.length === 0;
    return { kind: 'said', ...answering(hits), said, certainty: spelled ? certaintyOfSaid(said) : 'likely' };
  }
  const introductions = introductionsOf(question, stories);
  if (introductions.length > 0) return { kind: 'who-is', ...answering(shown(introductions)), certainty: 'likely' };
  const namings = namingsOf(question, stories);
  const [named] = namings;
  if (named) return { kind: 'silent', ...missing(shown(namings.map(({ hit }) => hit))), silent: named.name };
  const probability = stories.reduce((most, story) => Math.max(most, story.probability), 0);
  const standing = verdict && checkedWords(verdict.words).length >= FEWEST_STANDING ? placesOf(shelf, verdict) : [];
  const hits = shown(standing);
  const answered = (standing.length > 0 || probability >= ANSWERED_FROM) && hits.length > 0;
  if (!answered) return { kind: 'unanswered', ...missing(hits), probability };
  return { kind: 'passages', ...answering(hits), probability, certainty: 'likely' };
}

/**
 * Whether a verdict is asked for: on words between quotation marks, or words that somebody is quoted with. "Who wrote the letter?" asks about a
 * thing, and who said what the article tells in its own words is told by the sentences where that stands.
 */
function isAsked({ verdict }: Check, { claimed }: Question): boolean {
  if (verdict === 'not-found') return false;
  return claimed?.marked || (claimed?.spoken && verdict !== 'unquoted') || false;
}

/** "Who is …?": the sentence of each story that introduces them. */
function introductionsOf(question: Question, stories: readonly RankedStory[]): Hit[] {
  return stories.flatMap(({ index, ranked }) => {
    const found = introductionOf(question, index);
    if (!found) return [];
    return [{ views: index.views, at: found.index, score: ranked[0]?.score ?? 0, introduces: found.phrase }];
  });
}

/** The sentences of what somebody said on the topic, in the order of `found`. */
function quotedOnTopic(shelf: Shelf, { story, found, topic }: Said): Hit[] {
  // What they said at all is ranked like any answer; only on a topic does the search of quotations know better.
  if (topic === null) return [];
  const { views } = shelf.index(story);
  return found.slice(0, MOST_HITS).flatMap(({ quotation, score }) => {
    const at = sentenceAt(story.article.sentences, quotation.start);
    return at < 0 ? [] : [{ views, at, score }];
  });
}

/** The sentences where checked words stand. */
function placesOf(shelf: Shelf, { places }: Check): Hit[] {
  return places.slice(0, MOST_HITS).flatMap(({ story, start }) => {
    const at = sentenceAt(story.article.sentences, start);
    return at < 0 ? [] : [{ views: shelf.index(story).views, at, score: 1 }];
  });
}

/** That the words are somebody's is as sure as that they are theirs. */
function certaintyOfCheck({ verdict, places: [place] }: Check): Certainty {
  const plain = verdict === 'exact' || verdict === 'typography';
  return plain && place?.quotation?.speaker?.confidence === 'certain' ? 'sure' : 'likely';
}

/** As sure as the least sure of what is shown; that words are on a topic is never more than likely. */
function certaintyOfSaid({ topic, found, statements }: Said): Certainty {
  if (topic !== null) return 'likely';
  const speakers = [...found.map(({ quotation }) => quotation.speaker), ...statements.map(({ speaker }) => speaker)];
  return speakers.every((speaker) => speaker?.confidence === 'certain') ? 'sure' : 'likely';
}
