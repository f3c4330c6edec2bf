import MiniSearch from 'minisearch';
import { COURTESY_TITLES } from '../../language/lexicon/titles.js';
import { acronymsOf } from '../../language/terms/acronyms.js';
import { countryOf } from '../../language/terms/countries.js';
import { type Word, wordsOf } from '../../language/terms/words.js';
import type { Steps } from '../../platform/steps.js';
import type { Speaker } from '../../quotes/types.js';
import { GIVEN_TERMS } from '../index/given-terms.js';
import type { Correction, Story } from '../types.js';

/** A speaker of one of the stories, with the words by which the article speaks of them. */
export interface NamedSpeaker {
  readonly story: Story;
  readonly speaker: Speaker;
}

/** What a typed name was understood as. */
export interface NameMatch {
  readonly speakers: readonly NamedSpeaker[];
  readonly corrections: readonly Correction[];
}

export interface SpeakerNames {
  /** Takes in the speakers of a story; gives way now and then. */
  add(story: Story): Steps;
  remove(story: Story): Steps;
  /**
   * The speakers that a name, role or alias means: those it fits best. Empty when it fits nobody.
   * @param among whether the speakers of a story are asked for
   */
  match(typed: string, among: (story: Story) => boolean): NameMatch;
}

/** Share of a word's letters that may be wrong, and the length from which a word may be misspelled at all. */
const FUZZY = 0.25;
const FUZZY_FROM = 4;
const PREFIX_FROM = 3;
const TIERS = { sameName: 0, inName: 1, inAlias: 2, begun: 3, misspelled: 4, partly: 5 } as const;

interface Entry extends NamedSpeaker {
  readonly id: number;
  readonly name: readonly string[];
}

/** What MiniSearch reads of an entry. */
interface Names {
  readonly id: number;
  readonly name: readonly string[];
  readonly aliases: readonly string[];
}

/** Speakers between two steps. */
const STEP = 20;

/** Of stories that come and go. */
export function createSpeakerNames(): SpeakerNames {
  const entries = new Map<number, Entry>();
  const ofStory = new Map<Story, number[]>();
  let last = 0;
  const index = new MiniSearch<Names>({
    fields: ['name', 'aliases'],
    ...GIVEN_TERMS,
    searchOptions: { boost: { name: 2 }, prefix: (term) => term.length >= PREFIX_FROM, fuzzy: fuzziness },
  });
  return {
    *add(story) {
      const ids: number[] = [];
      ofStory.set(story, ids);
      for (const speaker of story.speakers) {
        const id = ++last;
        const name = nameWords(speaker.name);
        entries.set(id, { id, story, speaker, name });
        index.add({ id, name, aliases: aliasesOf(speaker, story) });
        if (ids.push(id) % STEP === 0) yield;
      }
    },
    *remove(story) {
      for (const [at, id] of (ofStory.get(story) ?? []).entries()) {
        index.discard(id);
        entries.delete(id);
        if (at % STEP === STEP - 1) yield;
      }
      ofStory.delete(story);
    },
    match: (typed, among) => matchName(typed, among, entries, index),
  };
}

function aliasesOf(speaker: Speaker, { article }: Story): string[] {
  return [speaker.role ?? '', ...speaker.mentions.map(({ start, end }) => article.text.slice(start, end))]
    .flatMap(nameWords)
    .concat(acronymsOf(wordsOf(speaker.name)));
}

function fuzziness(term: string): number | false {
  return term.length >= FUZZY_FROM ? FUZZY : false;
}

function matchName(
  typed: string,
  among: (story: Story) => boolean,
  entries: ReadonlyMap<number, Entry>,
  index: MiniSearch<Names>,
): NameMatch {
  const words = nameWords(typed).filter((word) => !COURTESY_TITLES.has(word));
  if (words.length === 0) return { speakers: [], corrections: [] };
  const query = words.join(' ');
  const filter = (id: number) => among((entries.get(id) as Entry).story);
  const search = (combineWith: 'AND' | 'OR') =>
    index.search(query, { combineWith, filter: (result) => filter(result.id as number) });
  const all = search('AND');
  const results = all.length > 0 ? all : words.length > 1 ? search('OR') : [];
  const ranked = results.map((result) => {
    const entry = entries.get(result.id as number) as Entry;
    const exact = words.filter((word) => result.match[word] !== undefined);
    return { entry, tier: tierOf(entry, words, exact.length, all.length > 0, Object.keys(result.match)), result };
  });
  const half = ranked.filter(({ tier, result }) => tier < TIERS.partly || result.queryTerms.length * 2 >= words.length);
  const best = Math.min(...half.map(({ tier }) => tier));
  const chosen = half.filter(({ tier }) => tier === best);
  const top = Math.max(0, ...chosen.map(({ result }) => result.score));
  // A name that fits only in part means the one that it fits best.
  const kept = best < TIERS.misspelled ? chosen : chosen.filter(({ result }) => result.score === top);
  return {
    speakers: kept.map(({ entry: { story, speaker } }) => ({ story, speaker })),
    corrections:
      best === TIERS.misspelled
        ? kept.slice(0, 1).flatMap(({ entry, result }) => corrected(typed, entry, Object.keys(result.match)))
        : [],
  };
}

function tierOf(
  entry: Entry,
  words: readonly string[],
  exact: number,
  all: boolean,
  matched: readonly string[],
): number {
  const name = new Set(entry.name);
  if (words.every((word) => name.has(word))) return new Set(words).size === name.size ? TIERS.sameName : TIERS.inName;
  if (!all) return TIERS.partly;
  if (exact === words.length) return TIERS.inAlias;
  const begun = words.every((word) => matched.some((term) => term.startsWith(word)));
  return begun ? TIERS.begun : TIERS.misspelled;
}

/** The typed words that the entry does not have, and what it has in their place. */
function corrected(typed: string, { speaker, story }: Entry, matched: readonly string[]): Correction[] {
  const written = [
    speaker.name,
    speaker.role ?? '',
    ...speaker.mentions.map(({ start, end }) => story.article.text.slice(start, end)),
  ];
  const spelled = new Map(
    written.flatMap((text) => wordsOf(text).map((word) => [nameWord(word), text.slice(word.start, word.end)] as const)),
  );
  return wordsOf(typed).flatMap((word) => {
    const name = nameWord(word);
    if (word.stop || matched.includes(name)) return [];
    const near = matched.filter((term) => !wordsOf(typed).some((other) => nameWord(other) === term));
    const taken = near.find((term) => term[0] === name[0]) ?? near[0];
    return taken ? [{ typed: typed.slice(word.start, word.end), taken: spelled.get(taken) ?? taken }] : [];
  });
}

/** The words of a name that tell people apart, folded; "Chinese" as "china". */
function nameWords(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !word.stop)
    .map(nameWord);
}

function nameWord(word: Word): string {
  return countryOf(word.folded) ?? (word.term === 'usa' ? 'usa' : word.folded);
}
