import type { AnnotatedArticle, AnnotatedQuotation } from './data.js';
import { seededRandom } from './learn.js';
import { type ArticleScore, addCounts, type Prediction, rates, scoreArticle } from './score.js';

/** Samples of the bootstrap. */
const SAMPLES = 1000;
const percent = (rate: number) => (100 * rate).toFixed(1).padStart(5);

/** Groups of quotations that are reported on their own, by the name of the row. */
const GROUPS: readonly (readonly [string, (quotation: AnnotatedQuotation) => boolean])[] = [
  ['source: named person', (one) => one.sourceType === 'person'],
  ['source: organisation', (one) => one.sourceType === 'org'],
  ['source: other nominal', (one) => one.sourceType === 'nominal'],
  ['source: nominal and organisation', (one) => one.sourceType === 'nominal' || one.sourceType === 'org'],
  ['source: he or she', (one) => one.sourceType === 'pronoun' && /^(?:he|him|his|she|her)$/.test(one.pron ?? '')],
  ['cue: before', (one) => one.cuePara !== 'other' && one.cueWhere === 'before'],
  ['cue: after', (one) => one.cuePara !== 'other' && one.cueWhere === 'after'],
  ['cue: in another paragraph', (one) => one.cuePara === 'other'],
  ['cue: verb of saying', (one) => one.reporting],
  ['cue: anything else', (one) => !one.reporting],
  ['quotation: direct', (one) => one.kind === 'direct'],
  ['quotation: fragment', (one) => one.kind === 'mixed'],
];

/** Prints what a set of predictions is worth: spans, speakers, end to end with its interval, the certain ones alone, the groups. */
export function printScores(
  title: string,
  articles: readonly AnnotatedArticle[],
  predictions: readonly (readonly Prediction[])[],
  groups: boolean,
): void {
  const scores = articles.map((article, index) => scoreArticle(article, predictions[index] ?? []));
  const sum = addCounts(scores.map((score) => score.counts));
  const whole = rates(sum.right, sum.claims, sum.annotated);
  const [low, high] = interval(scores);
  console.log(`\n${title}: ${articles.length} articles, ${sum.annotated} quotations with a source`);
  row('spans', rates(sum.spansRight, sum.spansFound, sum.spansAnnotated));
  console.log(
    `  ${'speaker right where one is claimed'.padEnd(36)}${percent(sum.right / Math.max(1, sum.onQuotations))}`,
  );
  row('end to end', whole, `95% interval by article ${percent(low)} to ${percent(high)}`);
  const certain = addCounts(
    articles.map((article, index) => {
      const sure = (predictions[index] ?? []).map((one) => (one.certain ? one : { ...one, speaker: null }));
      return scoreArticle(article, sure).counts;
    }),
  );
  if (certain.claims > 0) row('certain answers alone', rates(certain.right, certain.claims, certain.annotated));
  if (!groups) return;
  const rows = scores.flatMap((score) => score.rows);
  for (const [name, belongs] of GROUPS) {
    const own = rows.filter((one) => belongs(one.quotation));
    const claimed = own.filter((one) => (one.prediction?.speaker ?? null) !== null).length;
    row(name, rates(own.filter((one) => one.right).length, claimed, own.length), `n ${own.length}`);
  }
}

function row(name: string, rate: { precision: number; recall: number; f1: number }, note = ''): void {
  const { precision, recall, f1 } = rate;
  console.log(`  ${name.padEnd(36)}P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  ${note}`);
}

/** The middle 95 of 100 F1 scores over articles drawn with replacement (the percentile bootstrap). */
function interval(scores: readonly ArticleScore[]): readonly [number, number] {
  const random = seededRandom(2);
  const samples = Array.from({ length: SAMPLES }, () => {
    let right = 0;
    let claims = 0;
    let annotated = 0;
    for (let draw = 0; draw < scores.length; draw++) {
      const { counts } = scores[Math.floor(random() * scores.length)] as ArticleScore;
      right += counts.right;
      claims += counts.claims;
      annotated += counts.annotated;
    }
    return rates(right, claims, annotated).f1;
  }).sort((left, right) => left - right);
  return [samples[Math.floor(SAMPLES * 0.025)] as number, samples[Math.floor(SAMPLES * 0.975)] as number];
}
