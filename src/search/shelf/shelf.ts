import { isCommonWord, type LibraryTerms } from '../../language/terms/rarity.js';
import { inTurns, type Steps, withoutPause } from '../../platform/steps.js';
import type { ArticleWords } from '../check/article-words.js';
import type { Keys } from '../check/claim-keys.js';
import { tellingness } from '../index/postings.js';
import type { About } from '../index/quotation-index.js';
import type { ShelvedStory } from '../index/shelved.js';
import type { StoryIndex } from '../index/story-index.js';
import { ownOf, type Tallied } from '../index/tally.js';
import type { Vocabulary } from '../index/vocabulary.js';
import type { Models } from '../models.js';
import type { NameMatch } from '../names/speaker-names.js';
import type { PreparedStory } from '../packing/prepare.js';
import type { Question } from '../question/question.js';
import { type RankedStory, rankStory } from '../ranking/rank-story.js';
import { suggestFrom } from '../topics/subjects.js';
import type { FoundQuotation, Scope, Story } from '../types.js';
import { createHoldings, type Held } from './holdings.js';
import { createReady } from './ready.js';
import { wholeOf } from './whole.js';

/** All loaded stories and what is asked of them. They come and go; an answer is from those that are there when it is made. */
export interface Shelf {
  readonly models: Models;
  readonly stories: readonly Story[];
  /** The keys of all words that claims are compared with. */
  readonly keys: Keys;
  story(articleId: string): Story | undefined;
  /** A story made ready for questions: kept for a while, since the same ones are asked about again. */
  index(story: Story): StoryIndex;
  /** The stories of a scope: one, or all(). Empty for an article that is not loaded. */
  inScope(scope?: Scope): readonly Story[];
  knows(term: string, scope?: Scope): boolean;
  /** How telling a term is in the stories of a scope. */
  weightOf(term: string, scope?: Scope): number;
  vocabulary(scope?: Scope): Vocabulary;
  /** The stories that may answer, each with its sentences ranked. */
  rank(question: Question, scope?: Scope): RankedStory[];
  speakers(typed: string, scope?: Scope): NameMatch;
  checked(scope?: Scope): readonly ArticleWords[];
  /** What somebody may have said, in the order of the stories and of their texts. */
  quotations(scope?: Scope): readonly FoundQuotation[];
  quotationsAbout(terms: readonly string[], scope?: Scope): readonly About[];
  topics(scope?: Scope): Iterable<Tallied>;
  offers(scope?: Scope): readonly ShelvedStory[];
  /** Words that the stories do speak of, for a question that matches nothing. */
  suggest(question: Question, scope?: Scope): string[];
  /**
   * Puts stories on the shelf, each in the place of the one of its article's id, and takes others off, in turns with whatever else the process does.
   * Those that are on it in the end are in the order of their ids.
   */
  change(put: readonly PreparedStory[], removed: readonly string[]): Promise<void>;
}

/** So many stories are looked at for one question. */
const MOST_STORIES = 5;
const MOST_SUGGESTIONS = 5;
/** What stands in such a share of all sentences stands in every third section, and hardly tells which stories to look at. */
const COMMON = 0.022;

/** Everything slow happens here, once. Of stories with the same article's id the last is taken. */
export function createShelf(prepared: Iterable<PreparedStory>, models: Models): Shelf {
  const holdings = createHoldings();
  const { dictionaries, sections, names, terms } = holdings;
  for (const one of prepared) withoutPause(holdings.put(one));

  const ready = createReady(dictionaries.lexicon, terms);
  let changed = false;
  const whole = () => wholeOf(holdings, () => changed);
  let known = whole();
  let changes = Promise.resolve();
  const indexOf = ({ shelved }: Held) => ready.index(shelved);

  /** What is worked out of all stories when it is first needed, until another comes or goes. */
  function all() {
    if (known.edition !== holdings.edition()) known = whole();
    return known;
  }

  /** The one story of a scope; undefined where there are several, or none. */
  function one(scope?: Scope): Held | undefined {
    if (scope?.article !== undefined) return holdings.held.get(scope.article);
    return holdings.held.size === 1 ? [...holdings.held.values()][0] : undefined;
  }

  function inScope(scope?: Scope): readonly Story[] {
    if (scope?.article === undefined) return all().stories();
    const story = one(scope)?.shelved.story;
    return story ? [story] : [];
  }

  function among(scope?: Scope): (story: Story) => boolean {
    if (scope?.article === undefined) return holdings.has;
    return (story) => story.article.id === scope.article && holdings.has(story);
  }

  /** Every story is meant. */
  function isWhole(scope?: Scope): boolean {
    return scope?.article === undefined || (holdings.held.size === 1 && holdings.held.has(scope.article));
  }

  const shelf: Shelf = {
    models,
    get stories() {
      return all().stories();
    },
    keys: dictionaries.keys,
    story: (articleId) => holdings.held.get(articleId)?.shelved.story,
    index: (story) => indexOf(holdings.held.get(story.article.id) as Held),
    inScope,
    knows(term, scope) {
      const single = one(scope);
      if (single) return indexOf(single).terms.has(term) || indexOf(single).spelledOut(term).length > 0;
      if (scope?.article !== undefined) return false;
      return terms.holding(term) > 0 || (!isCommonWord(term) && holdings.acronyms.has(term));
    },
    weightOf(term, scope) {
      const single = one(scope);
      return single ? indexOf(single).weightOf(term) : tellingness(terms.holding(term), terms.sentences);
    },
    vocabulary(scope) {
      const single = isWhole(scope) ? undefined : one(scope);
      return single ? indexOf(single).vocabulary() : holdings.vocabulary;
    },
    rank(question, scope) {
      const single = one(scope);
      if (single) return [rankStory(question, indexOf(single), models.ranking)];
      if (scope?.article !== undefined) return [];
      return sections
        .find(soughtOf(question, terms), holdings.has, MOST_STORIES)
        .map((story) => rankStory(question, shelf.index(story), models.ranking));
    },
    speakers: (typed, scope) => names.match(typed, among(scope)),
    checked: (scope) => (isWhole(scope) ? all().checked() : shelf.offers(scope).map(({ checked }) => checked)),
    quotations(scope) {
      return isWhole(scope) ? all().quotations() : inScope(scope).flatMap((story) => holdings.quotations.of(story));
    },
    quotationsAbout(asked, scope) {
      const meant = among(scope);
      return holdings.quotations.about(asked).filter(({ found }) => meant(found.story));
    },
    topics(scope) {
      const single = isWhole(scope) ? undefined : one(scope);
      return single ? ownOf(single.topics) : isWhole(scope) ? holdings.topics.all : [];
    },
    offers(scope) {
      const single = one(scope);
      return single ? [single.shelved] : scope?.article === undefined ? all().shelved() : [];
    },
    suggest(question, scope) {
      const single = isWhole(scope) ? undefined : one(scope);
      const subjects = single ? suggestFrom(ownOf(single.subjects)) : all().subjects();
      const unknown = question.terms.filter(({ term, weak }) => !weak && !shelf.knows(term, scope));
      return subjects.suggest(
        unknown.map(({ folded }) => folded),
        MOST_SUGGESTIONS,
      );
    },
    change(put, removed) {
      changes = changes.then(() => {
        changed = true;
        return inTurns(changing(put, removed));
      });
      return changes;
    },
  };
  return shelf;

  /** One piece of work, however many stories: of many small ones each by itself would be done before it is time to give way. */
  function* changing(put: readonly PreparedStory[], removed: readonly string[]): Steps {
    for (const articleId of removed) yield* replacing(articleId, holdings.remove(articleId));
    for (const one of put) yield* replacing(one.story.article.id, holdings.put(one));
  }

  function* replacing(articleId: string, work: Steps): Steps {
    const before = shelf.story(articleId);
    yield* work;
    if (before) ready.forget(before);
  }
}

/** The terms of a question that tell which stories to look at. */
function soughtOf(question: Question, terms: LibraryTerms): readonly string[] {
  const asked = question.terms.map(({ term }) => term);
  const telling = asked.filter((term) => terms.holding(term) <= COMMON * terms.sentences);
  // Where nothing that is left stands anywhere, everyday words are better than none.
  return telling.some((term) => terms.holding(term) > 0) ? telling : asked;
}
