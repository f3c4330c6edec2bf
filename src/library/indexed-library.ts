import type { Corpus } from '../search/corpus.js';
import { corpusOf, type PreparedStory, prepareStory } from '../search/index.js';
import type { Story } from '../search/types.js';
import { BY_TEXT, type Naming } from './fingerprints.js';
import { rememberingAnswers } from './remembered.js';

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

/** What the articles are called that are there, until others are. */
interface Names {
  readonly of: readonly Story[];
  readonly byFingerprint: ReadonlyMap<string, Story>;
  readonly edition: string;
}

/** Indexes articles that are attributed already: what a process loads that answers and does not read (library.ts does both). */
export function libraryOf(stories: readonly Story[]): Library {
  return preparedLibrary(stories.map(prepareStory), BY_TEXT);
}

/** Indexes articles that were made ready for it before. */
export function preparedLibrary(prepared: readonly PreparedStory[], naming: Naming): Library {
  const corpus = rememberingAnswers(corpusOf(prepared));
  const fingerprints = new WeakMap<Story, string>();
  const name = (story: Story) => fingerprints.set(story, naming.fingerprint(story));
  for (const story of corpus.stories) name(story);
  let known: Names | undefined;

  function names(): Names {
    const { stories } = corpus;
    if (known?.of !== stories) {
      const own = stories.map(library.fingerprint);
      const byFingerprint = new Map(stories.map((story, at) => [own[at] as string, story]));
      known = { of: stories, byFingerprint, edition: naming.edition(own) };
    }
    return known;
  }

  const library: Library = {
    corpus,
    fingerprint(story) {
      const fingerprint = fingerprints.get(story);
      if (fingerprint === undefined) throw new RangeError(`${story.article.id}: no article of this library`);
      return fingerprint;
    },
    storyOf: (fingerprint) => names().byFingerprint.get(fingerprint),
    get edition() {
      return names().edition;
    },
    change(put, removed) {
      // A story has its name before anything is answered from it.
      for (const { story } of put) name(story);
      return corpus.change(put, removed);
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
