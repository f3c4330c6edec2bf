import { type ArticleWords, articleWords } from '../checking/article-words.js';
import type { Story } from '../types.js';
import { acronymsOf } from '../words/acronyms.js';
import { isCommonWord, type Rarity, rarityInEnglish } from '../words/rarity.js';
import { type Vocabulary, vocabularyOf } from '../words/vocabulary.js';
import { wordsOf } from '../words/words.js';
import { type Days, dayOf, daysIn } from './days.js';
import { once } from './once.js';
import { type Postings, postingsOf, tellingness } from './postings.js';
import { indexSentences, type SentenceIndex } from './sentence-index.js';
import { type SentenceView, viewsOf } from './sentence-view.js';

/** One story made ready for questions. */
export interface StoryIndex {
  readonly story: Story;
  readonly views: readonly SentenceView[];
  readonly sentences: SentenceIndex;
  /** Sentences by the terms of their words. */
  readonly terms: Postings;
  /** Sentences by their words as they are written, folded. */
  readonly forms: Postings;
  /** Sentences by the first letters of their telling words, BEGINNING each. */
  readonly beginnings: Postings;
  /** Terms that the article writes with a capital throughout. */
  readonly names: ReadonlySet<string>;
  /** Terms of the article's title, without stop words. */
  readonly title: ReadonlySet<string>;
  /** The day on which it was published, where that is known (see Days), and the days that each sentence speaks of. */
  readonly today: number | null;
  readonly days: readonly (readonly Days[])[];
  /** The sentences with a name that a term is the acronym of; none where the story has the term itself, or where it is an everyday word. */
  spelledOut(term: string): readonly number[];
  /** How telling a term is in this story. */
  weightOf(term: string): number;
  /** How rare it is beyond this story. */
  readonly rarityOf: Rarity;
  /** Worked out when first needed: most stories of a large corpus never are. */
  words(): ArticleWords;
  vocabulary(): Vocabulary;
}

/** Words whose first letters agree this far are taken for relatives ("explosion", "explosive"). */
export const BEGINNING = 5;

export function indexStory(story: Story, rarityOf: Rarity = rarityInEnglish): StoryIndex {
  const views = viewsOf(story);
  const terms = postingsOf(views, (view) => view.positions.keys());
  const acronyms = postingsOf(views, ({ typed, words }) =>
    typed.flatMap(({ first, behind }) => acronymsOf(words.slice(first, behind))),
  );
  const today = dayOf(story.article.published);
  return {
    story,
    views,
    sentences: indexSentences(views),
    terms,
    forms: postingsOf(views, (view) => view.words.map((word) => word.folded)),
    beginnings: postingsOf(views, beginningsOf),
    names: namesOf(views),
    title: new Set(
      wordsOf(story.article.title)
        .filter((word) => !word.stop)
        .map((word) => word.term),
    ),
    spelledOut: (term) => (terms.has(term) || isCommonWord(term) ? NONE : (acronyms.get(term) ?? NONE)),
    weightOf: (term) => tellingness(terms.get(term)?.length ?? 0, views.length),
    today,
    days: today === null ? [] : views.map(({ words }) => daysIn(words, today)),
    rarityOf,
    words: once(() => articleWords(story)),
    vocabulary: once(() => vocabularyOf(views)),
  };
}

const NONE: readonly number[] = [];

/** The first word of a sentence, or of a quotation, has its capital whatever it is. */
function namesOf(views: readonly SentenceView[]): Set<string> {
  const names = new Set<string>();
  const others = new Set<string>();
  for (const { words, story } of views) {
    for (const [at, { capital, stop, term, start }] of words.entries()) {
      if (stop) continue;
      if (!capital) others.add(term);
      else if (at > 0 && !OPENS.test(story.article.text.charAt(start - 1))) names.add(term);
    }
  }
  for (const term of others) names.delete(term);
  return names;
}

const OPENS = /[“"‘'«(]/;

function beginningsOf({ words }: SentenceView): string[] {
  return words.filter((word) => !word.stop).map((word) => word.folded.slice(0, BEGINNING));
}
