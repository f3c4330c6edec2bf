import type { GoldArticle, GoldQuestion } from './data.js';

/** A shown stretch of one paragraph; offsets count within the paragraph. */
export interface Hit {
  readonly paragraphIndex: number;
  readonly start: number;
  readonly end: number;
}

/** Rank of the first right hit, from 1; 0 when none of the ten is right. */
export interface Score {
  /** A hit stands for the sentence (of the file's own division) that it overlaps most; right when that holds a right answer. */
  readonly sentence: number;
  /** The first 400 units of the hit hold a right answer. */
  readonly passage: number;
}

const LONGEST_HIT = 400;
const MOST_HITS = 10;

export function scoreHits(article: GoldArticle, question: GoldQuestion, hits: readonly Hit[]): Score {
  let sentence = 0;
  let passage = 0;
  const seen = new Set<string>();
  for (const [at, hit] of hits.slice(0, MOST_HITS).entries()) {
    const shown = { ...hit, end: Math.min(hit.end, hit.start + LONGEST_HIT) };
    if (passage === 0 && holds(article, question, shown)) passage = at + 1;
    const stands = sentenceOf(article, shown);
    if (!stands || seen.has(`${stands.paragraphIndex}:${stands.start}`)) continue;
    seen.add(`${stands.paragraphIndex}:${stands.start}`);
    if (sentence === 0 && (startsIn(question, stands) || holds(article, question, stands))) sentence = seen.size;
  }
  return { sentence, passage };
}

/** Whether the sentence of the file's own division that a hit stands for holds a right answer. */
export function answersAt(article: GoldArticle, question: GoldQuestion, hit: Hit): boolean {
  const stands = sentenceOf(article, hit);
  return stands !== null && (startsIn(question, stands) || holds(article, question, stands));
}

/** The sentence that a hit overlaps most; on a tie the first. */
function sentenceOf(article: GoldArticle, hit: Hit): Hit | null {
  let best: Hit | null = null;
  let most = 0;
  for (const [start, end] of article.sentences[hit.paragraphIndex] ?? []) {
    const overlap = Math.min(end, hit.end) - Math.max(start, hit.start);
    if (overlap <= most) continue;
    most = overlap;
    best = { paragraphIndex: hit.paragraphIndex, start, end };
  }
  return best;
}

function startsIn({ answers }: GoldQuestion, hit: Hit): boolean {
  return answers.some(
    ({ paragraphIndex, start }) => paragraphIndex === hit.paragraphIndex && start >= hit.start && start < hit.end,
  );
}

/** Covers a right answer, or holds the same words at word bounds within the right paragraph. */
function holds(article: GoldArticle, { answers }: GoldQuestion, hit: Hit): boolean {
  const text = article.paragraphs[hit.paragraphIndex] ?? '';
  return answers.some((answer) => {
    if (answer.paragraphIndex !== hit.paragraphIndex) return false;
    if (answer.start >= hit.start && answer.start + answer.text.length <= hit.end) return true;
    return containsWords(plain(text.slice(hit.start, hit.end)), plain(answer.text).replace(EDGES, ''));
  });
}

const EDGES = /^[\s.,;:!?"']+|[\s.,;:!?"']+$/g;
const LETTER = /[\p{L}\p{N}]/u;

function plain(text: string): string {
  return text.toLowerCase().normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

function containsWords(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const inside = LETTER.test(text[at - 1] ?? '') && LETTER.test(words[0] as string);
    const runsOn = LETTER.test(text[at + words.length] ?? '') && LETTER.test(words.at(-1) as string);
    if (!inside && !runsOn) return true;
  }
  return false;
}
