import { STOP_WORDS } from '../language/lexicon/function-words.js';
import { seen } from '../language/seen/unseen.js';
import { termOf } from '../language/terms/words.js';
import { answerFrom } from './answer/ask.js';
import { passageOf } from './answer/hits.js';
import { checkWords } from './check/check.js';
import { type Models, TRAINED } from './models.js';
import { type PreparedStory, prepareStory } from './packing/prepare.js';
import { findQuotations } from './quotations.js';
import { createShelf } from './shelf/shelf.js';
import { speakersFor, topicsFor, wordsFor } from './shelf/suggestions.js';
import type { Check, Corpus, Scope, Story } from './types.js';

/** Stop words tell little of where words were taken from. */
const STOP_WORD_WEIGHT = 0.3;

/** Prepares and indexes the stories: slow. Stories are told apart by their article's id, of which the last wins. */
export function createCorpus(stories: readonly Story[], models: Models = TRAINED): Corpus {
  return corpusOf(preparedOneByOne(stories), models);
}

/** What is prepared of one story is given up before the next is. */
function* preparedOneByOne(stories: readonly Story[]): Iterable<PreparedStory> {
  for (const story of stories) yield prepareStory(story);
}

/** Indexes stories that were prepared before. */
export function corpusOf(prepared: Iterable<PreparedStory>, models: Models = TRAINED): Corpus {
  const shelf = createShelf(prepared, models);
  const check = (words: string, by?: string | undefined, scope?: Scope): Check => {
    const meant = by?.trim() ? new Set(shelf.speakers(seen(by), scope).speakers.map(({ speaker }) => speaker)) : null;
    return checkWords(words, by?.trim() || null, {
      articles: shelf.checked(scope),
      keys: shelf.keys,
      weightOf: (key) => (STOP_WORDS.has(key) ? STOP_WORD_WEIGHT : shelf.weightOf(termOf(key), scope)),
      names: (_by, speaker) => meant?.has(speaker) ?? false,
    });
  };
  return {
    get stories() {
      return shelf.stories;
    },
    story: shelf.story,
    ask: (question, scope) => ({
      ...answerFrom(shelf, seen(question), (words) => check(words, undefined, scope), scope),
      question,
    }),
    passageAt(story, sentence) {
      const known = shelf.story(story.article.id);
      const views = known && shelf.index(known).views;
      return views?.[sentence] ? passageOf(views, sentence, 0, null) : undefined;
    },
    quotations: ({ about, by, article }) =>
      findQuotations(shelf, { about: about && seen(about), by: by && seen(by), article }),
    check,
    suggestSpeakers: (typed, scope) => speakersFor(typed, shelf.offers(scope)),
    suggestTopics: (typed, scope) => topicsFor(typed, shelf.topics(scope)),
    suggestWords: (typed, scope) => wordsFor(typed, shelf.offers(scope)),
    change: shelf.change,
  };
}
