import { type ArticleWords, articleWords } from '../checking/article-words.js';
import type { Story } from '../types.js';
import { type Vocabulary, vocabularyOf } from '../words/vocabulary.js';
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
    words: once(() => articleWords(story)),
    vocabulary: once(() => vocabularyOf(views)),
  };
}
