import type { Match } from '../match.js';
import type { Pool } from '../pool.js';

/** The paragraph of a sentence is looked at this far around it. Sentences. */
const REACH = 8;
/** News stories are short. Sentences. */
const BRIEF = 80;
/** Of words as rare as can be, a question seldom has more. */
const MUCH = 4;
/** A high score of MiniSearch. */
const HIGH = 30;

/** What of the question is held by the sentence, by its paragraph and by the best of all, words weighed by how rare they are in English. */
export function rarityFeatures(pool: Pool, index: number): Record<string, number> {
  const { terms } = pool.asked;
  const title = pool.title;
  const match = pool.matchAt(index) as Match;
  const total = terms.reduce((sum, term) => sum + term.rarity, 0) || 1;
  const beyond = terms.filter((term) => !title.has(term.term));
  const beyondTotal = beyond.reduce((sum, term) => sum + term.weight, 0) || 1;
  const home = pool.views[index]?.sentence.paragraph;
  const around: Match[] = [];
  for (let at = index - REACH; at <= index + REACH; at++)
    if (pool.views[at]?.sentence.paragraph === home) around.push(pool.matchAt(at) as Match);
  let rare = 0;
  let rareKin = 0;
  let mixed = 0;
  let mixedTotal = 0;
  let paragraph = 0;
  let paragraphRare = 0;
  let paragraphRareMass = 0;
  let beyondTitle = 0;
  let given = 0;
  for (const [at, term] of terms.entries()) {
    const held = match.held[at] as number;
    const own = held === 1 ? 1 : 0;
    const near = around.some((other) => other.held[at] === 1) ? 1 : 0;
    rare += own * term.rarity;
    rareKin += held * term.rarity;
    mixed += own * term.rarity * term.weight;
    mixedTotal += term.rarity * term.weight;
    paragraph += near * term.weight;
    paragraphRareMass += near * term.rarity;
    paragraphRare += near * term.rarity * term.weight;
    if (title.has(term.term)) given += (1 - own) * term.weight;
    else beyondTitle += own * term.weight;
  }
  const brief = pool.views.length <= BRIEF ? 1 : 0;
  const mass = rare / MUCH;
  const looseMass = rareKin / MUCH;
  const gap = (pool.bestRare() - rareKin) / MUCH;
  const score = (pool.scores.get(index) ?? 0) / HIGH;
  return {
    mass,
    massSquared: Math.min(1, mass) ** 2,
    looseMass,
    massGap: gap,
    massInBrief: mass * brief,
    massGapInBrief: gap * brief,
    paragraphMass: paragraphRareMass / MUCH,
    absoluteScore: Math.min(1.5, score),
    scoreGap: Math.min(1, pool.best / HIGH - score),
    scoreGapInBrief: Math.min(1, pool.best / HIGH - score) * brief,
    rareCoverage: rare / total,
    rareLooseCoverage: rareKin / total,
    mixedCoverage: mixed / (mixedTotal || 1),
    mixedSquared: (mixed / (mixedTotal || 1)) ** 2,
    paragraphCoverage: paragraph / pool.asked.total,
    paragraphCoverageSquared: (paragraph / pool.asked.total) ** 2,
    paragraphRareCoverage: paragraphRare / (mixedTotal || 1),
    paragraphGap: pool.bestParagraph() - paragraph / pool.asked.total,
    paragraphIsBest: paragraph / pool.asked.total >= pool.bestParagraph() - 1e-9 ? 1 : 0,
    coverageBeyondTitle: beyondTitle / beyondTotal,
    missingGiven: given / pool.asked.total,
  };
}
