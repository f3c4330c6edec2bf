import { correct } from './answer/correct.js';
import { mostAbout } from './index/quotation-index.js';
import type { Tallied } from './index/tally.js';
import { readQuestion } from './question/question.js';
import type { Shelf } from './shelf/shelf.js';
import { best } from './topics/best.js';
import { compareTopics } from './topics/topics.js';
import type { FoundQuotation, QuotationQuery, QuotationResult, Scope } from './types.js';

const MOST_SUGGESTIONS = 5;

/** Quotations by topic and by speaker; any strings will do. */
export function findQuotations(shelf: Shelf, { about, by, article }: QuotationQuery): QuotationResult {
  const scope: Scope = { article };
  if (shelf.inScope(scope).length === 0) return { found: [], speakers: [], corrections: [], suggestions: [] };
  const named = by?.trim() ? shelf.speakers(by, scope) : null;
  const wanted = new Set(named?.speakers.map(({ speaker }) => speaker));
  const keep = ({ quotation }: FoundQuotation) =>
    named === null || (quotation.speaker !== null && wanted.has(quotation.speaker.speaker));
  const topic = about?.trim() ? readTopic(shelf, about, scope) : null;
  const found = topic
    ? mostAbout(shelf.quotationsAbout(topic.terms, scope).filter((one) => keep(one.found)))
    : shelf.quotations(scope).filter(keep);
  const speakers = [...wanted];
  return {
    found,
    speakers,
    corrections: [...(named?.corrections ?? []), ...(topic?.corrections ?? [])],
    suggestions: found.length > 0 ? [] : suggestionsFor(shelf, speakers.length === 0 && named !== null, scope),
  };
}

function readTopic(shelf: Shelf, about: string, scope: Scope) {
  const { question, corrections } = correct(
    readQuestion(about),
    (term) => shelf.knows(term, scope),
    () => shelf.vocabulary(scope),
  );
  return { terms: question.terms.map(({ term }) => term), corrections };
}

/** Whom the article quotes, when nobody of the name is; or else what its quotations speak of. */
function suggestionsFor(shelf: Shelf, names: boolean, scope: Scope): string[] {
  if (names) {
    const speakers = shelf.inScope(scope).flatMap((story) => story.speakers.map(({ name }) => name));
    return [...new Set(speakers)].slice(0, MOST_SUGGESTIONS);
  }
  const topics = best<Tallied>(MOST_SUGGESTIONS, compareTopics, ({ folded }) => folded);
  for (const topic of shelf.topics(scope)) topics.take(topic);
  return topics.taken.map(({ label }) => label);
}
