import { type ArticleWords, articleWords } from '../checking/article-words.js';
import type { Story } from '../types.js';
import { type Vocabulary, vocabularyOf } from '../words/vocabulary.js';
import { wordsOf } from '../words/words.js';
import { once } from './once.js';
import { indexSentences, type SentenceIndex } from './sentence-index.js';
import { type SentenceView, viewsOf } from './sentence-view.js';
import { countTerms, type TermWeights } from './term-weights.js';

/** One story made ready for questions. */
export interface StoryIndex {
  readonly story: Story;
  readonly views: readonly SentenceView[];
  readonly sentences: SentenceIndex;
  readonly weights: TermWeights;
  /** Terms of the article's title, without stop words. */
  readonly title: ReadonlySet<string>;
  /** Worked out when first needed: most stories of a large corpus never are. */
  words(): ArticleWords;
  vocabulary(): Vocabulary;
}

export function indexStory(story: Story): StoryIndex {
  const views = viewsOf(story);
  return {
    story,
    views,
    sentences: indexSentences(views),
    weights: countTerms(views),
    title: new Set(
      wordsOf(story.article.title)
        .filter((word) => !word.stop)
        .map((word) => word.term),
    ),
    words: once(() => articleWords(story)),
    vocabulary: once(() => vocabularyOf(views)),
  };
}
