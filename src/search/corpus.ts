import { STOP_WORDS } from '../language/lexicon/function-words.js';
import { termOf } from '../language/terms/words.js';
import { asGiven } from '../platform/seen/given.js';
import { seen } from '../platform/seen/unseen.js';
import { answerFrom } from './answer/ask.js';
import { passageOf } from './answer/shown.js';
import type { Answer } from './answers.js';
import { checkWords } from './check/check.js';
import { withLeftOut } from './check/disguise.js';
import { type Models, TRAINED } from './models.js';
import { type PreparedStory, prepareStory } from './packing/prepare.js';
import { readQuestion } from './question/question.js';
import { findQuotations } from './quotations.js';
import { createShelf } from './shelf/shelf.js';
import { speakersFor, topicsFor, wordsFor } from './shelf/suggestions.js';
import type { Check, Passage, QuotationQuery, QuotationResult, Scope, Story, Suggestion } from './types.js';

/** Everything that can be asked of the loaded articles. An answer depends on nothing but those that are there when it is made. */
export interface Corpus {
  readonly stories: readonly Story[];
  story(articleId: string): Story | undefined;
  ask(question: string, scope?: Scope): Answer;
  quotations(query: QuotationQuery): QuotationResult;
  /** The passage around one sentence, as `ask` would show it but without phrase and score 0: for a button that leads back to it. */
  passageAt(story: Story, sentence: number): Passage | undefined;
  check(words: string, by?: string | undefined, scope?: Scope): Check;
  /** Speakers whose name, role or other mention begins with or contains what was typed; everyone, most quoted first, for an empty text. At most 25. */
  suggestSpeakers(typed: string, scope?: Scope): readonly Suggestion[];
  /** Topics that the quotations really speak of. At most 25. */
  suggestTopics(typed: string, scope?: Scope): readonly Suggestion[];
  /** Quotations that begin with or contain what was typed. At most 25; labels and values may be longer than Discord allows. */
  suggestWords(typed: string, scope?: Scope): readonly Suggestion[];
  /**
   * Puts stories in, each in the place of the one of its article's id, and takes others out by their ids. What is asked meanwhile is answered, and not
   * held up. Resolved when all is done.
   */
  change(put: readonly PreparedStory[], removed: readonly string[]): Promise<void>;
}

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
    ask(question, scope) {
      const given = asGiven(question);
      const checked = (words: string) => withLeftOut(check(words, undefined, scope), given);
      return { ...answerFrom(shelf, readQuestion(given.text), checked, scope), question };
    },
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
