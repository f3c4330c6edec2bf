import { type Candidate, candidatesFor } from '../around/candidates.js';
import { gapOf, historyFeatures } from '../around/history.js';
import { type Nearby, startNearby } from '../around/nearby.js';
import { nearestCues } from '../around/nearest-cues.js';
import { type Shape, shapeOf } from '../around/shape.js';
import type { Cue } from '../clauses/types.js';
import type { Mention } from '../mentions/types.js';
import type { Entities } from '../people/entities.js';
import type { Entity } from '../people/types.js';
import { type Antecedent, antecedentsOf } from '../pronouns/antecedents.js';
import { resolveByRule } from '../pronouns/by-rule.js';
import { antecedentFeatures } from '../pronouns/features.js';
import { startTrail, type Trail } from '../pronouns/trail.js';
import { type Features, startSum } from '../rank/features.js';
import { softmax } from '../rank/softmax.js';
import type { Weights } from '../rank/weights.js';
import type { Reading } from '../reading.js';
import { featuresOf } from './features.js';

/** A choice between candidates, each with its features: what a ranker is asked, and answers before anything else is decided. */
export interface SpeakerQuestion {
  readonly shape: Shape;
  readonly candidates: readonly Candidate[];
  /** Tells the features of a candidate, by its position. */
  describe(candidate: number, features: Features): void;
  /** Whom each candidate means; null for nobody and where nobody knows. */
  readonly whom: readonly (Entity | null)[];
}

export interface PronounQuestion {
  readonly pronoun: Mention;
  readonly antecedents: readonly Antecedent[];
  /** Tells the features of an antecedent, by its position. */
  describe(antecedent: number, features: Features): void;
}

/** The two rankers: each gives the probabilities of its question's candidates, in their order. */
export interface Rankers {
  speaker(question: SpeakerQuestion): readonly number[];
  pronoun(question: PronounQuestion): readonly number[];
}

/** Who may have said a quotation, best first. */
export interface Decision {
  readonly span: number;
  readonly shape: Shape;
  readonly ranked: readonly Ranked[];
  /** Probability that nobody said it. */
  readonly nobody: number;
}

export interface Ranked {
  readonly entity: Entity;
  readonly probability: number;
  /** The likeliest words that name the speaker here; null where the speaker goes on from the quotation before. */
  readonly mention: Mention | null;
  readonly cue: Cue | null;
}

/** Linear rankers from weights. */
export function linearRankers(speaker: Weights, pronoun: Weights): Rankers {
  const ofSpeaker = startSum(speaker);
  const ofPronoun = startSum(pronoun);
  return {
    speaker: (question) =>
      softmax(
        question.candidates.map((_, index) => {
          question.describe(index, ofSpeaker);
          return ofSpeaker.take();
        }),
      ),
    pronoun: (question) =>
      softmax(
        question.antecedents.map((_, index) => {
          question.describe(index, ofPronoun);
          return ofPronoun.take();
        }),
      ),
  };
}

/** Everyone whom a pronoun may mean with probabilities, likeliest first. */
export type Spread = readonly (readonly [Entity, number])[];

/**
 * Goes through an article once and ranks the speakers of every quotation; the rankers are asked in the order of the text.
 * Notes in `spread` whom each pronoun may mean, by position among the mentions.
 */
export function decide(
  reading: Reading,
  entities: Entities,
  rankers: Rankers,
  spread = new Map<number, Spread>(),
): Decision[] {
  const trail = startTrail(reading, entities);
  const nearby = startNearby(reading);
  const decisions: Decision[] = [];
  let span = 0;
  for (const sentence of reading.sentences) {
    for (const mention of reading.mentionsOf[sentence.index] ?? []) {
      if (mention.kind === 'pronoun')
        spread.set(mention.index, resolvePronoun(reading, entities, mention, trail, rankers));
    }
    while (span < reading.spans.length && (reading.tokenOf[span] ?? Infinity) <= sentence.last) {
      const decision = decideOne(reading, entities, nearby, span, trail, rankers, spread);
      decisions.push(decision);
      const best = decision.ranked[0];
      if (best && best.probability >= decision.nobody) trail.say({ span, entity: best.entity });
      span++;
    }
    trail.close(sentence.index);
  }
  return decisions;
}

/** How often the rules for "it" and "they" are right, about. */
const BY_RULE = 0.85;

/** Notes whom a pronoun means and returns everyone it may mean with probabilities. */
function resolvePronoun(
  reading: Reading,
  entities: Entities,
  pronoun: Mention,
  trail: Trail,
  rankers: Rankers,
): Spread {
  const spread = weighPronoun(reading, entities, pronoun, trail, rankers);
  trail.resolve(pronoun, spread[0]?.[0] ?? null);
  return spread;
}

function weighPronoun(reading: Reading, entities: Entities, pronoun: Mention, trail: Trail, rankers: Rankers): Spread {
  if (!pronoun.gender) {
    const entity = resolveByRule(reading, entities, pronoun, trail.history.said.at(-1)?.entity ?? null);
    return entity ? [[entity, BY_RULE]] : [];
  }
  const antecedents = antecedentsOf(reading, entities, trail.resolved, pronoun);
  if (antecedents.length === 0) return [];
  const describe = antecedentFeatures(reading, pronoun, antecedents, trail);
  const probabilities = rankers.pronoun({ pronoun, antecedents, describe });
  return antecedents
    .map((antecedent, index) => [antecedent.entity, probabilities[index] ?? 0] as const)
    .sort((left, right) => right[1] - left[1]);
}

function decideOne(
  reading: Reading,
  entities: Entities,
  nearby: Nearby,
  span: number,
  trail: Trail,
  rankers: Rankers,
  spread: ReadonlyMap<number, Spread>,
): Decision {
  const shape = shapeOf(reading, span);
  const candidates = candidatesFor(reading, nearby, shape);
  const last = trail.history.said.at(-1) ?? null;
  const spreads = candidates.map((candidate) => {
    if (candidate.kind === 'nobody') return [];
    if (candidate.kind === 'previous') return last ? [[last.entity, 1] as const] : [];
    const { mention } = candidate;
    if (mention.kind !== 'pronoun') {
      const entity = trail.resolved[mention.index];
      return entity ? [[entity, 1] as const] : [];
    }
    const known = spread.get(mention.index) ?? weighPronoun(reading, entities, mention, trail, rankers);
    return known;
  });
  const whom = spreads.map((one) => one[0]?.[0] ?? null);
  const gap = gapOf(reading, shape, last);
  const probabilities = rankers.speaker({
    shape,
    candidates,
    whom,
    describe(index, features) {
      const candidate = candidates[index] as Candidate;
      featuresOf(reading, shape, candidate, features);
      historyFeatures(reading, shape, candidate, whom[index] ?? null, trail.history, gap, features);
    },
  });
  return collect(reading, shape, candidates, probabilities, spreads);
}

/** Sums the probabilities over the mentions of one entity. */
function collect(
  reading: Reading,
  shape: Shape,
  candidates: readonly Candidate[],
  probabilities: readonly number[],
  spreads: readonly (readonly (readonly [Entity, number])[])[],
): Decision {
  const sums = new Map<Entity, { probability: number; best: number; mention: Mention | null }>();
  let nobody = 0;
  for (const [index, candidate] of candidates.entries()) {
    const probability = probabilities[index] ?? 0;
    if (candidate.kind === 'nobody') nobody += probability;
    for (const [entity, share] of spreads[index] ?? []) {
      const sum = sums.get(entity) ?? { probability: 0, best: -1, mention: null };
      const part = probability * share;
      sum.probability += part;
      if (part > sum.best) {
        sum.best = part;
        sum.mention = candidate.kind === 'mention' ? candidate.mention : null;
      }
      sums.set(entity, sum);
    }
  }
  const ranked = [...sums]
    .map(([entity, sum]) => ({
      entity,
      probability: sum.probability,
      mention: sum.mention,
      cue: sum.mention ? cueOf(reading, shape, sum.mention) : null,
    }))
    .sort((left, right) => right.probability - left.probability);
  return { span: shape.span, shape, ranked, nobody };
}

/** How much worse than one token of distance it is when a cue is no proper verb of saying, stands behind the quotation, or has no tense. */
const COST = { noun: 500, otherVerb: 1000, behind: 40, thinking: 20, judging: 2, untensed: 30 };

/** The words of saying whose subject a mention is: verbs before nouns, those before a quotation and with a tense first, then the nearest. */
function cueOf(reading: Reading, shape: Shape, mention: Mention): Cue | null {
  if (mention.sentence !== shape.sentence.index) return null;
  const own = nearestCues(reading, mention, shape.token);
  const behind = shape.stance === 'tagged' || shape.stance === 'opening' || shape.stance === 'alone' ? 0 : COST.behind;
  const weight = (cue: Cue) =>
    Math.abs(cue.main - shape.token) +
    (cue.kind === 'noun' ? COST.noun : cue.class === 'other' ? COST.otherVerb : 0) +
    (cue.class === 'thinking' ? COST.thinking : cue.class === 'judging' ? COST.judging : 0) +
    (cue.main > shape.token ? behind : 0) +
    (cue.finite || cue.path === 'participle' ? 0 : COST.untensed);
  return own.reduce<Cue | null>((best, cue) => (best && weight(best) <= weight(cue) ? best : cue), null);
}
