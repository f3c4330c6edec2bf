import type { Pool } from '../pool.js';
import type { Candidate } from './candidate.js';
import { COLUMN, type Row } from './columns.js';

/** News stories are short and say the most important first; longer texts are not news. Sentences. */
export const BRIEF = 80;
/** Of words as rare as can be, a question seldom has more. */
export const MUCH = 4;

/** Where the sentence stands, and what its neighbours hold. */
export function placeFeatures(pool: Pool, candidate: Candidate, row: Row): void {
  const { views, matches, asked, scores, best, most } = pool;
  const { index, view, from, to } = candidate;
  const brief = views.length <= BRIEF ? 1 : 0;
  const lead = 1 / (1 + index);
  const early = Math.exp(-index / 5);
  const relative = index / Math.max(1, views.length - 1);
  const score = (at: number) => (at >= 0 && at < scores.length ? (scores[at] as number) / best : 0);
  const missing = (first: number, last: number) => missingShare(pool, index, first, last);
  let paragraphScore = 0;
  for (let at = from; at <= to; at++) if (at !== index) paragraphScore = Math.max(paragraphScore, score(at));
  const before = from < index;
  const fromBefore = missing(index - 1, index - 1);
  const pronoun = view.pronouns.first ? 1 : 0;
  const mass = Math.min(1.5, most.rare / MUCH);
  const gap = Math.min(1.5, mass - (matches.rare[index] as number) / MUCH);
  row[COLUMN.first] = index === 0 ? brief : 0;
  row[COLUMN.lead] = lead * brief;
  row[COLUMN.early] = early * brief;
  row[COLUMN.relative] = relative * brief;
  row[COLUMN.leadOfText] = lead * (1 - brief);
  row[COLUMN.relativeOfText] = relative * (1 - brief);
  row[COLUMN.leadGap] = lead * brief * gap;
  row[COLUMN.earlyGap] = early * brief * gap;
  row[COLUMN.leadMass] = lead * brief * mass;
  row[COLUMN.earlyMass] = early * brief * mass;
  row[COLUMN.relativeMass] = relative * brief * mass;
  row[COLUMN.heading] = view.heading ? 1 : 0;
  row[COLUMN.paragraphStart] = before ? 0 : 1;
  row[COLUMN.scoreInBrief] = score(index) * brief;
  row[COLUMN.coverageInBrief] = ((matches.weight[index] as number) / asked.total) * brief;
  row[COLUMN.scoreBefore] = score(index - 1);
  row[COLUMN.scoreAfter] = score(index + 1);
  row[COLUMN.scoreBeforeInParagraph] = before ? score(index - 1) : 0;
  row[COLUMN.scoreAfterInParagraph] = to > index ? score(index + 1) : 0;
  row[COLUMN.scoreTwoBefore] = score(index - 2);
  row[COLUMN.paragraphScore] = paragraphScore;
  row[COLUMN.missingBefore] = fromBefore;
  row[COLUMN.missingAfter] = missing(index + 1, index + 1);
  row[COLUMN.missingTwoBefore] = missing(index - 2, index - 1);
  row[COLUMN.missingInParagraph] = missing(from, to);
  row[COLUMN.missingInLead] = missing(0, 1);
  row[COLUMN.missingBehindPronoun] = fromBefore * pronoun;
  row[COLUMN.missingBehindPerson] = view.pronouns.person ? missing(index - 3, index - 1) : 0;
  row[COLUMN.missingBeforeInBrief] = fromBefore * brief;
  row[COLUMN.pronounStart] = pronoun;
}

/** The share of the question's weight that the sentence lacks and one of the sentences `first` to `last` holds. */
function missingShare({ asked, matches }: Pool, index: number, first: number, last: number): number {
  let found = 0;
  for (const { at, weight } of asked.terms) {
    if (matches.held(index, at) === 1) continue;
    for (let other = first; other <= last; other++) {
      if (matches.held(other, at) !== 1) continue;
      found += weight;
      break;
    }
  }
  return found / asked.total;
}
