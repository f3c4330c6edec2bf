import { createHash } from 'node:crypto';
import { rememberingAnswers } from './remembered.js';
import { createCorpus } from './search/index.js';
import type { Corpus, Story } from './search/types.js';

/** Six bytes as base64url: short enough for a button, long enough that no two articles of a server share it. */
const FINGERPRINT_LENGTH = 8;

/** The loaded articles: read, attributed, indexed. Immutable; a changed corpus is a new library. */
export interface Library {
  readonly corpus: Corpus;
  /** Names an article's text in buttons, so that a button made for an older text is noticed. */
  fingerprint(story: Story): string;
  storyOf(fingerprint: string): Story | undefined;
  /** Names all the texts together, for buttons that speak of every article. */
  readonly edition: string;
}

/** What a library's articles are called in buttons. */
export interface Fingerprints {
  /** One for each article, in their order. */
  readonly ofStories: readonly string[];
  readonly edition: string;
}

/** Indexes articles that are attributed already: what a process loads that answers and does not read (library.ts does both). */
export function libraryOf(stories: readonly Story[]): Library {
  return fingerprintedLibrary(stories, fingerprintsOf(stories));
}

/** The same where the fingerprints were made before: not every host that answers can make them. */
export function fingerprintedLibrary(stories: readonly Story[], { ofStories, edition }: Fingerprints): Library {
  const fingerprints = new Map<Story, string>(stories.map((story, index) => [story, ofStories[index] as string]));
  const byFingerprint = new Map<string, Story>([...fingerprints].map(([story, fingerprint]) => [fingerprint, story]));
  return {
    corpus: rememberingAnswers(createCorpus(stories)),
    fingerprint(story) {
      const fingerprint = fingerprints.get(story);
      if (fingerprint === undefined) throw new RangeError(`${story.article.id}: no article of this library`);
      return fingerprint;
    },
    storyOf: (fingerprint) => byFingerprint.get(fingerprint),
    edition,
  };
}

export function fingerprintsOf(stories: readonly Story[]): Fingerprints {
  const ofStories = stories.map(fingerprintOf);
  return { ofStories, edition: shortHash([...new Set(ofStories)].join('\n')) };
}

/** The name is part of it, since two files may hold the same text. */
function fingerprintOf({ article }: Story): string {
  return shortHash(`${article.id}\n${article.text}`);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, FINGERPRINT_LENGTH);
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
