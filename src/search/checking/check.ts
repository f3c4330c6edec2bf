import type { Speaker } from '../../quotes/types.js';
import { asGiven, NOTHING_LEFT_OUT } from '../../seen/given.js';
import { countMasked } from '../../seen/look-alikes.js';
import { seen } from '../../seen/unseen.js';
import type { Check, Place, Verdict } from '../types.js';
import { type ArticleWords, findRuns, type Run, wordsIn } from './article-words.js';
import { type CheckedWord, checkedWords, isShortened, partsOf } from './claim.js';
import { type CloseRun, closestRun, compare } from './close.js';
import { withLeftOut } from './disguise.js';
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

/** Compares claimed words, as they are seen, with all articles; see `Verdict` for what the answers mean. Any strings will do. */
export function checkWords(words: string, by: string | null, context: CheckContext): Check {
  const given = asGiven(words);
  return withLeftOut(checkSeen(given.text, by, context), given);
}

function checkSeen(words: string, by: string | null, context: CheckContext): Check {
  const parts = partsOf(words);
  const disguise = { ...NOTHING_LEFT_OUT, lookAlikes: maskedIn(words) };
  const nothing: Check = { words, by, verdict: 'not-found', places: [], differences: [], disguise };
  if (parts.length === 0) return nothing;
  const found =
    parts.length === 1 ? findWhole(parts[0] as string, isShortened(words), context) : findParts(parts, context);
  const quoted = found.filter(({ run }) => run.quotation !== null);
  const straight = quoted.filter(({ run }) => !('negationLeftOut' in run && run.negationLeftOut));
  if (straight.length > 0) return { ...nothing, ...judge(straight, found, by, context, parts) };
  if (quoted.length > 0) {
    const [best] = quoted as [Find, ...Find[]];
    return { ...nothing, verdict: 'close', places: quoted.map(placeOf), ...differenceOf(parts, best) };
  }
  const [unquoted] = found;
  if (unquoted) return { ...nothing, verdict: 'unquoted', places: found.map(placeOf), ...alikeOf(parts, unquoted) };
  return { ...nothing, ...findClose(parts, context) };
}

/** Letters that are taken for others whatever the articles hold. */
function maskedIn(words: string): number {
  return checkedWords(words).reduce((sum, { start, end }) => sum + countMasked(words.slice(start, end)), 0);
}

function findWhole(claim: string, shortened: boolean, { articles }: CheckContext): Find[] {
  const words = checkedWords(claim);
  return articles.flatMap((article) =>
    findRuns(
      article,
      wordsIn(article, words).map((word) => word.key),
    ).map((run) => ({
      article,
      run,
      exact: !shortened && run.quotation !== null && isSlice(article, run, claim, words),
    })),
  );
}

/** Letter by letter as they are seen, with whatever punctuation the claim has at its ends, and all of it within the quotation. */
function isSlice({ story }: ArticleWords, run: Run, claim: string, words: readonly CheckedWord[]): boolean {
  const { quotation } = run;
  const [first, last] = [words[0] as CheckedWord, words.at(-1) as CheckedWord];
  if (!quotation) return false;
  const own = (start: number, end: number) => canonical(seen(story.article.text.slice(start, end)));
  return (
    own(run.start, run.end) === canonical(claim.slice(first.start, last.end)) &&
    own(quotation.start, run.start).endsWith(canonical(claim.slice(0, first.start))) &&
    own(run.end, quotation.end).startsWith(canonical(claim.slice(last.end)))
  );
}

/** Texts that are canonically equivalent are the same text. */
function canonical(text: string): string {
  return text.normalize('NFC');
}

function findParts(parts: readonly string[], { articles }: CheckContext): Find[] {
  const words = parts.map((part) => checkedWords(part));
  return articles.flatMap((article) =>
    findShortened(
      article,
      words.map((part) => wordsIn(article, part).map((word) => word.key)),
    ).map((run) => ({
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
): Partial<Check> {
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
    ...(parts.length > 1 ? differenceOf(parts, best) : alikeOf(parts, best)),
  };
}

function isBy(run: Run, by: string, context: CheckContext): boolean {
  const speaker = run.quotation?.speaker?.speaker;
  return speaker !== undefined && context.names(by, speaker);
}

function findClose(parts: readonly string[], context: CheckContext): Partial<Check> {
  const claim = parts.join(' ');
  const words = checkedWords(claim);
  const near = context.articles.flatMap((article) =>
    article.quoted.flatMap((quoted) => {
      const run = closestRun(article, quoted, wordsIn(article, words), context.weightOf);
      return run ? [{ article, run, exact: false }] : [];
    }),
  );
  const likeness = (find: Find) => (find.run as CloseRun).likeness;
  near.sort((a, b) => likeness(b) - likeness(a));
  const [best] = near;
  if (!best) return {};
  return { verdict: 'close', places: near.slice(0, MOST_CLOSE).map(placeOf), ...differenceOf(parts, best) };
}

function differenceOf(parts: readonly string[], { article, run }: Find): Pick<Check, 'differences' | 'disguise'> {
  const claim = parts.join(' ');
  const { differences, lookAlikes } = compare(claim, wordsIn(article, checkedWords(claim)), article, run);
  return { differences, disguise: { ...NOTHING_LEFT_OUT, lookAlikes } };
}

/** The difference, of words that differ in nothing but letters that look the same; else none. */
function alikeOf(parts: readonly string[], find: Find): Pick<Check, 'differences' | 'disguise'> {
  const compared = differenceOf(parts, find);
  return compared.disguise.lookAlikes > 0 ? compared : { ...compared, differences: [] };
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
