import { createHash } from 'node:crypto';
import type { Article } from './article/types.js';
import { attribute } from './quotes/index.js';
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

/** Attributes and indexes articles. Slow work: done once at start. */
export function createLibrary(articles: readonly Article[]): Library {
  return libraryOf(articles.map((article) => ({ article, ...attribute(article) })));
}

/** Indexes articles that are attributed already. */
export function libraryOf(stories: readonly Story[]): Library {
  const fingerprints = new Map<Story, string>(stories.map((story) => [story, fingerprintOf(story)]));
  const byFingerprint = new Map<string, Story>([...fingerprints].map(([story, fingerprint]) => [fingerprint, story]));
  return {
    corpus: rememberingAnswers(createCorpus(stories)),
    fingerprint: (story) => fingerprints.get(story) ?? fingerprintOf(story),
    storyOf: (fingerprint) => byFingerprint.get(fingerprint),
    edition: shortHash([...byFingerprint.keys()].join('\n')),
  };
}

/** The name is part of it, since two files may hold the same text. */
function fingerprintOf({ article }: Story): string {
  return shortHash(`${article.id}\n${article.text}`);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, FINGERPRINT_LENGTH);
}
