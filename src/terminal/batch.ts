import * as z from 'zod';
import { attribute } from '../quotes/index.js';
import { articleOf } from '../reading/read.js';
import { createCorpus } from '../search/index.js';
import type { Story } from '../search/types.js';
import { brieflyJson, quotationJson } from './json.js';

const articleLine = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

const questionsLine = z.object({
  articleId: z.string(),
  title: z.string().default(''),
  paragraphs: z.array(z.string()),
  questions: z.array(z.object({ id: z.union([z.string(), z.number()]), question: z.string() })),
});

/** A line `{id, text}` → a line `{id, quotes}`. @throws an error that names the field which is wrong */
export function* quotesOfLine(value: unknown) {
  const { id, text } = parsed(articleLine, value);
  const story = storyOf(String(id), text);
  yield { id, quotes: story.quotations.map((quotation) => quotationJson(story, quotation)) };
}

/** A line with an article and its questions → a line `{id, kind, answered, hits}` a question, with the verdict and the speaker where these answer; offsets are within the paragraph. */
export function* answersOfLine(value: unknown) {
  const { articleId, title, paragraphs, questions } = parsed(questionsLine, value);
  const story = storyOf(articleId, paragraphs.join('\n'), title);
  const corpus = createCorpus([story]);
  const starts = paragraphStarts(paragraphs);
  for (const { id, question } of questions) {
    const answer = corpus.ask(question);
    const { kind, answered, hits } = answer;
    yield {
      id,
      kind,
      answered,
      ...brieflyJson(answer),
      hits: hits.map((hit) => {
        const paragraphIndex = starts.findLastIndex((start) => start <= hit.start);
        const base = starts[paragraphIndex] ?? 0;
        return {
          paragraphIndex,
          start: hit.start - base,
          end: hit.end - base,
          text: story.article.text.slice(hit.start, hit.end),
        };
      }),
    };
  }
}

function storyOf(id: string, text: string, title = ''): Story {
  const article = articleOf(id, text, title ? { title } : {});
  return { article, ...attribute(article) };
}

/** Where each paragraph begins in the text that joins them with line ends. */
function paragraphStarts(paragraphs: readonly string[]): number[] {
  let next = 0;
  return paragraphs.map((paragraph) => {
    const start = next;
    next += paragraph.length + 1;
    return start;
  });
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new Error(z.prettifyError(result.error).replaceAll('\n', ' '));
  return result.data;
}
