import { writeFileSync } from 'node:fs';
import { decide } from '../../src/quotes/choose/decide.js';
import { readAnnotated } from './data.js';
import { prepare, ruleRankers } from './examples.js';
import { crossFit, rankersOf, trainModels } from './models.js';
import { predictFrom, predictNearest, predictWhole } from './predict.js';
import type { Prediction } from './score.js';
import { printScores } from './table.js';

/**
 * Who said it, measured on annotated articles (format: bench/quotes/README.md).
 *
 *     npm run bench:quotes -- DATA.jsonl                 the weights that ship; meaningless on what they were trained on
 *     npm run bench:quotes -- DATA.jsonl --cross         five parts, each by rankers trained on the other four
 *     npm run bench:quotes -- DATA.jsonl --latest        the latest fifth by rankers trained on the rest
 *     … --predictions FILE                               also writes {id, quotes: [{start, end, speaker}]} a line
 *
 * Each run also scores the nearest name and the rules alone on the same articles.
 */
const [file, ...options] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run bench:quotes -- DATA.jsonl [--cross | --latest] [--predictions FILE]');
  process.exit(2);
}
const HELD_OUT = 0.2;

let annotated = readAnnotated(file);
let predictions: Prediction[][];
let title = 'weights that ship';
if (options.includes('--cross')) {
  title = 'cross-validation in five parts';
  const prepared = annotated.map(prepare);
  const fitted = crossFit(prepared);
  predictions = prepared.map((article, index) => predictFrom(article, fitted.decisions[index] ?? []));
} else if (options.includes('--latest')) {
  title = 'latest fifth by date';
  const sorted = annotated.sort((left, right) => (left.date < right.date ? -1 : 1));
  const cut = Math.round(sorted.length * (1 - HELD_OUT));
  const rankers = rankersOf(trainModels(sorted.slice(0, cut).map(prepare)));
  annotated = sorted.slice(cut);
  predictions = annotated.map((article) => {
    const prepared = prepare(article);
    return predictFrom(prepared, decide(prepared.reading, prepared.entities, rankers));
  });
} else {
  const start = performance.now();
  predictions = annotated.map(predictWhole);
  const took = performance.now() - start;
  console.log(
    `${Math.round(took)} ms for ${annotated.length} articles, ${(took / annotated.length).toFixed(1)} ms each`,
  );
}
printScores(title, annotated, predictions, true);
const prepared = annotated.map(prepare);
printScores(
  'rules alone',
  annotated,
  prepared.map((one) => predictFrom(one, decide(one.reading, one.entities, ruleRankers(one.reading)))),
  false,
);
printScores('nearest name', annotated, prepared.map(predictNearest), false);
const target = options[options.indexOf('--predictions') + 1];
if (options.includes('--predictions') && target) {
  const lines = annotated.map(({ id }, index) => JSON.stringify({ id, quotes: predictions[index] }));
  writeFileSync(target, `${lines.join('\n')}\n`);
}
