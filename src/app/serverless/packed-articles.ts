import { parse, stringify } from 'devalue';
import { BY_TEXT } from '../../library/fingerprints.js';
import { type Library, preparedLibrary } from '../../library/indexed-library.js';
import { type PreparedStory, prepareStory } from '../../search/index.js';
import type { Story } from '../../search/types.js';

interface Packed {
  readonly stories: readonly PreparedStory[];
  /** One for each article, in their order. */
  readonly fingerprints: readonly string[];
  readonly edition: string;
}

/** Articles made ready to be indexed, with their fingerprints, as text: so that a host can answer with neither files nor hashes. */
export function packArticles(stories: readonly Story[]): string {
  const fingerprints = stories.map(BY_TEXT.fingerprint);
  const packed: Packed = {
    stories: stories.map(prepareStory),
    fingerprints,
    edition: BY_TEXT.edition(fingerprints),
  };
  return stringify(packed);
}

export function unpackArticles(text: string): Library {
  const { stories, fingerprints, edition } = parse(text) as Packed;
  const byId = new Map(stories.map(({ story }, at) => [story.article.id, fingerprints[at] as string]));
  return preparedLibrary(stories, {
    fingerprint: ({ article }) => byId.get(article.id) as string,
    edition: () => edition,
  });
}
