import type { AnnotatedArticle, AnnotatedQuotation, AnnotatedSpan } from './data.js';
import { isSpeaker, namesSeveral, surnamesOf, vocabularyOf } from './names.js';

/** What a program says about one quoted stretch; null: nobody is claimed to have said it. */
export interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly certain: boolean;
}

export interface Counts {
  spansAnnotated: number;
  spansFound: number;
  spansRight: number;
  /** Annotated quotations with a source. */
  annotated: number;
  claims: number;
  /** Claims on annotated quotations. */
  onQuotations: number;
  right: number;
}

export interface Row {
  readonly quotation: AnnotatedQuotation;
  readonly prediction: Prediction | null;
  readonly right: boolean;
}

export interface ArticleScore {
  readonly counts: Counts;
  readonly rows: readonly Row[];
}

/** Spans match when they share this part of what they cover together. */
const OVERLAP = 0.8;

function noCounts(): Counts {
  return { spansAnnotated: 0, spansFound: 0, spansRight: 0, annotated: 0, claims: 0, onQuotations: 0, right: 0 };
}

/** A source that nobody can resolve: neither right nor wrong. */
function isResolvable(quotation: AnnotatedQuotation): boolean {
  return quotation.sourceType !== 'pronoun' || quotation.sourceResolved !== null;
}

type Kind = 'quotation' | 'unattributed' | 'optional';

/** The annotated span that each prediction matches, one to one, best first. */
export function matchSpans(
  article: AnnotatedArticle,
  predictions: readonly { start: number; end: number }[],
): ({ kind: Kind; span: AnnotatedSpan } | 'neutral' | null)[] {
  const annotated: { kind: Kind; span: AnnotatedSpan; start: number; end: number }[] = [];
  for (const [kind, spans] of [
    ['quotation', article.quotes],
    ['unattributed', article.unattributed],
    ['optional', article.optional],
  ] as const) {
    for (const span of spans) annotated.push({ kind, span, ...trim(article.text, span) });
  }
  annotated.sort((left, right) => left.start - right.start);
  const pairs: { overlap: number; prediction: number; span: number }[] = [];
  const result: ({ kind: Kind; span: AnnotatedSpan } | 'neutral' | null)[] = predictions.map(() => null);
  for (const [index, prediction] of predictions.entries()) {
    const mine = trim(article.text, prediction);
    if (mine.end <= mine.start) continue;
    for (const [position, theirs] of annotated.entries()) {
      const shared = Math.min(mine.end, theirs.end) - Math.max(mine.start, theirs.start);
      if (shared <= 0) continue;
      const overlap = shared / (Math.max(mine.end, theirs.end) - Math.min(mine.start, theirs.start));
      if (overlap >= OVERLAP) pairs.push({ overlap, prediction: index, span: position });
      else if (theirs.kind === 'optional' && shared / (mine.end - mine.start) >= OVERLAP) result[index] = 'neutral';
    }
  }
  const taken = new Set<number>();
  const given = new Set<number>();
  for (const pair of pairs.sort((left, right) => right.overlap - left.overlap)) {
    if (taken.has(pair.span) || given.has(pair.prediction)) continue;
    taken.add(pair.span);
    given.add(pair.prediction);
    const { kind, span } = annotated[pair.span] as (typeof annotated)[number];
    result[pair.prediction] = { kind, span };
  }
  return result;
}

/** Counts what is right in one article. A claim on a span that nobody said, or on none, is wrong; a missing speaker is a miss. */
export function scoreArticle(article: AnnotatedArticle, predictions: readonly Prediction[]): ArticleScore {
  const counts = noCounts();
  const vocabulary = vocabularyOf(article.text);
  const surnames = surnamesOf(article.quotes);
  const byQuotation = countSpans(article, predictions, counts);
  const rows: Row[] = [];
  for (const quotation of article.quotes) {
    if (quotation.sourceType === 'null' || !isResolvable(quotation)) continue;
    counts.annotated++;
    const prediction = byQuotation.get(quotation) ?? null;
    const claimed = prediction?.speaker ?? null;
    const right =
      claimed !== null && isSpeaker(quotation, claimed, vocabulary) && !namesSeveral(quotation, claimed, surnames);
    if (claimed !== null) counts.onQuotations++;
    if (right) counts.right++;
    rows.push({ quotation, prediction, right });
  }
  return { counts, rows };
}

/** Counts spans and claims. Gives what is predicted of each annotated quotation that can be resolved. */
function countSpans(
  article: AnnotatedArticle,
  predictions: readonly Prediction[],
  counts: Counts,
): Map<AnnotatedSpan, Prediction> {
  const matches = matchSpans(article, predictions);
  const byQuotation = new Map<AnnotatedSpan, Prediction>();
  for (const [index, prediction] of predictions.entries()) {
    const match = matches[index] ?? null;
    if (match === 'neutral' || (match && match.kind === 'optional')) continue;
    counts.spansFound++;
    if (match) counts.spansRight++;
    if (match?.kind === 'quotation' && !isResolvable(match.span as AnnotatedQuotation)) continue;
    if (match?.kind === 'quotation') byQuotation.set(match.span, prediction);
    if (prediction.speaker !== null) counts.claims++;
  }
  counts.spansAnnotated = article.quotes.length + article.unattributed.length;
  return byQuotation;
}

function trim(text: string, span: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = span;
  while (start < end && !/[\p{L}\p{N}]/u.test(text[start] as string)) start++;
  while (end > start && !/[\p{L}\p{N}]/u.test(text[end - 1] as string)) end--;
  return { start, end };
}

export function addCounts(counts: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const one of counts) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += one[key];
  return sum;
}

/** Precision, recall and their harmonic mean, each from 0 to 1. */
export function rates(
  right: number,
  claimed: number,
  annotated: number,
): { precision: number; recall: number; f1: number } {
  const precision = claimed > 0 ? right / claimed : 0;
  const recall = annotated > 0 ? right / annotated : 0;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
