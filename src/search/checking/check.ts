import type { Speaker } from '../../quotes/types.js';
import type { Check, Difference, Place, Verdict } from '../types.js';
import { type ArticleWords, findRuns, type Run } from './article-words.js';
import { type CheckedWord, checkedWords, isShortened, partsOf } from './claim.js';
import { type CloseRun, closestRun, differencesOf } from './close.js';
import { findShortened, type ShortenedRun } from './shortened.js';

/** What checking asks of the rest of search. */
export interface CheckContext {
  readonly articles: readonly ArticleWords[];
  /** How telling a word is in these articles; not 0. */
  weightOf(key: string): number;
  /** Whether a name, as somebody may type it, means this speaker. */
  names(by: string, speaker: Speaker): boolean;
}

/** Somewhere that the words stand, and how well. */
interface Find {
  readonly article: ArticleWords;
  readonly run: Run | ShortenedRun;
  readonly exact: boolean;
}

/** Nearly-right places that are listed at most. */
const MOST_CLOSE = 3;

/** Compares claimed words with all articles; see `Verdict` for what the answers mean. Any strings will do. */
export function checkWords(words: string, by: string | null, context: CheckContext): Check {
  const parts = partsOf(words);
  const nothing: Check = { words, by, verdict: 'not-found', places: [], differences: [] };
  if (parts.length === 0) return nothing;
  const found =
    parts.length === 1 ? findWhole(parts[0] as string, isShortened(words), context) : findParts(parts, context);
  const quoted = found.filter(({ run }) => run.quotation !== null);
  const straight = quoted.filter(({ run }) => !('negationLeftOut' in run && run.negationLeftOut));
  if (straight.length > 0) return { ...nothing, ...judge(straight, found, by, context, parts) };
  if (quoted.length > 0) {
    const [best] = quoted as [Find, ...Find[]];
    return { ...nothing, verdict: 'close', places: quoted.map(placeOf), differences: differenceOf(parts, best) };
  }
  if (found.length > 0) return { ...nothing, verdict: 'unquoted', places: found.map(placeOf) };
  return { ...nothing, ...findClose(parts, context) };
}

function findWhole(claim: string, shortened: boolean, { articles }: CheckContext): Find[] {
  const words = checkedWords(claim);
  return articles.flatMap((article) =>
    findRuns(
      article,
      words.map((word) => word.key),
    ).map((run) => ({
      article,
      run,
      exact: !shortened && run.quotation !== null && isSlice(article, run, claim, words),
    })),
  );
}

/** Letter by letter, with whatever punctuation the claim has at its ends, and all of it within the quotation. */
function isSlice(article: ArticleWords, run: Run, claim: string, words: readonly CheckedWord[]): boolean {
  const start = run.start - (words[0] as CheckedWord).start;
  const end = start + claim.length;
  if (!run.quotation || start < run.quotation.start || end > run.quotation.end) return false;
  return article.story.article.text.slice(start, end) === claim;
}

function findParts(parts: readonly string[], { articles }: CheckContext): Find[] {
  const words = parts.map((part) => checkedWords(part));
  const keys = words.map((part) => part.map((word) => word.key));
  return articles.flatMap((article) =>
    findShortened(article, keys).map((run) => ({
      article,
      run: { ...run, quotation: run.quotation ?? run.parts[0]?.quotation ?? null },
      // What is left out is not there to the letter, however rightly the rest is quoted.
      exact: false,
    })),
  );
}

/** The verdict over places where the words are quoted, the asked speaker's first. */
function judge(
  quoted: readonly Find[],
  all: readonly Find[],
  by: string | null,
  context: CheckContext,
  parts: readonly string[],
): Pick<Check, 'verdict' | 'places' | 'differences'> {
  const theirs = by === null ? quoted : quoted.filter(({ run }) => isBy(run, by, context));
  const chosen = theirs.length > 0 ? theirs : quoted;
  const exact = chosen.filter((find) => find.exact);
  const best = (exact[0] ?? chosen[0]) as Find;
  const ordered = [...exact, ...chosen.filter((find) => !find.exact)];
  const rest = all.filter((find) => !ordered.includes(find));
  // Somebody else is only claimed where the article names somebody.
  const someoneElse = theirs.length === 0 && quoted.every(({ run }) => run.quotation?.speaker != null);
  const verdict: Verdict = someoneElse ? 'other-speaker' : exact.length > 0 ? 'exact' : 'typography';
  return {
    verdict,
    places: [...ordered, ...rest].flatMap(placesOf),
    differences: parts.length > 1 ? differenceOf(parts, best) : [],
  };
}

function isBy(run: Run, by: string, context: CheckContext): boolean {
  const speaker = run.quotation?.speaker?.speaker;
  return speaker !== undefined && context.names(by, speaker);
}

function findClose(parts: readonly string[], context: CheckContext): Pick<Check, 'verdict' | 'places' | 'differences'> {
  const claim = parts.join(' ');
  const words = checkedWords(claim);
  const near = context.articles.flatMap((article) =>
    article.quoted.flatMap((quoted) => {
      const run = closestRun(article, quoted, words, context.weightOf);
      return run ? [{ article, run, exact: false }] : [];
    }),
  );
  const likeness = (find: Find) => (find.run as CloseRun).likeness;
  near.sort((a, b) => likeness(b) - likeness(a));
  const [best] = near;
  if (!best) return { verdict: 'not-found', places: [], differences: [] };
  return { verdict: 'close', places: near.slice(0, MOST_CLOSE).map(placeOf), differences: differenceOf(parts, best) };
}

function differenceOf(parts: readonly string[], { article, run }: Find): Difference[] {
  const claim = parts.join(' ');
  return differencesOf(claim, checkedWords(claim), article, run);
}

/** One place; or one for each part, where the parts stand in different quotations of one utterance. */
function placesOf(find: Find): Place[] {
  const { run } = find;
  const parts = 'parts' in run ? run.parts : [];
  if (new Set(parts.map((part) => part.quotation)).size <= 1) return [placeOf(find)];
  return parts.map((part) => placeOf({ ...find, run: part }));
}

function placeOf({ article, run }: Find): Place {
  const { story } = article;
  return {
    story,
    start: run.start,
    end: run.end,
    paragraph: run.quotation?.paragraph ?? paragraphAt(article, run.start),
    quotation: run.quotation,
  };
}

function paragraphAt({ story }: ArticleWords, offset: number): number {
  const { paragraphs } = story.article;
  const holding = paragraphs.filter((paragraph) => paragraph.start <= offset);
  return holding.at(-1)?.number ?? 1;
}
