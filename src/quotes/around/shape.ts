import type { OuterSentence } from '../../language/tokens/types.js';
import type { Reading } from '../reading.js';
import { countIn } from '../tallies.js';

/** How a quotation stands in the writer's sentence. */
export type Stance =
  /** The sentence is nothing but quotations. */
  | 'alone'
  /** Opens the sentence and ends with a comma, or a question or exclamation mark that a tag follows. */
  | 'tagged'
  /** Opens the sentence without such an end: a subject in quotation marks, or a fragment. */
  | 'opening'
  /** Whole words after a comma, colon or verb: `He said, “…”`. */
  | 'introduced'
  /** Goes on where a tag has interrupted it: `“A,” he said, “b.”` */
  | 'resumed'
  /** A few words inside the writer's clause. */
  | 'fragment';

export interface Shape {
  readonly span: number;
  /** Its token and the sentence around it. */
  readonly token: number;
  readonly sentence: OuterSentence;
  readonly stance: Stance;
  readonly capital: boolean;
  readonly end: 'comma' | 'stop' | 'question' | 'other';
  readonly words: number;
  /** Number of the words in a few steps. */
  readonly size: 'word' | 'few' | 'some' | 'many';
  /** Lower-case words right before and after, "" at the sentence's edge. */
  readonly before: string;
  readonly after: string;
  /** What is quoted, in lower case with straight apostrophes, up to a limit. */
  readonly content: string;
  /** Whether the words inside speak of "I", "we" or neither. */
  readonly person: 'i' | 'we' | 'none';
}

const FEW = 3;
const SOME = 8;
/** Longer stretches are counted no further. */
const COUNT_REACH = 400;

/** The shape of one marked span. */
export function shapeOf(reading: Reading, span: number): Shape {
  const token = reading.tokenOf[span] as number;
  const sentence = reading.sentences[reading.sentenceOf[token] as number] as OuterSentence;
  const marked = reading.spans[span] as Reading['spans'][number];
  const head = reading.article.text.slice(marked.start, Math.min(marked.end, marked.start + COUNT_REACH));
  const tail = reading.article.text
    .slice(Math.max(marked.start, marked.end - 3), marked.end)
    .replace(/[”’"'»\])]+$/u, '');
  const words = head.split(/\s+/).length;
  const capital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(head);
  const end = tail.endsWith(',') ? 'comma' : /[?!]$/.test(tail) ? 'question' : /[.…]$/.test(tail) ? 'stop' : 'other';
  const before = token > sentence.first ? (reading.tokens[token - 1]?.lower ?? '') : '';
  const after = token < sentence.last ? (reading.tokens[token + 1]?.lower ?? '') : '';
  const size = words === 1 ? 'word' : words <= FEW ? 'few' : words <= SOME ? 'some' : 'many';
  const content = head.toLowerCase().replaceAll('’', "'");
  const person = /\b(?:i|i'm|i've|i'd|i'll|my|me|myself)\b/.test(content)
    ? 'i'
    : /\b(?:we|we're|we've|we'll|we'd|our|us|ours)\b/.test(content)
      ? 'we'
      : 'none';
  return { span, token, sentence, capital, end, words, size, before, after, content, person, stance: stanceOf() };

  function stanceOf(): Stance {
    const { tokens } = reading;
    if (countIn(reading.tallies.words, sentence.first, sentence.last) === 0) return 'alone';
    if (before === '' || (before === '“”' && token - 1 === sentence.first))
      return end === 'comma' || end === 'question' || (end === 'stop' && after !== '') ? 'tagged' : 'opening';
    if (
      (before === ',' || before === ':' || before === '—' || before === '–') &&
      tokens[sentence.first]?.kind === 'quotation' &&
      token - sentence.first <= 8
    )
      return 'resumed';
    if (capital && (before === ',' || before === ':' || reading.tags[token - 1] === 'finite') && words > 1)
      return 'introduced';
    return 'fragment';
  }
}
