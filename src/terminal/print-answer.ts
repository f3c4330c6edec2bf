import { plainLine } from '../platform/harmless.js';
import type { Answer } from '../search/answers.js';
import { worthShowing } from '../search/index.js';
import type { Said } from '../search/types.js';
import type { Drawing } from './drawing.js';
import { checkParts } from './print-check.js';

const SHOWN_HITS = 3;

/** An answer of any kind, and what was taken for what. */
export function answerParts(answer: Answer, drawing: Drawing): string[] {
  const taken = answer.corrections.map(({ typed, taken }) =>
    drawing.dim(`“${plainLine(typed)}” taken as “${plainLine(taken)}”`),
  );
  return [...taken, ...ownParts(answer, drawing)];
}

function ownParts(answer: Answer, drawing: Drawing): string[] {
  switch (answer.kind) {
    case 'check':
      return checkParts(answer.check, drawing);
    case 'said':
      return saidParts(answer.said, drawing);
    case 'passages':
    case 'who-is':
      return passageParts(answer, drawing);
    case 'silent':
      return missParts(answer, `quotes nothing of ${plainLine(answer.silent)}`, drawing);
    case 'unanswered':
      return missParts(answer, 'does not answer that', drawing);
    default:
      return answer satisfies never;
  }
}

function saidParts({ story, found, statements }: Said, { quotation, words, where, dim }: Drawing): string[] {
  const reported = dim('reported without quotation marks ·');
  return [
    ...found.map((one) => quotation(one.story, one.quotation)),
    ...statements.map((one) => `${words(story, one)}\n  ${reported} ${where(story, one.paragraph)}`),
  ];
}

function passageParts(answer: Answer, { words, who, where, bold }: Drawing): string[] {
  return worthShowing(answer)
    .slice(0, SHOWN_HITS)
    .map(({ story, start, end, answer: sentence, speaker, paragraph }) => {
      const shown =
        words(story, { start, end: sentence.start }) +
        bold(words(story, sentence)) +
        words(story, { start: sentence.end, end });
      return `${shown}\n  ${speaker ? `${who(speaker)} · ` : ''}${where(story, paragraph)}`;
    });
}

function missParts(answer: Answer, why: string, drawing: Drawing): string[] {
  const { yellow, dim } = drawing;
  const topics = answer.suggestions.map(plainLine).join(' · ');
  const nearest = passageParts(answer, drawing);
  return [
    yellow(`The article ${why}.`),
    ...(topics === '' ? [] : [dim(`It does speak of: ${topics}`)]),
    ...(nearest.length > 0 ? [dim('What comes nearest:')] : []),
    ...nearest,
  ];
}
