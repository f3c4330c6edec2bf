import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { attribute } from '../../src/quotes/index.js';
import { articleOf } from '../../src/reading/read.js';
import type { Story } from '../../src/search/index.js';

/** A right answer: a stretch of one paragraph. Offsets count within the paragraph. */
export interface GoldAnswer {
  readonly text: string;
  readonly paragraphIndex: number;
  readonly start: number;
}

export interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  /** Empty: the article does not answer. */
  readonly answers: readonly GoldAnswer[];
}

/** One line of a questions file. */
export interface GoldArticle {
  readonly articleId: string;
  readonly title?: string;
  readonly paragraphs: readonly string[];
  /** Per paragraph the sentences as `[start, end]`. */
  readonly sentences: readonly (readonly (readonly [number, number])[])[];
  readonly questions: readonly GoldQuestion[];
}

/** An article of a questions file made ready for search. */
export interface BenchArticle {
  readonly gold: GoldArticle;
  readonly story: Story;
  /** Where each paragraph begins in `story.article.text`. */
  readonly starts: readonly number[];
  /** The file it comes from, without folder and endings. */
  readonly source: string;
  /** Part of a longer article. */
  readonly excerpt?: boolean;
}

/** Reads a questions file: one JSON object a line, as `GoldArticle`. */
export function readQuestionsFile(file: string): BenchArticle[] {
  const source = basename(file).replace(/\..*$/, '');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => benchArticle(JSON.parse(line) as GoldArticle, source));
}

function benchArticle(gold: GoldArticle, source: string): BenchArticle {
  const starts: number[] = [];
  let length = 0;
  for (const paragraph of gold.paragraphs) {
    starts.push(length);
    length += paragraph.length + 1;
  }
  const title = gold.title?.trim();
  const article = articleOf(gold.articleId, gold.paragraphs.join('\n'), title ? { title } : {});
  return { gold, story: { article, ...attribute(article) }, starts, source };
}

/** Excerpts are about as long as a news story. Sentences. */
const EXCERPT = 28;

/**
 * A long article cut into stretches of whole paragraphs, each an article with the questions that it answers. What ranking should know of
 * short texts is more than news stories and their questions show: those are answered by the first sentences most of the time.
 */
export function excerptsOf({ gold, source }: BenchArticle): BenchArticle[] {
  const excerpts: BenchArticle[] = [];
  let from = 0;
  while (from < gold.paragraphs.length) {
    let to = from;
    let count = 0;
    while (to < gold.paragraphs.length && (to === from || count + (gold.sentences[to]?.length ?? 0) <= EXCERPT))
      count += gold.sentences[to++]?.length ?? 0;
    const inside = (answer: GoldAnswer) => answer.paragraphIndex >= from && answer.paragraphIndex < to;
    const questions = gold.questions
      .filter(({ answers }) => answers.length > 0 && answers.every(inside))
      .map((question) => ({
        ...question,
        answers: question.answers.map((answer) => ({ ...answer, paragraphIndex: answer.paragraphIndex - from })),
      }));
    const part = {
      ...gold,
      paragraphs: gold.paragraphs.slice(from, to),
      sentences: gold.sentences.slice(from, to),
      questions,
    };
    if (questions.length > 0) excerpts.push({ ...benchArticle(part, source), excerpt: true });
    from = to;
  }
  return excerpts;
}

/** A span of the article's text as a stretch of a paragraph of the file. */
export function inParagraph(
  { starts, gold }: BenchArticle,
  span: { readonly start: number; readonly end: number },
): { paragraphIndex: number; start: number; end: number } {
  let paragraphIndex = starts.length - 1;
  while (paragraphIndex > 0 && (starts[paragraphIndex] as number) > span.start) paragraphIndex--;
  const base = starts[paragraphIndex] as number;
  const limit = gold.paragraphs[paragraphIndex]?.length ?? 0;
  return { paragraphIndex, start: span.start - base, end: Math.min(limit, span.end - base) };
}

/** 0 to `folds - 1`, the same for an article in every run: articles are held out whole. */
export function foldOf(articleId: string, folds: number): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < articleId.length; at++) hash = Math.imul(hash ^ articleId.charCodeAt(at), 16_777_619) >>> 0;
  return hash % folds;
}
