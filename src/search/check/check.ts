import { asGiven, NOTHING_LEFT_OUT } from '../../platform/seen/given.js';
import { countMasked } from '../../platform/seen/look-alikes.js';
import { seen } from '../../platform/seen/unseen.js';
import type { Speaker } from '../../quotes/types.js';
import type { Check, Place, Verdict } from '../types.js';
import { type ArticleWords, type Run, runsOf } from './article-words.js';
import { type CheckedWord, checkedWords, isShortened, partsOf } from './claim.js';
import { claimWords, type Keys, keysIn } from './claim-keys.js';
import { closestRuns } from './closest.js';
import { compare } from './compare.js';
import { withLeftOut } from './disguise.js';
import { paragraphAt } from './paragraph-at.js';
import { findShortened, type ShortenedRun } from './shortened.js';

/** What checking asks of the rest of search. */
export interface CheckContext {
  readonly articles: readonly ArticleWords[];
  readonly keys: Keys;
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

/** So many places are looked at, in and outside quotations each: a word or two may stand in every sentence of thousands of articles. */
const MOST_FOUND = 500;

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
    return { ...nothing, verdict: 'close', places: quoted.map(placeOf), ...differenceOf(parts, best, context) };
  }
  const [unquoted] = found;
  if (unquoted)
    return { ...nothing, verdict: 'unquoted', places: found.map(placeOf), ...alikeOf(parts, unquoted, context) };
  return { ...nothing, ...findClose(parts, context) };
}

/** Letters that are taken for others whatever the articles hold. */
function maskedIn(words: string): number {
  return checkedWords(words).reduce((sum, { start, end }) => sum + countMasked(words.slice(start, end)), 0);
}

function findWhole(claim: string, shortened: boolean, { articles, keys }: CheckContext): Find[] {
  const words = claimWords(checkedWords(claim), keys);
  const found = createFinds();
  if (!words.known) return [];
  for (const article of articles) {
    const { keys: wanted, rarest } = keysIn(article, words, keys);
    for (const run of runsOf(article, wanted, rarest)) {
      const find = { article, run, exact: false };
      if (!found.hasRoomFor(find)) continue;
      found.add({ ...find, exact: !shortened && isSlice(article, run, claim, words.words) });
    }
  }
  return found.all;
}

/** Finds in their order, as many as are looked at. */
function createFinds() {
  const all: Find[] = [];
  let quoted = 0;
  return {
    all,
    hasRoomFor: ({ run }: Find) => (run.quotation ? quoted : all.length - quoted) < MOST_FOUND,
    add(find: Find) {
      if (find.run.quotation) quoted++;
      all.push(find);
    },
  };
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

function findParts(parts: readonly string[], { articles, keys }: CheckContext): Find[] {
  const words = parts.map((part) => claimWords(checkedWords(part), keys));
  const found = createFinds();
  if (!words.every(({ known }) => known)) return [];
  for (const article of articles) {
    const wanted = words.map((part) => keysIn(article, part, keys));
    for (const run of findShortened(article, wanted, keys.at, MOST_FOUND)) {
      const quotation = run.quotation ?? run.parts[0]?.quotation ?? null;
      // What is left out is not there to the letter, however rightly the rest is quoted.
      const find = { article, run: { ...run, quotation }, exact: false };
      if (found.hasRoomFor(find)) found.add(find);
    }
  }
  return found.all;
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
    ...(parts.length > 1 ? differenceOf(parts, best, context) : alikeOf(parts, best, context)),
  };
}

function isBy(run: Run, by: string, context: CheckContext): boolean {
  const speaker = run.quotation?.speaker?.speaker;
  return speaker !== undefined && context.names(by, speaker);
}

function findClose(parts: readonly string[], context: CheckContext): Partial<Check> {
  const words = claimWords(checkedWords(parts.join(' ')), context.keys);
  const near = closestRuns(words, context).map((found) => ({ ...found, exact: false }));
  const [best] = near;
  if (!best) return {};
  return { verdict: 'close', places: near.map(placeOf), ...differenceOf(parts, best, context) };
}

function differenceOf(
  parts: readonly string[],
  { article, run }: Find,
  { keys }: CheckContext,
): Pick<Check, 'differences' | 'disguise'> {
  const claim = parts.join(' ');
  const words = claimWords(checkedWords(claim), keys);
  const { differences, lookAlikes } = compare(claim, words.words, keysIn(article, words, keys).keys, article, run);
  return { differences, disguise: { ...NOTHING_LEFT_OUT, lookAlikes } };
}

/** The difference, of words that differ in nothing but letters that look the same; else none. */
function alikeOf(parts: readonly string[], find: Find, context: CheckContext): Pick<Check, 'differences' | 'disguise'> {
  const compared = differenceOf(parts, find, context);
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
    paragraph: run.quotation?.paragraph ?? paragraphAt(story.article, run.start)?.number ?? 1,
    quotation: run.quotation,
  };
}
