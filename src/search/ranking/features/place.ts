import type { SentenceView } from '../../reading/sentence-view.js';
import type { Match } from '../match.js';
import type { Pool } from '../pool.js';

/** News stories are short and say the most important first; longer texts are not news. Sentences. */
const BRIEF = 80;
/** The paragraph of a sentence is looked at this far around it. Sentences. */
const REACH = 8;
/** Of words as rare as can be, a question seldom has more. */
const MUCH = 4;
const PRONOUN_START = new Set('he she they it his her their its this these that those'.split(' '));
const PERSON_PRONOUNS = ['he', 'she', 'his', 'her', 'him', 'they', 'their'];

/** Where the sentence stands, and what its neighbours hold. */
export function placeFeatures(pool: Pool, index: number): Record<string, number> {
  const view = pool.views[index] as SentenceView;
  const brief = pool.views.length <= BRIEF ? 1 : 0;
  const match = pool.matchAt(index) as Match;
  const lead = 1 / (1 + index);
  const relative = index / Math.max(1, pool.views.length - 1);
  const before = sameParagraph(pool, index, index - 1);
  const after = sameParagraph(pool, index, index + 1);
  const score = (at: number) => (pool.scores.get(at) ?? 0) / pool.best;
  const missing = missingIn(pool, match);
  const pronoun = PRONOUN_START.has(view.words[0]?.folded ?? '') ? 1 : 0;
  const person = PERSON_PRONOUNS.some((word) => view.positions.has(word)) ? 1 : 0;
  const fromBefore = missing([index - 1]);
  const paragraph = paragraphOf(pool, index);
  const most = Math.min(1.5, pool.bestRare() / MUCH);
  const gap = Math.min(1.5, most - pool.rareAt(index) / MUCH);
  return {
    first: index === 0 ? brief : 0,
    lead: lead * brief,
    early: Math.exp(-index / 5) * brief,
    relative: relative * brief,
    leadOfText: lead * (1 - brief),
    relativeOfText: relative * (1 - brief),
    leadGap: lead * brief * gap,
    earlyGap: Math.exp(-index / 5) * brief * gap,
    leadMass: lead * brief * most,
    earlyMass: Math.exp(-index / 5) * brief * most,
    relativeMass: relative * brief * most,
    heading: view.heading ? 1 : 0,
    paragraphStart: before ? 0 : 1,
    scoreInBrief: score(index) * brief,
    coverageInBrief: (match.weight / pool.asked.total) * brief,
    scoreBefore: score(index - 1),
    scoreAfter: score(index + 1),
    scoreBeforeInParagraph: before ? score(index - 1) : 0,
    scoreAfterInParagraph: after ? score(index + 1) : 0,
    scoreTwoBefore: score(index - 2),
    paragraphScore: Math.max(0, ...paragraph.map(score)),
    missingBefore: fromBefore,
    missingAfter: missing([index + 1]),
    missingTwoBefore: missing([index - 1, index - 2]),
    missingInParagraph: missing(paragraph),
    missingInLead: missing([0, 1]),
    missingBehindPronoun: fromBefore * pronoun,
    missingBehindPerson: missing([index - 1, index - 2, index - 3]) * person,
    missingBeforeInBrief: fromBefore * brief,
    pronounStart: pronoun,
  };
}

function sameParagraph(pool: Pool, index: number, other: number): boolean {
  return pool.views[other]?.sentence.paragraph === pool.views[index]?.sentence.paragraph;
}

/** The other sentences of the paragraph; of a long one only those near by. */
function paragraphOf(pool: Pool, index: number): number[] {
  const near: number[] = [];
  for (let other = index - REACH; other <= index + REACH; other++)
    if (other !== index && pool.views[other] && sameParagraph(pool, index, other)) near.push(other);
  return near;
}

/** Makes the share of the question's weight that the sentence lacks and the given sentences hold. */
function missingIn(pool: Pool, match: Match): (others: readonly number[]) => number {
  return (others) => {
    const near = others.map((other) => pool.matchAt(other));
    let found = 0;
    for (const [at, term] of pool.asked.terms.entries())
      if (match.held[at] !== 1 && near.some((other) => other?.held[at] === 1)) found += term.weight;
    return found / pool.asked.total;
  };
}
