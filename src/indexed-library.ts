import { BY_TEXT } from './fingerprints.js';
import { rememberingAnswers } from './remembered.js';
import { corpusOf, type PreparedStory, prepareStory } from './search/index.js';
import type { Corpus, Story } from './search/types.js';

/** The loaded articles: read, attributed, indexed. They come and go while it is asked. */
export interface Library {
  readonly corpus: Corpus;
  /** Names an article's text in buttons, so that a button made for an older text is noticed. */
  fingerprint(story: Story): string;
  storyOf(fingerprint: string): Story | undefined;
  /** Names all the texts together, for buttons that speak of every article. */
  readonly edition: string;
  /** See Corpus. */
  change(put: readonly PreparedStory[], removed: readonly string[]): Promise<void>;
}

/** What articles are called in buttons. */
export interface Naming {
  fingerprint(story: Story): string;
  /** Of all articles, by their fingerprints. */
  edition(fingerprints: readonly string[]): string;
}

/** Indexes articles that are attributed already: what a process loads that answers and does not read (library.ts does both). */
export function libraryOf(stories: readonly Story[]): Library {
  return preparedLibrary(stories.map(prepareStory), BY_TEXT);
}

/** Indexes articles that were made ready for it before. */
export function preparedLibrary(prepared: readonly PreparedStory[], naming: Naming): Library {
  const corpus = rememberingAnswers(corpusOf(prepared));
  const fingerprints = new WeakMap<Story, string>();
  const byFingerprint = new Map<string, Story>();
  const name = (story: Story) => {
    const fingerprint = naming.fingerprint(story);
    fingerprints.set(story, fingerprint);
    byFingerprint.set(fingerprint, story);
  };
  for (const story of corpus.stories) name(story);
  let edition: { readonly of: readonly Story[]; readonly is: string } | undefined;
  const library: Library = {
    corpus,
    fingerprint(story) {
      const fingerprint = fingerprints.get(story);
      if (fingerprint === undefined) throw new RangeError(`${story.article.id}: no article of this library`);
      return fingerprint;
    },
    storyOf(fingerprint) {
      const story = byFingerprint.get(fingerprint);
      return story && corpus.story(story.article.id) === story ? story : undefined;
    },
    get edition() {
      const { stories } = corpus;
      if (edition?.of !== stories) edition = { of: stories, is: naming.edition(stories.map(library.fingerprint)) };
      return edition.is;
    },
    async change(put, removed) {
      // A story has its name before anything is answered from it.
      for (const { story } of put) name(story);
      await corpus.change(put, removed);
      for (const [fingerprint, story] of byFingerprint)
        if (corpus.story(story.article.id) !== story) byFingerprint.delete(fingerprint);
    },
  };
  return library;
}

/** How much a library holds, for logs and metrics. */
export function sizesOf({ corpus: { stories } }: Library) {
  const sum = (count: (story: Story) => number) => stories.reduce((total, story) => total + count(story), 0);
  return {
    articles: stories.length,
    sentences: sum(({ article }) => article.sentences.length),
    quotations: sum(({ quotations }) => quotations.length),
  };
}
