import { correct } from '../src/search/answer/correct.js';
import { type AskedStory, answerabilityOf, isPlainlyUnanswered } from '../src/search/answer/refusal.js';
import type { Models, Weights } from '../src/search/models.js';
import { readQuestion } from '../src/search/question/question.js';
import { FEATURES } from '../src/search/ranking/features/columns.js';
import { eachRow } from '../src/search/ranking/features/features.js';
import { type Pool, poolOf } from '../src/search/ranking/pool.js';
import { rank } from '../src/search/ranking/rank.js';
import { indexStory, type StoryIndex } from '../src/search/reading/story-index.js';
import { type BenchArticle, excerptsOf, type GoldQuestion, inParagraph } from './questions-data.js';
import { type Choice, fitChoices, fitYesNo } from './questions-model.js';
import { answersAt } from './questions-score.js';

/** The candidates of one question with their features, and which of them are right. */
export interface Example extends Choice {
  readonly article: BenchArticle;
}

/** An article with its index: made once, asked often. */
export interface IndexedArticle {
  readonly article: BenchArticle;
  readonly index: StoryIndex;
}

const RANKING_FIT = { epochs: 12, rate: 0.02, decay: 0.0005 };
/** So many questions of each file, spread evenly, teach when to refuse: more change nothing. */
const MOST_REFUSALS = 1_500;
/** The share of answerable questions that may be refused is 5%; a little is left for articles that are unlike these. */
const WRONGLY_REFUSED = 0.041;
/** Stands for the log-odds of a question that is refused whatever the model makes of it. */
const SURELY_REFUSED = -100;

/** Long articles are cut up; every so many of their questions is asked again of the excerpt. */
const LONG = 80;
const EVERY = 4;
/** How much excerpts count beside a whole file. */
const EXCERPTS_WEIGHT = 0.5;

/** The long articles of all files in excerpts. */
export function excerptsFor(files: readonly (readonly IndexedArticle[])[]): IndexedArticle[] {
  return files
    .flat()
    .filter(({ index }) => index.views.length > LONG)
    .flatMap(({ article }) => excerptsOf(article))
    .map(({ gold, ...article }) => ({
      ...article,
      gold: { ...gold, questions: gold.questions.filter((_, at) => at % EVERY === 0) },
    }))
    .map((article) => ({ article, index: indexStory(article.story) }));
}

/** What ranking learns from: every question of every article, each file as heavy as the others. */
export function examplesOf(files: readonly (readonly IndexedArticle[])[]): Example[] {
  const all: Example[] = [];
  for (const articles of files) {
    const excerpts = articles.some(({ article }) => article.excerpt);
    const count = articles.reduce((sum, { article }) => sum + article.gold.questions.length, 0);
    for (const indexed of articles) {
      for (const gold of indexed.article.gold.questions) {
        if (gold.answers.length === 0) continue;
        const pool = poolOf(readQuestion(gold.question), indexed.index);
        const right = Uint8Array.from(pool.candidates, (candidate) => (isRight(indexed, gold, candidate) ? 1 : 0));
        if (right.includes(1))
          all.push({
            article: indexed.article,
            rows: tableOf(pool),
            right,
            weight: ((excerpts ? EXCERPTS_WEIGHT : 1) * EVEN) / count,
          });
      }
    }
  }
  return all;
}

/** The rows of all candidates, one behind the other. */
function tableOf(pool: Pool): Float32Array {
  const table = new Float32Array(pool.candidates.length * FEATURES.length);
  let from = 0;
  eachRow(pool, (row) => {
    table.set(row, from);
    from += row.length;
  });
  return table;
}

/** Weight of a whole file; only its proportion to `decay` matters. */
const EVEN = 10_000;

function isRight({ article, index }: IndexedArticle, gold: GoldQuestion, candidate: number): boolean {
  const view = index.views[candidate];
  return view !== undefined && answersAt(article.gold, gold, inParagraph(article, view));
}

/** Fits the ranking to some of the examples. */
function learnRanking(all: readonly Example[], keep: (article: BenchArticle) => boolean): Weights {
  const chosen = all.filter(({ article }) => keep(article));
  const weights = fitChoices(chosen, FEATURES.length, RANKING_FIT);
  return Object.fromEntries(FEATURES.map((name, column) => [name, rounded(weights[column] as number)]));
}

/**
 * Fits when to refuse: an article's own questions against those of another article of the same file. The biases are then set so
 * that of the questions of short articles, and of those of long ones, the share WRONGLY_REFUSED is refused.
 */
function learnRefusal(
  files: readonly (readonly IndexedArticle[])[],
  ranking: Weights,
  keep: (article: BenchArticle) => boolean,
): Weights {
  let names: string[] = [];
  const rows: { values: number[]; yes: boolean; plain: boolean; brief: boolean; weight: number }[] = [];
  for (const articles of files) {
    const kept = articles.filter(({ article }) => keep(article));
    const pairs = kept.flatMap((indexed, at) =>
      indexed.article.gold.questions.map((gold) => ({ gold, own: indexed, other: otherOf(kept, at) })),
    );
    const step = Math.max(1, pairs.length / MOST_REFUSALS);
    for (let at = 0; at < pairs.length; at += step) {
      const { gold, own, other } = pairs[Math.floor(at)] as (typeof pairs)[number];
      for (const { index } of [own, other]) {
        const story = askedStory(gold.question, index, ranking);
        const features = answerabilityOf(story);
        names = Object.keys(features);
        rows.push({
          values: Object.values(features),
          yes: index === own.index,
          plain: isPlainlyUnanswered(story),
          brief: features.brief === 1,
          weight: step / pairs.length,
        });
      }
    }
  }
  const weights = fitYesNo(rows, names.length);
  const score = (values: readonly number[]) =>
    values.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
  const bound = (brief: boolean) => {
    // What is refused without the model is part of the share.
    const own = rows
      .filter((row) => row.yes && row.brief === brief)
      .map(({ values, plain }) => (plain ? SURELY_REFUSED : score(values)));
    own.sort((a, b) => a - b);
    return own[Math.floor(own.length * WRONGLY_REFUSED)] ?? 0;
  };
  const model = Object.fromEntries(names.map((name, at) => [name, rounded(weights[at] as number)]));
  const [short, long] = [bound(true), bound(false)];
  return { ...model, bias: rounded((model.bias ?? 0) - long), brief: rounded((model.brief ?? 0) + long - short) };
}

/** An article of the same file that has nothing to do with this one. */
export function otherOf<T>(articles: readonly T[], at: number): T {
  return articles[(at + Math.ceil(articles.length / 2)) % articles.length] as T;
}

function askedStory(text: string, index: StoryIndex, ranking: Weights): AskedStory {
  const { question } = correct(
    readQuestion(text),
    (term) => index.terms.has(term),
    () => index.vocabulary(),
  );
  const pool = poolOf(question, index);
  return { pool, ranked: rank(pool, ranking) };
}

export function learn(
  files: readonly (readonly IndexedArticle[])[],
  examples: readonly Example[],
  keep: (article: BenchArticle) => boolean,
): Models {
  const ranking = learnRanking(examples, keep);
  return { ranking, refusal: learnRefusal(files, ranking, keep) };
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
