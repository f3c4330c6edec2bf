import { type AskedStory, answerabilityOf } from '../../src/search/answer/answerability.js';
import { correct } from '../../src/search/answer/correct.js';
import { asksOfTheNews, isPlainlyUnanswered } from '../../src/search/answer/refusal.js';
import { indexStory, type StoryIndex } from '../../src/search/index/story-index.js';
import type { Models, Weights } from '../../src/search/models.js';
import { readQuestion } from '../../src/search/question/question.js';
import { FEATURES } from '../../src/search/ranking/features/columns.js';
import { eachRow } from '../../src/search/ranking/features/features.js';
import { type Pool, poolOf } from '../../src/search/ranking/pool.js';
import { rank } from '../../src/search/ranking/rank.js';
import { type BenchArticle, excerptsOf, foldOf, type GoldQuestion, inParagraph } from './data.js';
import { type Choice, fitChoices, fitYesNo, type YesNo } from './model.js';
import { answersAt } from './score.js';

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
const WRONGLY_REFUSED = 0.046;
const SURELY_REFUSED = -100;
const SURELY_ANSWERED = 100;

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

/** A question asked of an article: what refusing learns from. */
interface Asked extends YesNo {
  /** The part of the articles that its own article belongs to. */
  readonly part: number;
  /** Stands for the log-odds of what is decided without the model; null for the others. */
  readonly plain: number | null;
  readonly brief: boolean;
}

/**
 * Fits when to refuse: an article's own questions against the same questions asked of other articles of the file. The biases are then set so
 * that of the questions of short articles, and of those of long ones, the share WRONGLY_REFUSED is refused.
 */
function learnRefusal(
  files: readonly (readonly IndexedArticle[])[],
  ranking: Weights,
  keep: (article: BenchArticle) => boolean,
): Weights {
  let names: string[] = [];
  const rows: Asked[] = [];
  for (const articles of files) {
    const kept = articles.filter(({ article }) => keep(article));
    const pairs = kept.flatMap((indexed, at) =>
      indexed.article.gold.questions.map((gold) => ({ gold, own: indexed, others: othersOf(kept, at) })),
    );
    const step = Math.max(1, pairs.length / MOST_REFUSALS);
    for (let at = 0; at < pairs.length; at += step) {
      const { gold, own, others } = pairs[Math.floor(at)] as (typeof pairs)[number];
      for (const { index } of [own, ...others]) {
        const story = askedStory(gold.question, index, ranking);
        const features = answerabilityOf(story);
        names = Object.keys(features);
        rows.push({
          part: partOf(own.article),
          values: Object.values(features),
          yes: index === own.index,
          plain: isPlainlyUnanswered(story) ? SURELY_REFUSED : asksOfTheNews(story) ? SURELY_ANSWERED : null,
          brief: features.brief === 1,
          weight: step / pairs.length / (index === own.index ? 1 : others.length),
        });
      }
    }
  }
  const weights = fitYesNo(rows, names.length);
  const model = Object.fromEntries(names.map((name, at) => [name, rounded(weights[at] as number)]));
  const [short, long] = boundsOf(rows, names.length);
  return { ...model, bias: rounded((model.bias ?? 0) - long), brief: rounded((model.brief ?? 0) + long - short) };
}

/** Below which score the share WRONGLY_REFUSED of an article's own questions lies, of short articles and of long ones, scored by models that have not seen them. */
function boundsOf(rows: readonly Asked[], columns: number): readonly [number, number] {
  const scores = new Map<Asked, number>();
  for (let part = 0; part < PARTS; part++) {
    const weights = fitYesNo(
      rows.filter((row) => row.part !== part),
      columns,
    );
    // What is decided without the model is part of the share.
    for (const row of rows) if (row.part === part) scores.set(row, row.plain ?? scoreOf(row, weights));
  }
  const bound = (brief: boolean) => {
    const own = rows.filter((row) => row.yes && row.brief === brief).map((row) => scores.get(row) as number);
    own.sort((a, b) => a - b);
    return own[Math.floor(own.length * WRONGLY_REFUSED)] ?? 0;
  };
  return [bound(true), bound(false)];
}

function scoreOf({ values }: YesNo, weights: Float64Array): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
}

/** The articles in parts, another division than the folds that are held out. */
const PARTS = 3;

function partOf({ gold }: BenchArticle): number {
  return foldOf(`part of ${gold.articleId}`, PARTS);
}

/** So many articles of the same file that have nothing to do with one are asked its questions. */
const OTHERS = 3;

function othersOf<T>(articles: readonly T[], at: number): T[] {
  const step = articles.length / (OTHERS + 1);
  return Array.from(
    { length: OTHERS },
    (_, other) => articles[(at + Math.ceil(step * (other + 1))) % articles.length] as T,
  );
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
