import { createHash } from 'node:crypto';
import type { Naming } from './indexed-library.js';

/** Six bytes as base64url: short enough for a button, long enough that no two articles of a server share it. */
const LENGTH = 8;

/** Names articles by what they are called and what they say: two files may hold the same text. */
export const BY_TEXT: Naming = {
  fingerprint: ({ article: { id, text } }) => shortHash(`${id}\n${text}`),
  edition: (fingerprints) => shortHash([...new Set(fingerprints)].join('\n')),
};

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, LENGTH);
}
