import type { Pool } from '../pool.js';
import type { Candidate } from './candidate.js';
import { COLUMN, type Row } from './columns.js';
import { BRIEF, MUCH } from './place.js';

/** A high score of MiniSearch. */
const HIGH = 30;

/** What of the question is held by the sentence, by its paragraph and by the best of all, words weighed by how rare they are in English. */
export function rarityFeatures(pool: Pool, { index, from, to }: Candidate, row: Row): void {
  const { asked, matches, scores, best, most, views, story } = pool;
  let total = 0;
  let rare = 0;
  let mixed = 0;
  let mixedTotal = 0;
  let paragraph = 0;
  let paragraphMass = 0;
  let paragraphRare = 0;
  let beyondTitle = 0;
  let beyondTotal = 0;
  let given = 0;
  for (const { at, term, weight, rarity } of asked.terms) {
    const own = matches.held(index, at) === 1 ? 1 : 0;
    let near = own;
    for (let other = from; near === 0 && other <= to; other++) if (matches.held(other, at) === 1) near = 1;
    total += rarity;
    rare += own * rarity;
    mixed += own * rarity * weight;
    mixedTotal += rarity * weight;
    paragraph += near * weight;
    paragraphMass += near * rarity;
    paragraphRare += near * rarity * weight;
    if (story.title.has(term)) given += (1 - own) * weight;
    else {
      beyondTitle += own * weight;
      beyondTotal += weight;
    }
  }
  const brief = views.length <= BRIEF ? 1 : 0;
  const loose = matches.rare[index] as number;
  const mass = rare / MUCH;
  const gap = (most.rare - loose) / MUCH;
  const score = (scores[index] as number) / HIGH;
  const scoreGap = Math.min(1, best / HIGH - score);
  const mixedCoverage = mixed / (mixedTotal || 1);
  const coverage = paragraph / asked.total;
  row[COLUMN.mass] = mass;
  row[COLUMN.massSquared] = Math.min(1, mass) ** 2;
  row[COLUMN.looseMass] = loose / MUCH;
  row[COLUMN.massGap] = gap;
  row[COLUMN.massInBrief] = mass * brief;
  row[COLUMN.massGapInBrief] = gap * brief;
  row[COLUMN.paragraphMass] = paragraphMass / MUCH;
  row[COLUMN.absoluteScore] = Math.min(1.5, score);
  row[COLUMN.scoreGap] = scoreGap;
  row[COLUMN.scoreGapInBrief] = scoreGap * brief;
  row[COLUMN.rareCoverage] = rare / (total || 1);
  row[COLUMN.rareLooseCoverage] = loose / (total || 1);
  row[COLUMN.mixedCoverage] = mixedCoverage;
  row[COLUMN.mixedSquared] = mixedCoverage ** 2;
  row[COLUMN.paragraphCoverage] = coverage;
  row[COLUMN.paragraphCoverageSquared] = coverage ** 2;
  row[COLUMN.paragraphRareCoverage] = paragraphRare / (mixedTotal || 1);
  row[COLUMN.paragraphGap] = most.paragraph - coverage;
  row[COLUMN.paragraphIsBest] = coverage >= most.paragraph - 1e-9 ? 1 : 0;
  row[COLUMN.coverageBeyondTitle] = beyondTitle / (beyondTotal || 1);
  row[COLUMN.missingGiven] = given / asked.total;
}
