import MiniSearch, { type SearchResult } from 'minisearch';
import { type Word, wordsOf } from '../../language/terms/words.js';
import type { Steps } from '../../platform/steps.js';
import type { Quotation } from '../../quotes/types.js';
import { isSaid } from '../check/article-words.js';
import type { FoundQuotation, Story } from '../types.js';
import { GIVEN_TERMS } from './given-terms.js';
import { firstEndingBehind } from './sentence-view.js';
import type { StoryWords } from './story-words.js';

interface Entry {
  readonly id: number;
  readonly words: readonly string[];
  readonly sentence: readonly string[];
  readonly speaker: readonly string[];
}

/** The quotations of some stories, to be found by what they are about. */
export interface QuotationIndex {
  /** Takes in what somebody may have said in a story; gives way now and then. */
  add(story: Story, words: StoryWords): Steps;
  remove(story: Story): Steps;
  /** All of a story that somebody may have said, in the order of the text. */
  of(story: Story): readonly FoundQuotation[];
  /** Those of all stories about the terms, best first. */
  about(terms: readonly string[]): readonly About[];
}

/** A quotation about some terms. */
export interface About {
  readonly found: FoundQuotation;
  /** How many of the terms it, its sentence or its speaker has, and how many were asked for. */
  readonly held: number;
  readonly asked: number;
}

/** Words of the quotation itself say what it is about; the sentence around it says it too, less surely. */
const BOOST = { words: 3, sentence: 1, speaker: 0.2 };
/** Quotations between two steps. */
const STEP = 10;
/** Of a sentence that is longer than any, so many words around a quotation are taken. */
const MOST_AROUND = 300;

/** Of stories that come and go. */
export function createQuotationIndex(): QuotationIndex {
  const entries = new Map<number, FoundQuotation>();
  const ofStory = new Map<Story, { readonly ids: number[]; readonly found: FoundQuotation[] }>();
  let last = 0;
  const index = new MiniSearch<Entry>({
    fields: ['words', 'sentence', 'speaker'],
    ...GIVEN_TERMS,
    searchOptions: { boost: BOOST },
  });
  return {
    *add(story, words) {
      const own = { ids: [] as number[], found: [] as FoundQuotation[] };
      ofStory.set(story, own);
      for (const quotation of story.quotations) {
        if (!isSaid(quotation)) continue;
        const id = ++last;
        const found = { story, quotation, score: 0 };
        entries.set(id, found);
        own.ids.push(id);
        own.found.push(found);
        index.add(entryOf(id, story, words, quotation));
        if (own.ids.length % STEP === 0) yield;
      }
    },
    *remove(story) {
      for (const [at, id] of (ofStory.get(story)?.ids ?? []).entries()) {
        index.discard(id);
        entries.delete(id);
        if (at % STEP === STEP - 1) yield;
      }
      ofStory.delete(story);
    },
    of: (story) => ofStory.get(story)?.found ?? [],
    about(terms) {
      if (terms.length === 0) return [];
      return index.search(terms.join(' ')).map((result: SearchResult) => ({
        found: { ...(entries.get(result.id as number) as FoundQuotation), score: result.score },
        held: result.queryTerms.length,
        asked: terms.length,
      }));
    },
  };
}

/** Whatever holds fewer of the terms than the best of some quotations is about something else. */
export function mostAbout(some: readonly About[]): FoundQuotation[] {
  const most = some.reduce((largest, { held }) => Math.max(largest, held), 0);
  return some.filter(({ held, asked }) => held === most && most * 2 >= asked).map(({ found }) => found);
}

function entryOf(id: number, { article }: Story, { wordsAround }: StoryWords, quotation: Quotation): Entry {
  const own = wordsOf(article.text, quotation.start, quotation.end);
  const around: Word[] = [];
  const { sentences } = article;
  let at = firstEndingBehind(sentences, quotation.start);
  for (; (sentences[at]?.start ?? quotation.end) < quotation.end && around.length < MOST_AROUND; at++)
    around.push(...wordsAround(at, quotation.start, MOST_AROUND));
  const speaker = quotation.speaker?.speaker;
  return {
    id,
    words: terms(own),
    sentence: terms(around),
    speaker: terms(wordsOf(`${speaker?.name ?? ''} ${speaker?.role ?? ''}`)),
  };
}

function terms(words: readonly Word[]): string[] {
  return words.filter((word) => !word.stop).map((word) => word.term);
}
