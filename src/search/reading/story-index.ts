import type { ArticleWords } from '../checking/article-words.js';
import type { ToldDays } from '../packing/prepare.js';
import { prepareStory } from '../packing/prepare.js';
import type { Lexeme } from '../packing/words.js';
import { createDictionaries, putOn, type ShelvedStory } from '../shelf/shelved.js';
import { atOnce, type Steps } from '../shelf/steps.js';
import type { Story } from '../types.js';
import { isCommonWord, type Rarity, rarityInEnglish } from '../words/rarity.js';
import { type Vocabulary, vocabularyOfStory } from '../words/vocabulary.js';
import { wordsOf } from '../words/words.js';
import { dayOf } from './days.js';
import { once } from './once.js';
import { postingsOf, type StoryPostings, tellingness } from './postings.js';
import { type SentenceView, viewsOf } from './sentence-view.js';
import { storyWords } from './story-words.js';
import { createTermIndex, type TermIndex } from './term-index.js';

/** One story made ready for questions. */
export interface StoryIndex extends StoryPostings {
  readonly story: Story;
  readonly views: readonly SentenceView[];
  /** MiniSearch over the sentences; ids are their indexes. */
  readonly sentences: TermIndex;
  /** Terms that the article writes with a capital throughout. */
  readonly names: ReadonlySet<string>;
  /** Terms of the article's title, without stop words. */
  readonly title: ReadonlySet<string>;
  /** The day on which it was published, where that is known (see Days), and the days that its sentences speak of. */
  readonly today: number | null;
  readonly days: readonly ToldDays[];
  /** The sentences with a name that a term is the acronym of; none where the story has the term itself, or where it is an everyday word. */
  spelledOut(term: string): readonly number[];
  /** How telling a term is in this story. */
  weightOf(term: string): number;
  /** How rare it is beyond this story. */
  readonly rarityOf: Rarity;
  /** For checking claims. */
  readonly checked: ArticleWords;
  vocabulary(): Vocabulary;
}

/** Sentences that MiniSearch takes in between two steps. */
const STEP = 50;

/** Indexes one story by itself. */
export function indexStory(story: Story, rarityOf: Rarity = rarityInEnglish): StoryIndex {
  const dictionaries = createDictionaries();
  return atOnce(indexShelved(putOn(prepareStory(story), dictionaries), dictionaries.lexemes.at, rarityOf));
}

/** Takes time with the length of the story, about a millisecond for an ordinary one; gives way after each step. */
export function* indexShelved(
  shelved: ShelvedStory,
  lexemeAt: (number: number) => Lexeme,
  rarityOf: Rarity,
): Steps<StoryIndex> {
  const { story, words, acronyms, days, checked } = shelved;
  const own = storyWords(shelved, lexemeAt);
  const views = viewsOf(story, own);
  yield;
  const postings = yield* postingsOf(words, lexemeAt);
  const sentences = createTermIndex();
  for (const id of views.keys()) {
    sentences.add({ id, terms: own.termsIn(id, id + 1) });
    if (id % STEP === STEP - 1) yield;
  }
  const { terms } = postings;
  return {
    ...postings,
    story,
    views,
    sentences,
    names: namesIn(shelved, lexemeAt),
    title: new Set(
      wordsOf(story.article.title)
        .filter((word) => !word.stop)
        .map((word) => word.term),
    ),
    spelledOut: (term) => (terms.has(term) || isCommonWord(term) ? NONE : (acronyms.get(term) ?? NONE)),
    weightOf: (term) => tellingness(terms.get(term)?.length ?? 0, views.length),
    today: dayOf(story.article.published),
    days,
    rarityOf,
    checked,
    vocabulary: once(() => vocabularyOfStory(shelved, lexemeAt)),
  };
}

const NONE: readonly number[] = [];

/** The first word of a sentence, or of a quotation, has its capital whatever it is. */
function namesIn({ story, words }: ShelvedStory, lexemeAt: (number: number) => Lexeme): Set<string> {
  const { lexeme, start, capital, first } = words;
  const { text } = story.article;
  const names = new Set<string>();
  const others = new Set<string>();
  for (let sentence = 0; sentence + 1 < first.length; sentence++) {
    const opening = first[sentence] as number;
    for (let at = opening; at < (first[sentence + 1] as number); at++) {
      const { stop, term } = lexemeAt(lexeme[at] as number);
      if (stop) continue;
      if (capital[at] === 0) others.add(term);
      else if (at > opening && !OPENS.test(text.charAt((start[at] as number) - 1))) names.add(term);
    }
  }
  for (const term of others) names.delete(term);
  return names;
}

const OPENS = /[“"‘'«(]/;
