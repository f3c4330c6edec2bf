import { writeFileSync } from 'node:fs';
import { readQuestion } from '../src/search/question/question.js';
import { featuresOf } from '../src/search/ranking/features/features.js';
import { poolOf } from '../src/search/ranking/pool.js';
import { findSentences } from '../src/search/reading/sentence-index.js';
import { indexStory, type StoryIndex } from '../src/search/reading/story-index.js';
import { type BenchArticle, foldOf, type GoldQuestion, inParagraph, readQuestionsFile } from './questions-data.js';
import { type Choice, fitChoices } from './questions-model.js';
import { type Hit, holds, scoreHits } from './questions-score.js';

const FOLDS = 5;
const FIT = { epochs: 12, rate: 0.02, decay: 0.0005 };

interface Example extends Choice {
  readonly article: BenchArticle;
  readonly question: GoldQuestion;
  /** Sentence spans of the rows. */
  readonly hits: readonly Hit[];
  readonly fold: number;
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const write = process.argv.includes('--write');
const drop = process.argv.find((argument) => argument.startsWith('--drop='))?.slice('--drop='.length);

let names: string[] = [];
const sets = files.map((file) => readQuestionsFile(file));
const counts = sets.map((articles) => articles.reduce((sum, { gold }) => sum + gold.questions.length, 0));
const all: Example[] = [];
const started = Date.now();
let examined = 0;
let reachable = 0;
for (const [at, articles] of sets.entries()) {
  for (const article of articles) {
    const index = indexStory(article.story);
    for (const question of article.gold.questions) {
      examined++;
      const example = exampleOf(article, index, question, 1 / (counts[at] as number));
      if (example) all.push(example);
    }
  }
}
console.error(
  `${all.length} of ${examined} questions can be learnt from; ${names.length} features; ${Date.now() - started} ms`,
);

function exampleOf(article: BenchArticle, index: StoryIndex, gold: GoldQuestion, share: number): Example | null {
  const question = readQuestion(gold.question);
  const scores = new Map(findSentences(index.sentences, question.every).map(({ id, score }) => [id, score]));
  const pool = poolOf(question, index.views, scores, index.weights);
  const features = featuresOf(pool);
  if (names.length === 0) names = features.names.filter((name) => !drop || !new RegExp(drop).test(name));
  const columns = names.map((name) => features.names.indexOf(name));
  const hits = pool.candidates.map((candidate) =>
    inParagraph(article, index.views[candidate] as { start: number; end: number }),
  );
  const right = Uint8Array.from(hits, (hit) => (holds(article.gold, gold, hit) ? 1 : 0));
  if (right.includes(1)) reachable++;
  const rows = new Float32Array(hits.length * names.length);
  for (const [row, values] of features.rows.entries())
    for (const [column, from] of columns.entries()) rows[row * names.length + column] = values[from] ?? 0;
  return {
    article,
    question: gold,
    hits,
    rows,
    right,
    weight: share * 10_000,
    fold: foldOf(article.gold.articleId, FOLDS),
  };
}

/** Rows from best to worst. */
function order({ rows, right }: Choice, weights: Float64Array): number[] {
  const columns = weights.length;
  const scores = Array.from(right, (_, row) => {
    let sum = 0;
    for (let column = 0; column < columns; column++)
      sum += (rows[row * columns + column] as number) * (weights[column] as number);
    return sum;
  });
  return scores.map((_, row) => row).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}

const tallies = new Map<string, { n: number; first: number; third: number }>();
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitChoices(
    all.filter((example) => example.fold !== fold && example.right.includes(1)),
    names.length,
    FIT,
  );
  for (const example of all) {
    if (example.fold !== fold) continue;
    const hits = order(example, weights)
      .slice(0, 10)
      .map((row) => example.hits[row] as Hit);
    const { sentence } = scoreHits(example.article.gold, example.question, hits);
    for (const key of [
      example.article.source,
      `${example.article.source} ${readQuestion(example.question.question).kind}`,
    ]) {
      const tally = tallies.get(key) ?? { n: 0, first: 0, third: 0 };
      tally.n++;
      if (sentence === 1) tally.first++;
      if (sentence > 0 && sentence <= 3) tally.third++;
      tallies.set(key, tally);
    }
  }
}
console.log(`reachable ${((100 * reachable) / examined).toFixed(1)}`);
for (const [key, { n, first, third }] of [...tallies].sort())
  console.log(key.padEnd(22), String(n).padStart(6), ((100 * first) / n).toFixed(1), ((100 * third) / n).toFixed(1));

if (write || process.argv.includes('--show')) {
  const weights = fitChoices(
    all.filter(({ right }) => right.includes(1)),
    names.length,
    FIT,
  );
  const named = Object.fromEntries(names.map((name, column) => [name, Number((weights[column] as number).toFixed(3))]));
  if (write)
    writeFileSync(
      new URL('../../src/search/ranking/ranking.weights.json', import.meta.url),
      `${JSON.stringify(named, null, 1)}\n`,
    );
  else console.log(named);
}
