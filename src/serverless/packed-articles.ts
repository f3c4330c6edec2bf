import { parse, stringify } from 'devalue';
import { type Fingerprints, fingerprintedLibrary, fingerprintsOf, type Library } from '../indexed-library.js';
import type { Story } from '../search/types.js';

interface Packed {
  readonly stories: readonly Story[];
  readonly fingerprints: Fingerprints;
}

/** Articles as read and attributed, with their fingerprints, as text: so that a host can answer with neither files nor hashes. */
export function packArticles(stories: readonly Story[]): string {
  const packed: Packed = { stories, fingerprints: fingerprintsOf(stories) };
  return stringify(packed);
}

export function unpackArticles(text: string): Library {
  const { stories, fingerprints } = parse(text) as Packed;
  return fingerprintedLibrary(stories, fingerprints);
}
