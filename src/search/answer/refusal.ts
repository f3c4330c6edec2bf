import type { Weights } from '../models.js';
import { COUNTING, type QuestionKind } from '../question/kinds.js';
import type { Pool } from '../ranking/pool.js';
import { isMet, type WeightedTerm } from '../ranking/weigh.js';
import { type AskedStory, answerabilityOf, WIDE } from './answerability.js';
import { lacksAskedFor } from './lacking/asked-for.js';

/** Estimated probability that the best hit answers the question, 0 to 1. */
export function answerProbability(story: AskedStory, model: Weights): number {
  if (isPlainlyUnanswered(story)) return 0;
  if (asksOfTheNews(story)) return ASKS_OF_THE_NEWS;
  const features = answerabilityOf(story);
  let logOdds = 0;
  for (const name in features) logOdds += (features[name] as number) * (model[name] ?? 0);
  return 1 / (1 + Math.exp(-logOdds));
}

/** What has no telling word ("When did it happen?") asks about whatever the article tells; as likely answered as most questions of its readers. */
const ASKS_OF_THE_NEWS = 0.9;
const OPEN: ReadonlySet<QuestionKind> = new Set(['who', 'what', 'when', 'where']);

/** No telling word, and the best sentence has something of the form asked for. */
export function asksOfTheNews({ pool, ranked }: AskedStory): boolean {
  const { question, strong } = pool.asked;
  if (strong.length > 0 || !OPEN.has(question.kind)) return false;
  const typed = pool.views[ranked[0]?.index ?? -1]?.typed ?? [];
  return question.wanted.length === 0 || typed.some(({ type }) => question.wanted.includes(type));
}

/** What no weighing of features is needed for. */
export function isPlainlyUnanswered(story: AskedStory): boolean {
  const { pool } = story;
  return !sharesAnything(pool) || isBesideThePoint(pool) || lacksNumber(story) || lacksAskedFor(pool);
}

/** A question of which no telling word stands in the article, in any form, is about something else; one without any may be answered. */
function sharesAnything({ asked: { strong } }: Pool): boolean {
  return strong.length === 0 || strong.some(isMet);
}

/** Of two words, an everyday one that the article has once proves nothing when it does not have the other. */
const EVERYDAY = 0.55;

/**
 * A question of two telling words of which the article says nothing together: it has each once, far from the other; or it has only one of them,
 * once, and that is an everyday word, or the other a name. Among news questions with known answers fewer than 1 in 1,000 are such.
 */
function isBesideThePoint({ asked, story }: Pool): boolean {
  const [one, other, ...more] = asked.strong;
  if (!one || !other || more.length > 0) return false;
  const firstWith = ({ term }: WeightedTerm) => story.terms.get(term)?.[0] ?? 0;
  if (one.sentences === 1 && other.sentences === 1) return Math.abs(firstWith(one) - firstWith(other)) > WIDE;
  const missing = [one, other].find((term) => !isMet(term));
  const held = [one, other].find((term) => term.known);
  return missing !== undefined && held?.sentences === 1 && (missing.name || held.rarity < EVERYDAY);
}

/** So many of the best sentences may have the number asked for. */
const NUMBERED = 3;

/** A number is asked for, and none of the best sentences has one of the form and a word of the question. */
function lacksNumber({ pool, ranked }: AskedStory): boolean {
  const { question, asked, strong } = pool.asked;
  if (!COUNTING.has(question.kind)) return false;
  // "For almost a year" has no number.
  if (question.kind === 'how-long' && strong.every((term) => term.known)) return false;
  return ranked
    .slice(0, NUMBERED)
    .every(
      ({ index }) =>
        (strong.length > 0 && pool.matches.loose[index] === 0) ||
        pool.views[index]?.typed.every(
          ({ type, terms }) => !question.wanted.includes(type) || terms.some((term) => asked.has(term)),
        ),
    );
}

/** Below this the articles are said not to answer. The bias of the model is fitted to it. */
export const ANSWERED_FROM = 0.5;
