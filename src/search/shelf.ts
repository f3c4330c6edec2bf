import { type RankedStory, rankStory } from './answer/hits.js';
import type { Models } from './models.js';
import type { NameMatch } from './names/speaker-names.js';
import { speakerNames } from './names/speaker-names.js';
import type { Question } from './question/question.js';
import { once } from './reading/once.js';
import { findSentences, indexSentences } from './reading/sentence-index.js';
import { indexStory, type StoryIndex } from './reading/story-index.js';
import { indexQuotations, type QuotationIndex } from './topics/quotation-index.js';
import { type Subjects, subjectsOf } from './topics/subjects.js';
import { type Topic, topicsOf } from './topics/topics.js';
import type { Scope, Story } from './types.js';
import { type Rarity, rarityInLibrary } from './words/rarity.js';
import { type Vocabulary, vocabularyOf } from './words/vocabulary.js';

/** All loaded stories, each with its own small index, and one index over all of them. */
export interface Shelf {
  readonly indexes: readonly StoryIndex[];
  readonly models: Models;
  story(articleId: string): StoryIndex | undefined;
  /** The stories of a scope: one, or all. Empty for an article that is not loaded. */
  inScope(scope?: Scope): readonly StoryIndex[];
  knows(term: string, scope?: Scope): boolean;
  vocabulary(scope?: Scope): Vocabulary;
  /** The stories that may answer, each with its sentences ranked. */
  rank(question: Question, scope?: Scope): RankedStory[];
  speakers(typed: string, scope?: Scope): NameMatch;
  quotations(scope?: Scope): QuotationIndex;
  topics(scope?: Scope): readonly Topic[];
  /** Words that the stories do speak of, for a question that matches nothing. */
  suggest(question: Question, scope?: Scope): string[];
}

/** So many of the best sentences over all stories say which stories are looked at. */
const MOST_SENTENCES = 30;
const MOST_STORIES = 5;
const MOST_SUGGESTIONS = 5;

export function createShelf(stories: readonly Story[], models: Models): Shelf {
  const rarity = once(
    (): Rarity => rarityInLibrary(indexes.map(({ terms, views }) => ({ terms, sentences: views.length || 1 }))),
  );
  const indexes: readonly StoryIndex[] = stories.map((story) => indexStory(story, (term) => rarity()(term)));
  const byId = new Map(indexes.map((index) => [index.story.article.id, index]));
  const inScope = (scope?: Scope): readonly StoryIndex[] => {
    if (scope?.article === undefined) return indexes;
    const one = byId.get(scope.article);
    return one ? [one] : [];
  };
  const one = (scope?: Scope): StoryIndex | undefined => (inScope(scope).length === 1 ? inScope(scope)[0] : undefined);
  const views = indexes.flatMap((index) => index.views);
  const overall = once(() => indexSentences(views));
  const vocabulary = once(() => vocabularyOf(views));
  const names = speakerNames(stories);
  const perStory = new Map<
    StoryIndex,
    { quotations: () => QuotationIndex; topics: () => readonly Topic[]; subjects: () => Subjects }
  >();
  for (const index of indexes)
    perStory.set(index, {
      quotations: once(() => indexQuotations([index])),
      topics: once(() => topicsOf([index.story])),
      subjects: once(() => subjectsOf(index.views)),
    });
  const quotations = once(() => indexQuotations(indexes));
  const topics = once(() => topicsOf(stories));
  const overallSubjects = once(() => subjectsOf(views));
  const shelf: Shelf = {
    indexes,
    models,
    story: (articleId) => byId.get(articleId),
    inScope,
    knows: (term, scope) => inScope(scope).some((story) => story.terms.has(term) || story.spelledOut(term).length > 0),
    vocabulary: (scope) => one(scope)?.vocabulary() ?? vocabulary(),
    rank(question, scope) {
      const single = one(scope);
      if (single) return [rankStory(question, single, models.ranking)];
      if (inScope(scope).length === 0) return [];
      const found = findSentences(
        overall(),
        question.terms.map((term) => term.term),
      ).slice(0, MOST_SENTENCES);
      const best = new Set<StoryIndex>();
      for (const { id } of found) {
        const index = byId.get((views[id] as { story: Story }).story.article.id);
        if (index && best.size < MOST_STORIES) best.add(index);
      }
      return [...best].map((index) => rankStory(question, index, models.ranking));
    },
    speakers: (typed, scope) => names.match(typed, one(scope)?.story),
    quotations: (scope) => perStory.get(one(scope) as StoryIndex)?.quotations() ?? quotations(),
    topics: (scope) => perStory.get(one(scope) as StoryIndex)?.topics() ?? topics(),
    suggest(question, scope) {
      const subjects = perStory.get(one(scope) as StoryIndex)?.subjects() ?? overallSubjects();
      return subjects.suggest(
        question.terms.filter(({ term, weak }) => !weak && !shelf.knows(term, scope)).map(({ folded }) => folded),
        MOST_SUGGESTIONS,
      );
    },
  };
  return shelf;
}
