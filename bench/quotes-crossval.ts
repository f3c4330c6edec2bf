import { writeFileSync } from 'node:fs';
import type { Decision } from '../src/quotes/choose/decide.js';
import { readAnnotated } from './quotes-data.js';
import { type Prepared, prepare } from './quotes-examples.js';
import { crossFit } from './quotes-models.js';
import { addCounts, type Prediction, rates, scoreArticle } from './quotes-score.js';

const file = process.argv[2] as string;
const out = process.argv[3];
console.time('prepare');
const articles = readAnnotated(file).map(prepare);
console.timeEnd('prepare');
console.time('fit');
const fitted = crossFit(articles);
console.timeEnd('fit');

function predict(article: Prepared, decisions: readonly Decision[], least: number): Prediction[] {
  return decisions.map((decision) => {
    const best = decision.ranked[0];
    const span = article.reading.spans[decision.span] as { start: number; end: number };
    const claim = best && best.probability >= least && best.probability >= decision.nobody;
    return {
      start: span.start,
      end: span.end,
      speaker: claim ? (best.entity.issuer ?? best.entity).name : null,
      certain: (best?.probability ?? 0) > 0.9,
    };
  });
}
for (const least of [0, 0.2, 0.3, 0.4, 0.5]) {
  const sum = addCounts(
    articles.map(
      (article, index) =>
        scoreArticle(article.annotated, predict(article, fitted.decisions[index] ?? [], least)).counts,
    ),
  );
  const r = rates(sum.right, sum.claims, sum.annotated);
  console.log(least, JSON.stringify(r));
}
if (out)
  writeFileSync(
    out,
    articles
      .map((article, index) =>
        JSON.stringify({ id: article.annotated.id, quotes: predict(article, fitted.decisions[index] ?? [], 0.3) }),
      )
      .join('\n'),
  );
