import { plainLine } from '../platform/harmless.js';
import type { Answer } from '../search/answers.js';
import type { Check, FoundQuotation, Story } from '../search/types.js';
import { createDrawing, type Drawing } from './drawing.js';
import { answerParts } from './print-answer.js';
import { checkParts } from './print-check.js';

/** Answers as text for people. Colour only where `colour` says that a terminal looks on; `several` articles are told apart by their titles. */
export function createPrinter(colour: boolean, several: boolean) {
  const drawing = createDrawing(colour, several);
  return {
    answer: (answer: Answer) => answerParts(answer, drawing).join('\n\n'),
    check: (check: Check) => checkParts(check, drawing).join('\n\n'),
    quotations: (found: readonly FoundQuotation[]) =>
      found.map(({ story, quotation }) => drawing.quotation(story, quotation)).join('\n\n'),
    speakers: (stories: readonly Story[]) => speakersText(stories, drawing),
    article: (story: Story, from: number | undefined) => articleText(story, from, drawing),
  };
}

/** Most quoted first. */
function speakersText(stories: readonly Story[], { named }: Drawing): string {
  return stories
    .flatMap((story) =>
      story.speakers.map((speaker) => ({
        speaker,
        count: story.quotations.filter((one) => one.speaker?.speaker === speaker).length,
      })),
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ speaker, count }) => `${String(count).padStart(3)}  ${named(speaker)}`)
    .join('\n');
}

function articleText(story: Story, from: number | undefined, { bold, dim, words }: Drawing): string {
  const { source, published, url, title, paragraphs } = story.article;
  const count = paragraphs.length === 1 ? '1 paragraph' : `${paragraphs.length} paragraphs`;
  const about = [source, published, url, count].flatMap((part) => (part ? [plainLine(part)] : []));
  const shown = paragraphs
    .filter(({ number }) => from === undefined || number === from)
    .map((paragraph) => {
      const text = words(story, paragraph);
      return `${dim(String(paragraph.number).padStart(3))}  ${paragraph.heading ? bold(text) : text}`;
    });
  return [bold(plainLine(title)), dim(about.join(' · ')), ...shown].join('\n');
}
