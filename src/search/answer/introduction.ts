import { LEARNED_TITLES } from '../../language/lexicon/titles.js';
import type { Span } from '../../language/span.js';
import type { Word } from '../../language/terms/words.js';
import type { SentenceView } from '../index/sentence-view.js';
import type { StoryIndex } from '../index/story-index.js';
import type { Question } from '../question/question.js';

/** Where somebody is introduced. */
export interface Introduction {
  /** Index of the sentence. */
  readonly index: number;
  /** The role, or the name for a role; null where it is a whole clause. */
  readonly phrase: Span | null;
}

/** Longer descriptions name nobody. Words. */
const MOST_WORDS = 6;
/** What is needed for a sentence to be taken for an introduction. */
const ENOUGH = 2;

/**
 * The sentence that introduces whom "who is …?" asks for: with a role before or behind the name ("Chairman Nikolai Patrushev",
 * "Lee, a teacher,"), or with a name beside the role asked for. The first of the fullest; null without any.
 */
export function introductionOf(
  { whoIs: words }: Pick<Question, 'whoIs'>,
  { views, terms: postings }: Pick<StoryIndex, 'views' | 'terms'>,
): Introduction | null {
  if (words === null || words.length === 0 || words.length > MOST_WORDS) return null;
  const terms = words.map((word) => word.term);
  const role = words.some((word) => LEARNED_TITLES.has(word.folded));
  let best: Introduction | null = null;
  let most = ENOUGH - 1;
  // What names them stands where the rarest of the words does.
  const [rarest] = terms.map((term) => postings.get(term) ?? []).sort((a, b) => a.length - b.length);
  for (const index of rarest ?? []) {
    const view = views[index] as SentenceView;
    if (terms.some((term) => !view.positions.has(term))) continue;
    for (const [from, to] of runsOf(view, terms)) {
      const { points, phrase } = introducedBy(view, from, to, role);
      if (points <= most) continue;
      most = points;
      best = { index, phrase };
    }
  }
  return best;
}

/** Where all the terms stand with nothing but small words between them: `[first word, behind the last)`. */
function runsOf(view: SentenceView, terms: readonly string[]): [number, number][] {
  const wanted = new Set(terms);
  return (view.positions.get(terms[0] as string) ?? []).flatMap((at): [number, number][] => {
    let from = at;
    let to = at + 1;
    while (from > 0 && belongs(view, from - 1, from, wanted)) from--;
    while (to < view.words.length && belongs(view, to, to - 1, wanted)) to++;
    while (to > at + 1 && !wanted.has(view.words[to - 1]?.term ?? '')) to--;
    while (from < at && !wanted.has(view.words[from]?.term ?? '')) from++;
    const held = new Set(view.words.slice(from, to).map((word) => word.term));
    return terms.every((term) => held.has(term)) ? [[from, to]] : [];
  });
}

function belongs(view: SentenceView, at: number, beside: number, wanted: ReadonlySet<string>): boolean {
  const word = view.words[at] as Word;
  return (word.stop || wanted.has(word.term)) && /^(?: |['’]s )$/.test(between(view, Math.min(at, beside)));
}

/** The text between a word and the next. */
function between({ words, story }: SentenceView, at: number): string {
  return story.article.text.slice(words[at]?.end ?? 0, words[at + 1]?.start ?? words[at]?.end ?? 0);
}

/** How much a run of words is introduced by what stands around it: points, and the words that do it. */
function introducedBy(
  view: SentenceView,
  from: number,
  to: number,
  role: boolean,
): { readonly points: number; readonly phrase: Span | null } {
  const { words } = view;
  let first = from;
  while (first > 0 && isNamelike(words[first - 1] as Word) && between(view, first - 1) === ' ') first--;
  let last = to;
  while (last < words.length && words[last]?.capital && !words[last]?.stop && between(view, last - 1) === ' ') last++;
  const before = words.slice(first, from);
  const after = words.slice(to, last);
  if (role) {
    if (after.length === 0) return { points: isApposed(view, to) ? 2 : 0, phrase: null };
    return { points: Math.min(2, after.length) + 1, phrase: spanOf(after) };
  }
  const titled = before.some((word) => LEARNED_TITLES.has(word.folded)) ? 2 : 0;
  const apposed = isApposed(view, last) ? 2 : 0;
  const full = before.length + after.length > 0 ? 1 : 0;
  return {
    points: Math.max(titled, apposed) + (titled + apposed > 0 ? full : 0),
    // The name may be longer than was asked: "Chairman *Nikolai* Patrushev".
    phrase:
      titled > 0 ? spanOf(before.slice(0, before.findLastIndex((word) => LEARNED_TITLES.has(word.folded)) + 1)) : null,
  };
}

function spanOf(words: readonly Word[]): Span | null {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function isNamelike(word: Word): boolean {
  return (word.capital && !word.stop) || LEARNED_TITLES.has(word.folded);
}

const APPOSITION = /^(?:a|an|the|who|whose|one|his|her|its)$/;
const BEING = /^(?:is|was|are|were|became)$/;

/** ", the …", " is a …" or " (" stands behind the word before `at`. */
function isApposed(view: SentenceView, at: number): boolean {
  const gap = between(view, at - 1);
  const next = view.words[at]?.folded ?? '';
  if (/^, $/.test(gap)) return APPOSITION.test(next) || LEARNED_TITLES.has(next) || /^\d\d$/.test(next);
  return gap === ' ' && BEING.test(next) && APPOSITION.test(view.words[at + 1]?.folded ?? '');
}
