import { attribute } from '../quotes/index.js';
import type { Article } from '../reading/types.js';
import { type Library, libraryOf } from './indexed-library.js';

export type { Library } from './indexed-library.js';

/** Attributes and indexes articles. Slow work: done once at start. */
export function createLibrary(articles: readonly Article[]): Library {
  return libraryOf(articles.map((article) => ({ article, ...attribute(article) })));
}
