import { seen } from '../seen/unseen.js';
import { answerFrom } from './answer/ask.js';
import { passageOf } from './answer/hits.js';
import { checkWords } from './checking/check.js';
import { type Models, TRAINED } from './models.js';
import { findQuotations } from './quotations.js';
import { createShelf } from './shelf.js';
import { speakersFor, topicsFor, wordsFor } from './topics/suggestions.js';
import type { Check, Corpus, Scope, Story } from './types.js';
import { STOP_WORDS } from './words/stop-words.js';
import { termOf } from './words/words.js';

/** Stop words tell little of where words were taken from. */
const STOP_WORD_WEIGHT = 0.3;

/** Indexes the stories; everything slow happens here, once. Stories are told apart by their article's id, of which the last wins. */
export function createCorpus(stories: readonly Story[], models: Models = TRAINED): Corpus {
  const shelf = createShelf(stories, models);
  const scoped = (scope?: Scope) => shelf.inScope(scope).map(({ story }) => story);
  const check = (words: string, by?: string | undefined, scope?: Scope): Check => {
    const indexes = shelf.inScope(scope);
    const meant = by?.trim() ? new Set(shelf.speakers(seen(by), scope).speakers.map(({ speaker }) => speaker)) : null;
    return checkWords(words, by?.trim() || null, {
      articles: indexes.map((index) => index.words()),
      weightOf: (key) => (STOP_WORDS.has(key) ? STOP_WORD_WEIGHT : (indexes[0]?.weightOf(termOf(key)) ?? 1)),
      names: (_by, speaker) => meant?.has(speaker) ?? false,
    });
  };
  return {
    stories,
    story: (articleId) => shelf.story(articleId)?.story,
    ask: (question, scope) => ({
      ...answerFrom(shelf, seen(question), (words) => check(words, undefined, scope), scope),
      question,
    }),
    passageAt(story, sentence) {
      const index = shelf.story(story.article.id);
      return index?.views[sentence] ? passageOf(index.views, sentence, 0, null) : undefined;
    },
    quotations: ({ about, by, article }) =>
      findQuotations(shelf, { about: about && seen(about), by: by && seen(by), article }),
    check,
    suggestSpeakers: (typed, scope) => speakersFor(seen(typed), scoped(scope)),
    suggestTopics: (typed, scope) => topicsFor(seen(typed), shelf.topics(scope)),
    suggestWords: (typed, scope) => wordsFor(seen(typed), scoped(scope)),
  };
}
