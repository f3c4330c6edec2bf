import type { Pool } from '../pool.js';
import type { Candidate } from './candidate.js';
import { COLUMN, type Row } from './columns.js';

/** What the sentence's own words say. */
export function wordFeatures({ asked, matches, scores, best }: Pool, candidate: Candidate, row: Row): void {
  const { index, view } = candidate;
  const { terms, total, rarest, stops } = asked;
  let names = 0;
  let missingNames = 0;
  let held = 0;
  for (const { at, name, known, weight } of terms) {
    const own = matches.held(index, at) === 1;
    if (own) held++;
    if (!name) continue;
    if (own) names += weight;
    else if (known) missingNames += weight;
  }
  const score = (scores[index] as number) / best;
  const weight = matches.weight[index] as number;
  const coverage = weight / total;
  const holds = (rank: number) => (rarest[rank] && matches.held(index, rarest[rank].at) === 1 ? 1 : 0);
  const { focus } = asked.question;
  row[COLUMN.score] = score;
  row[COLUMN.scoreSquared] = score ** 2;
  row[COLUMN.scorePerTerm] = Math.min(1, (scores[index] as number) / (10 * Math.max(1, terms.length)));
  row[COLUMN.rank] = 1 / (candidate.rank + 1);
  row[COLUMN.coverage] = coverage;
  row[COLUMN.coverageSquared] = coverage * coverage;
  row[COLUMN.knownCoverage] = asked.knownTotal > 0 ? weight / asked.knownTotal : 0;
  row[COLUMN.looseCoverage] = (matches.loose[index] as number) / total;
  row[COLUMN.synonyms] = (matches.synonyms[index] as number) / total;
  row[COLUMN.countCoverage] = held / Math.max(1, terms.length);
  row[COLUMN.names] = names / total;
  row[COLUMN.missingNames] = missingNames / total;
  row[COLUMN.allNames] = asked.nameTotal > 0 && names === asked.nameTotal ? 1 : 0;
  row[COLUMN.rarest] = holds(0);
  row[COLUMN.secondRarest] = holds(1);
  row[COLUMN.bothRarest] = holds(0) * holds(1);
  row[COLUMN.stopWords] = stops.length > 0 ? (matches.stops[index] as number) / stops.length : 0;
  row[COLUMN.length] = Math.log(1 + view.words.length) / 4;
  row[COLUMN.short] = view.words.length < 6 ? 1 : 0;
  row[COLUMN.shortish] = view.words.length < 10 ? 1 : 0;
  row[COLUMN.long] = view.words.length > 35 ? 1 : 0;
  row[COLUMN.focus] = focus !== null && view.positions.has(focus) ? 1 : 0;
}
