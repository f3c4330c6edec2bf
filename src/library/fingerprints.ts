import { createHash } from 'node:crypto';
import type { Story } from '../search/types.js';

/** Six bytes as base64url: short enough for a button, long enough that no two articles of a server share it. */
const LENGTH = 8;

/** What articles are called in buttons. */
export interface Naming {
  fingerprint(story: Story): string;
  /** Of all articles, by their fingerprints. */
  edition(fingerprints: readonly string[]): string;
}

/** Names articles by what they are called and what they say: two files may hold the same text. */
export const BY_TEXT: Naming = {
  fingerprint: ({ article: { id, text } }) => shortHash(`${id}\n${text}`),
  edition: (fingerprints) => shortHash([...new Set(fingerprints)].join('\n')),
};

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, LENGTH);
}
