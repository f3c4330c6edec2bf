import {
  type Decision,
  decide,
  type PronounQuestion,
  type Rankers,
  type SpeakerQuestion,
} from '../../src/quotes/choose/decide.js';
import { type Entities, joinEntities } from '../../src/quotes/people/entities.js';
import { type Features, startNames } from '../../src/quotes/rank/features.js';
import { type Reading, read } from '../../src/quotes/reading.js';
import { articleOf } from '../../src/reading/read.js';
import type { AnnotatedArticle, AnnotatedQuotation } from './data.js';
import type { Example, FeatureNumbers } from './learn.js';
import { isSpeaker, vocabularyOf } from './names.js';
import { chooseByRule } from './rules.js';
import { matchSpans } from './score.js';

/** An annotated article, read, with the annotation of each of its marked spans. */
export interface Prepared {
  readonly annotated: AnnotatedArticle;
  readonly reading: Reading;
  readonly entities: Entities;
  readonly vocabulary: ReadonlySet<string>;
  /** For each span: its annotation; "nobody" where nobody says it; null where it does not count. */
  readonly gold: readonly (AnnotatedQuotation | 'nobody' | null)[];
}

export interface Examples {
  readonly speaker: Example[];
  readonly pronoun: Example[];
}

/** Ways of resolving pronouns in the data that are right nearly always. */
const TRUSTED = new Set(['last-source=dcoref', 'last-source']);

export function prepare(annotated: AnnotatedArticle): Prepared {
  const reading = read(articleOf(annotated.id, annotated.text));
  const matches = matchSpans(annotated, reading.spans);
  const gold = matches.map((match) => {
    if (match === null || match === 'neutral' || match.kind === 'optional') return null;
    if (match.kind === 'unattributed') return 'nobody' as const;
    const quotation = match.span as AnnotatedQuotation;
    return quotation.sourceType === 'null' ? null : quotation;
  });
  return { annotated, reading, entities: joinEntities(reading), vocabulary: vocabularyOf(annotated.text), gold };
}

/** Rankers that follow the rules: what history is made of before anything is learnt. */
export function ruleRankers(reading: Reading): Rankers {
  return {
    speaker: (question) => {
      const choice = chooseByRule(reading, question.shape.span, null);
      const chosen = question.candidates.findIndex((candidate) =>
        choice ? candidate.kind === 'mention' && candidate.mention === choice.mention : candidate.kind === 'previous',
      );
      return question.candidates.map((_, index) => (index === chosen ? 1 : 0));
    },
    pronoun: (question) => question.antecedents.map((_, index) => (index === 0 ? 1 : 0)),
  };
}

/** Goes through an article with rankers that supply its history, and notes what should have been chosen. */
export function collectExamples(
  prepared: Prepared,
  rankers: Rankers,
  numbers: FeatureNumbers,
  examples: Examples,
): Decision[] {
  const quotationOf = pronounSources(prepared);
  const names = startNames();
  const numbersOf = (index: number, describe: (index: number, features: Features) => void) => {
    describe(index, names);
    return Uint32Array.from(names.take(), (name) => numbers.of(name));
  };
  return decide(prepared.reading, prepared.entities, {
    speaker: (question) => {
      const labels = speakerLabels(prepared, question);
      if (labels)
        examples.speaker.push({
          features: question.candidates.map((_, index) => numbersOf(index, question.describe)),
          labels,
        });
      return rankers.speaker(question);
    },
    pronoun: (question) => {
      const labels = pronounLabels(prepared, question, quotationOf.get(question.pronoun.first));
      if (labels)
        examples.pronoun.push({
          features: question.antecedents.map((_, index) => numbersOf(index, question.describe)),
          labels,
        });
      return rankers.pronoun(question);
    },
  });
}

/** Which candidates are right; null where the data do not say or none is. */
function speakerLabels(prepared: Prepared, question: SpeakerQuestion): Uint8Array | null {
  const gold = prepared.gold[question.shape.span];
  if (!gold) return null;
  const labels = new Uint8Array(question.candidates.length);
  if (gold === 'nobody') {
    labels[question.candidates.findIndex((candidate) => candidate.kind === 'nobody')] = 1;
    return labels;
  }
  const { tokens } = prepared.reading;
  const names = question.candidates.map((_, index) => question.whom[index]?.name ?? null);
  const right = names.map((name) => name !== null && isSpeaker(gold, name, prepared.vocabulary));
  const inside = question.candidates.map((candidate) => {
    if (candidate.kind !== 'mention') return false;
    const head = tokens[candidate.mention.head];
    return (
      head !== undefined &&
      gold.sourceStart !== null &&
      gold.sourceEnd !== null &&
      head.start >= gold.sourceStart &&
      head.end <= gold.sourceEnd
    );
  });
  const chosen = question.candidates.map(
    (candidate, index) =>
      inside[index] === true &&
      candidate.kind === 'mention' &&
      (right[index] === true || candidate.mention.kind === 'pronoun'),
  );
  if (!chosen.includes(true)) for (const index of chosen.keys()) chosen[index] = right[index] === true;
  if (!chosen.includes(true)) return null;
  for (const index of labels.keys()) labels[index] = chosen[index] ? 1 : right[index] ? 2 : 0;
  return labels;
}

/** The quotation whose source is the pronoun at a token. */
function pronounSources(prepared: Prepared): Map<number, AnnotatedQuotation> {
  const { reading, annotated } = prepared;
  const byStart = new Map<number, AnnotatedQuotation>();
  for (const quotation of annotated.quotes) {
    if (quotation.sourceType === 'pronoun' && quotation.sourceStart !== null && TRUSTED.has(quotation.resolvedHow))
      byStart.set(quotation.sourceStart, quotation);
  }
  const found = new Map<number, AnnotatedQuotation>();
  for (const mention of reading.mentions) {
    const quotation = mention.kind === 'pronoun' ? byStart.get(mention.start) : undefined;
    if (quotation) found.set(mention.first, quotation);
  }
  return found;
}

function pronounLabels(
  prepared: Prepared,
  question: PronounQuestion,
  quotation: AnnotatedQuotation | undefined,
): Uint8Array | null {
  if (!quotation) return null;
  const labels = Uint8Array.from(question.antecedents, (antecedent) =>
    isSpeaker(quotation, antecedent.entity.name, prepared.vocabulary) ? 1 : 0,
  );
  return labels.includes(1) ? labels : null;
}
